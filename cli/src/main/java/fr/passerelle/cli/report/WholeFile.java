package fr.passerelle.cli.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that appears whole or not at all, and is never seen half written. */
public final class WholeFile {

  private WholeFile() {}

  /**
   * Writes a file, in the place of one that was there.
   *
   * @throws IOException if it can't be written; what was there before is then still there
   */
  public static void write(Path file, byte[] bytes) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    Path beside = Files.createTempFile(folder, "." + file.getFileName(), ".tmp");
    try {
      Files.write(beside, bytes);
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(beside);
    }
  }
}
