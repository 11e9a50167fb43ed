package fr.passerelle.vacation;

import java.util.Arrays;

/** A file that a statement was computed from, as it was then. Immutable. */
public final class SourceFile {

  private final String name;
  private final byte[] bytes;

  /**
   * A copy of a file.
   *
   * @param name without folders
   */
  public SourceFile(String name, byte[] bytes) {
    this.name = name;
    this.bytes = bytes.clone();
  }

  public String name() {
    return name;
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  /** What tells its content from every other: 64 hexadecimal digits. */
  public String sha256() {
    return Sha256.hex(bytes);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SourceFile file
        && name.equals(file.name)
        && Arrays.equals(bytes, file.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return name + " " + sha256();
  }
}
