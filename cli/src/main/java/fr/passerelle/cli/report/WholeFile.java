package fr.passerelle.cli.report;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.UUID;

/**
 * Files that appear whole or not at all: written beside, then moved into place. When that fails, an
 * older file of that name is as it was.
 *
 * <p>Who may read a new file is for the user's umask to say, as with any other program: a plan or
 * an export is made to be handed on. A file that is replaced keeps the rights that it had.
 */
public final class WholeFile {

  private WholeFile() {}

  /** Writes a text in UTF-8, over an older file of that name. */
  public static void write(Path file, String text) throws IOException {
    write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Writes bytes, over an older file of that name; its folder is made if missing.
   *
   * @throws IOException if it can't be written, or the name is a folder's
   */
  public static void write(Path file, byte[] bytes) throws IOException {
    Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file has a folder");
    Files.createDirectories(folder);
    Path beside = folder.resolve("." + file.getFileName() + "." + UUID.randomUUID() + ".part");
    try {
      fill(beside, bytes);
      keepRights(file, beside);
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  private static void fill(Path file, byte[] bytes) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      ByteBuffer left = ByteBuffer.wrap(bytes);
      while (left.hasRemaining()) {
        channel.write(left);
      }
      channel.force(true);
    }
  }

  private static void keepRights(Path from, Path to) throws IOException {
    if (Files.exists(from)
        && from.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(to, Files.getPosixFilePermissions(from));
    }
  }
}
