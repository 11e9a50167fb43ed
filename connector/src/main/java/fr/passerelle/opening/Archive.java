package fr.passerelle.opening;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The entries of an office file, unpacked within limits: at most 2,000 entries, and all together at
 * most 200 times the size of the file (1 MiB is always granted) and 64 MiB.
 */
final class Archive {

  private static final int MAX_ENTRIES = 2_000;
  private static final long MAX_BYTES = 64L << 20;
  private static final long ALWAYS_GRANTED = 1L << 20;
  private static final int MAX_RATIO = 200;
  private static final byte[] DIRECTORY_END = {'P', 'K', 5, 6};

  private final Map<String, byte[]> entries = new HashMap<>();
  private long left;

  private Archive(long granted) {
    this.left = granted;
  }

  /**
   * @throws RefusedFile if the bytes are no whole archive, or one beyond the limits
   */
  static Archive unpack(byte[] bytes) throws RefusedFile {
    if (!endsWell(bytes)) {
      throw new RefusedFile("file.broken");
    }
    long byRatio = Math.max(ALWAYS_GRANTED, (long) bytes.length * MAX_RATIO);
    Archive archive = new Archive(Math.min(MAX_BYTES, byRatio));
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
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

  static RefusedFile brokenBy(Exception cause) {
    RefusedFile refused = new RefusedFile("file.broken");
    refused.initCause(cause);
    return refused;
  }

  private void unpack(ZipInputStream zip) throws IOException {
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      byte[] bytes = zip.readNBytes((int) left + 1);
      left -= bytes.length;
      if (left < 0 || entries.size() == MAX_ENTRIES) {
        throw new RefusedFile("file.bomb");
      }
      if (entries.put(entry.getName(), bytes) != null) {
        throw new RefusedFile("file.broken");
      }
    }
  }

  /** A truncated archive lacks its directory, though its first entries could still be read. */
  private static boolean endsWell(byte[] bytes) {
    for (int at = bytes.length - 22; at >= 0 && at > bytes.length - 22 - 0x10000; at--) {
      if (bytes[at] == DIRECTORY_END[0]
          && bytes[at + 1] == DIRECTORY_END[1]
          && bytes[at + 2] == DIRECTORY_END[2]
          && bytes[at + 3] == DIRECTORY_END[3]) {
        return true;
      }
    }
    return false;
  }
}
