package fr.passerelle.cli.sandbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/** A sandbox's token in a file that only its owner can read, as a real site's should be. */
final class SandboxToken {

  private SandboxToken() {}

  static Optional<String> read(Path file) throws IOException {
    return Files.isRegularFile(file)
        ? Optional.of(Files.readString(file, StandardCharsets.UTF_8).strip())
        : Optional.empty();
  }

  static void write(Path file, String token) throws IOException {
    if (!Files.exists(file)) {
      create(file);
    }
    Files.writeString(file, token + "\n", StandardCharsets.UTF_8);
  }

  private static void create(Path file) throws IOException {
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    } else {
      Files.createFile(file);
    }
  }
}
