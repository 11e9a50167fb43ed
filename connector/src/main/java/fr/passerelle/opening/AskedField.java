package fr.passerelle.opening;

/** A label found on a page, and what has been found of its answer so far. */
final class AskedField {

  private final Field field;
  private final int column;
  private final boolean inTable;
  private final StringBuilder text;

  /**
   * @param behind what stands behind the label
   */
  AskedField(Field field, String behind, int column, boolean inTable) {
    this.field = field;
    this.column = column;
    this.inTable = inTable;
    this.text = new StringBuilder(behind);
  }

  int column() {
    return column;
  }

  boolean isInTable() {
    return inTable;
  }

  boolean isBlank() {
    return Folding.isBlank(text.toString());
  }

  /** Adds a line; a box alone on the line before belongs to it. */
  void append(String line) {
    if (!isBlank()) {
      boolean afterBox = Glyphs.isLoneBox(text.substring(text.lastIndexOf("\n") + 1));
      text.append(afterBox ? ' ' : '\n');
    }
    text.append(line);
  }

  FieldAnswer answer() {
    return new FieldAnswer(field, Prompts.takenOut(text.toString()));
  }
}
