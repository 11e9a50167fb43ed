package fr.passerelle.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jdbi.v3.core.Jdbi;

/** A copy of a ledger's file, made while others use it: whole, or not there at all. */
final class WholeCopy {

  private WholeCopy() {}

  /**
   * Makes the copy: the ledger as it is at one moment, in one file that its owner alone can read.
   *
   * @throws UncheckedIOException if there is a file of that name, or it can't be written
   */
  static void of(SqliteFile ledger, Path copy) {
    try {
      if (Files.exists(copy)) {
        throw new FileAlreadyExistsException(copy.toString());
      }
      Path beside = Files.createTempFile(copy.toAbsolutePath().getParent(), "ledger", ".part");
      try {
        Jdbi.create(ledger.source())
            .useHandle(handle -> handle.execute("VACUUM INTO ?", beside.toString()));
        force(beside);
        Files.move(beside, copy);
      } finally {
        Files.deleteIfExists(beside);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void force(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }
}
