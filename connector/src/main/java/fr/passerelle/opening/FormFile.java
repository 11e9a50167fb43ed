package fr.passerelle.opening;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A file of forms as it was when it was read, once. Holds its bytes; not to be altered. */
final class FormFile {

  private final String name;
  private final byte[] bytes;
  private final String sha256;

  private FormFile(String name, byte[] bytes, String sha256) {
    this.name = name;
    this.bytes = bytes;
    this.sha256 = sha256;
  }

  /**
   * @param name without folders
   */
  static FormFile of(String name, byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return new FormFile(Numen.takenOut(name), bytes, HexFormat.of().formatHex(digest));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

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
