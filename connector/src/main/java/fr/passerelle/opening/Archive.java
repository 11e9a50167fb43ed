package fr.passerelle.opening;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The entries of an office file, unpacked within limits: at most 2,000 entries, and all together at
 * most 200 times the size of the file (1 MiB is always granted) and 64 MiB.
 */
final class Archive {

  private static final int MAX_ENTRIES = 2_000;
  private static final long MAX_BYTES = 64L << 20;
  private static final long ALWAYS_GRANTED = 1L << 20;
  private static final int MAX_RATIO = 200;

  private final Map<String, byte[]> entries = new HashMap<>();
  private long left;

  private Archive(long granted) {
    this.left = granted;
  }

  /**
   * @throws RefusedFile if the file is no whole archive, or one beyond the limits
   */
  static Archive unpack(FormFile file) throws RefusedFile {
    long byRatio = Math.max(ALWAYS_GRANTED, (long) file.bytes().length * MAX_RATIO);
    Archive archive = new Archive(Math.min(MAX_BYTES, byRatio));
    try (ZipFile zip = new ZipFile(file.path().toFile())) {
      archive.unpack(zip);
    } catch (RefusedFile refused) {
      throw refused;
    } catch (IOException | IllegalArgumentException broken) {
      throw brokenBy(broken);
    }
    return archive;
  }

  /**
   * @param kind what the file claims to be, for the reader of the problem
   * @throws RefusedFile if there is no such entry
   */
  byte[] entry(String name, String kind) throws RefusedFile {
    byte[] bytes = entries.get(name);
    if (bytes == null) {
      throw new RefusedFile("file.kind", kind);
    }
    return bytes;
  }

  /**
   * Reads every XML part, as readers that we do not control will.
   *
   * @throws RefusedFile if one is not well formed or declares a document type
   */
  void checkXml() throws RefusedFile {
    for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
      if (entry.getKey().matches("(?i).*\\.(?:xml|rels)")) {
        SafeXml.check(entry.getValue());
      }
    }
  }

  static RefusedFile brokenBy(Exception cause) {
    RefusedFile refused = new RefusedFile("file.broken");
    refused.initCause(cause);
    return refused;
  }

  private void unpack(ZipFile zip) throws IOException {
    for (ZipEntry entry : zip.stream().toList()) {
      if (entries.size() == MAX_ENTRIES) {
        throw new RefusedFile("file.bomb");
      }
      byte[] bytes = unpack(zip, entry);
      if (entries.put(entry.getName(), bytes) != null) {
        throw new RefusedFile("file.broken");
      }
    }
  }

  /** The size that an entry claims is not believed. */
  private byte[] unpack(ZipFile zip, ZipEntry entry) throws IOException {
    try (InputStream stream = zip.getInputStream(entry)) {
      byte[] bytes = stream.readNBytes((int) left + 1);
      left -= bytes.length;
      if (left < 0) {
        throw new RefusedFile("file.bomb");
      }
      return bytes;
    }
  }
}
