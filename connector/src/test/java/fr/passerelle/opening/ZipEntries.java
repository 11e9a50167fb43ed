package fr.passerelle.opening;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The entries of an archive in their order, without any limit: for our own archives only. */
final class ZipEntries {

  private ZipEntries() {}

  static Map<String, byte[]> of(byte[] archive) throws IOException {
    Path file = Files.createTempFile("archive", ".zip");
    try {
      return of(Files.write(file, archive));
    } finally {
      Files.delete(file);
    }
  }

  private static Map<String, byte[]> of(Path file) throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : zip.stream().toList()) {
        try (InputStream stream = zip.getInputStream(entry)) {
          entries.put(entry.getName(), stream.readAllBytes());
        }
      }
    }
    return entries;
  }
}
