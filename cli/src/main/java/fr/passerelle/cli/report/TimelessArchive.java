package fr.passerelle.cli.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * A workbook's archive that does not tell when it was written, so that the same content has the
 * same bytes: entries of one fixed time, no time of creation among the properties.
 */
final class TimelessArchive {

  private static final LocalDateTime THEN = LocalDateTime.of(1980, 1, 1, 0, 0);
  private static final String PROPERTIES = "docProps/core.xml";
  private static final String TIMES = "<dcterms:(created|modified)[^>]*>[^<]*</dcterms:\\1>";

  private TimelessArchive() {}

  /** Without the times among the properties. */
  static byte[] of(byte[] archive) {
    return packed(archive, true);
  }

  /** With the properties as they are: those of somebody's own file. */
  static byte[] packed(byte[] archive) {
    return packed(archive, false);
  }

  private static byte[] packed(byte[] archive, boolean strip) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipFile in = opened(archive);
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (ZipArchiveEntry entry : Collections.list(in.getEntriesInPhysicalOrder())) {
        ZipEntry timeless = new ZipEntry(entry.getName());
        timeless.setTimeLocal(THEN);
        out.putNextEntry(timeless);
        byte[] bytesOf = in.getInputStream(entry).readAllBytes();
        out.write(strip ? content(entry.getName(), bytesOf) : bytesOf);
        out.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("an archive in memory can't fail", e);
    }
    return bytes.toByteArray();
  }

  /** By its directory: the JDK's stream does not take the sizes that fastexcel writes behind. */
  private static ZipFile opened(byte[] archive) throws IOException {
    return ZipFile.builder().setByteArray(archive).get();
  }

  private static byte[] content(String name, byte[] bytes) {
    return name.equals(PROPERTIES)
        ? new String(bytes, StandardCharsets.UTF_8)
            .replaceAll(TIMES, "")
            .getBytes(StandardCharsets.UTF_8)
        : bytes;
  }
}
