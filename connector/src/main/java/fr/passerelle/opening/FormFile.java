package fr.passerelle.opening;

import fr.passerelle.problem.Numen;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A file of forms as it was when it was read, once. Holds its bytes; not to be altered. */
final class FormFile {

  private final Path path;
  private final String name;
  private final byte[] bytes;
  private final String sha256;

  private FormFile(Path path, String name, byte[] bytes, String sha256) {
    this.path = path;
    this.name = name;
    this.bytes = bytes;
    this.sha256 = sha256;
  }

  /**
   * @param bytes what the file held when it was read
   */
  static FormFile of(Path path, byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      String name = Numen.takenOut(String.valueOf(path.getFileName()));
      return new FormFile(path, name, bytes, HexFormat.of().formatHex(digest));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** For readers that need to move about in the file. */
  Path path() {
    return path;
  }

  /** Without folders. */
  String name() {
    return name;
  }

  byte[] bytes() {
    return bytes;
  }

  /**
   * @param row from 1; 0 where the file is one request
   */
  RequestSource source(int row) {
    return new RequestSource(name, sha256, row);
  }
}
