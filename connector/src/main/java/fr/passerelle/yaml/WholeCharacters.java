package fr.passerelle.yaml;

import java.io.Reader;

/**
 * A text handed out in pieces none of which ends in half a character. The YAML parser (3.0.1) asks
 * for the other half beyond the end of its buffer, so that an emoji at a multiple of 1,025 would
 * make it fail. For one reader at a time.
 */
public final class WholeCharacters extends Reader {

  private final String text;
  private int at;

  public WholeCharacters(String text) {
    this.text = text;
  }

  @Override
  public int read(char[] buffer, int offset, int length) {
    if (at == text.length()) {
      return -1;
    }
    int end = Math.min(text.length(), at + length);
    boolean half = end < text.length() && Character.isHighSurrogate(text.charAt(end - 1));
    int whole = half && end - at > 1 ? end - 1 : end;
    text.getChars(at, whole, buffer, offset);
    int count = whole - at;
    at = whole;
    return count;
  }

  @Override
  public void close() {
    // A text holds nothing open.
  }
}
