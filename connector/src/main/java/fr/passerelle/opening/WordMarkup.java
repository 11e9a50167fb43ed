package fr.passerelle.opening;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.text.StringEscapeUtils;

/** Pieces of WordprocessingML of which forms are made. Line feeds become line breaks. */
final class WordMarkup {

  private WordMarkup() {}

  /** The form's title, its heading and a table of two columns, labels left and answers right. */
  static String form(List<String> rows) {
    return paragraph("Title", run("demande d’ouverture de parcours m@gistère"))
        + paragraph(
            "Heading1",
            run("Renseignements nécessaires pour l’ouverture d’un\nparcours magistère :"))
        + "<w:tbl><w:tblPr><w:tblW w:w=\"9638\" w:type=\"dxa\"/>"
        + borders()
        + "<w:tblLayout w:type=\"fixed\"/></w:tblPr>"
        + "<w:tblGrid><w:gridCol w:w=\"4200\"/><w:gridCol w:w=\"5438\"/></w:tblGrid>\n"
        + String.join("\n", rows)
        + "</w:tbl>"
        + paragraph("Normal", "");
  }

  /**
   * @param answer one or more paragraphs
   */
  static String row(String label, String answer) {
    return "<w:tr><w:trPr><w:cantSplit/></w:trPr>"
        + cell(4200, paragraph("Normal", boldRun(label)))
        + cell(5438, answer)
        + "</w:tr>";
  }

  static String paragraph(String content) {
    return paragraph("Normal", content);
  }

  static String run(String text) {
    return "<w:r>" + text(text) + "</w:r>";
  }

  /** A box to tick, as today's Word makes it. */
  static String box(String tag, boolean ticked) {
    return "<w:sdt><w:sdtPr><w:tag w:val=\""
        + tag
        + "\"/><w14:checkbox><w14:checked w14:val=\""
        + (ticked ? 1 : 0)
        + "\"/><w14:checkedState w14:val=\"2612\" w14:font=\"MS Gothic\"/>"
        + "<w14:uncheckedState w14:val=\"2610\" w14:font=\"MS Gothic\"/></w14:checkbox></w:sdtPr>"
        + "<w:sdtContent><w:r><w:rPr><w:rFonts w:ascii=\"MS Gothic\" w:hAnsi=\"MS Gothic\" "
        + "w:eastAsia=\"MS Gothic\"/></w:rPr><w:t>"
        + Glyphs.of(ticked)
        + "</w:t></w:r></w:sdtContent></w:sdt>";
  }

  /**
   * A text to fill in.
   *
   * @param text empty to show the prompt instead
   */
  static String field(String tag, String prompt, String text) {
    boolean empty = text.isEmpty();
    return "<w:sdt><w:sdtPr><w:alias w:val=\""
        + escaped(prompt)
        + "\"/><w:tag w:val=\""
        + tag
        + "\"/>"
        + (empty ? "<w:showingPlcHdr/>" : "")
        + "<w:text w:multiLine=\"1\"/></w:sdtPr><w:sdtContent>"
        + (empty
            ? "<w:r><w:rPr><w:rStyle w:val=\"PlaceholderText\"/></w:rPr>" + text(prompt) + "</w:r>"
            : run(text))
        + "</w:sdtContent></w:sdt>";
  }

  private static String boldRun(String text) {
    return "<w:r><w:rPr><w:b/></w:rPr>" + text(text) + "</w:r>";
  }

  private static String paragraph(String style, String content) {
    return "<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr>" + content + "</w:p>";
  }

  private static String cell(int width, String content) {
    return "<w:tc><w:tcPr><w:tcW w:w=\""
        + width
        + "\" w:type=\"dxa\"/></w:tcPr>"
        + content
        + "</w:tc>";
  }

  private static String text(String text) {
    return text.lines()
        .map(line -> "<w:t xml:space=\"preserve\">" + escaped(line) + "</w:t>")
        .collect(Collectors.joining("<w:br/>"));
  }

  static String escaped(String text) {
    return StringEscapeUtils.escapeXml10(text);
  }

  private static String borders() {
    return List.of("top", "left", "bottom", "right", "insideH", "insideV").stream()
        .map(
            side ->
                "<w:" + side + " w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"808080\"/>")
        .collect(Collectors.joining("", "<w:tblBorders>", "</w:tblBorders>"));
  }
}
