package fr.passerelle.cli.view;

/** Text from outside, made safe to show: on one line, without anything that steers a terminal. */
final class Plain {

  private Plain() {}

  static String line(String text) {
    return text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+", " ").strip();
  }

  /** At most a number of characters, the last one an ellipsis where something was cut. */
  static String cut(String text, int most) {
    String line = line(text);
    return line.length() <= most ? line : line.substring(0, most - 1) + "…";
  }
}
