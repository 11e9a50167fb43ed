package fr.passerelle.opening;

import java.util.Random;
import java.util.stream.Collectors;

/**
 * Writes as Word does, which has many ways to say one thing: text cut into runs anywhere, line
 * breaks or paragraphs, fields and controls around whatever it may be.
 */
final class WordPen extends DocumentPen {

  /** What an answer sits in. */
  enum Way {
    CONTROL,
    LEGACY,
    PLAIN
  }

  private final Way way;
  private final Random random;

  WordPen(Way way, Random random) {
    this.way = way;
    this.random = random;
  }

  @Override
  String answer(String text) {
    return switch (random.nextInt(3)) {
      case 0 -> paragraph(inline(text));
      case 1 -> way == Way.CONTROL ? control("", paragraphs(text)) : paragraphs(text);
      default -> paragraphs(text);
    };
  }

  private String paragraphs(String text) {
    return text.lines()
            .map(line -> paragraph(line.isEmpty() ? "" : inline(line)))
            .collect(Collectors.joining())
        + (text.isBlank() ? paragraph("") : "");
  }

  @Override
  String inline(String text) {
    return switch (way) {
      case CONTROL ->
          text.isBlank()
              ? WordMarkup.field("champ", "Cliquez ou appuyez ici pour entrer du texte.", "")
              : control("<w:alias w:val=\"Réponse\"/><w:text w:multiLine=\"1\"/>", runs(text));
      case LEGACY -> LegacyMarkup.field("<w:textInput/>", "FORMTEXT", runs(orBlank(text)));
      case PLAIN -> runs(text);
    };
  }

  private static String orBlank(String text) {
    return text.isEmpty() ? "\u2002\u2002\u2002\u2002\u2002" : text;
  }

  @Override
  String printed(String text) {
    return runs(text);
  }

  @Override
  String box(boolean ticked) {
    return switch (way) {
      case CONTROL -> WordMarkup.box("case", ticked);
      case LEGACY -> legacyBox(ticked);
      case PLAIN -> plainBox(ticked);
    };
  }

  private String legacyBox(boolean ticked) {
    String off = ticked ? "0" : "1";
    return LegacyMarkup.formCheckBox(
        switch (random.nextInt(3)) {
          case 0 -> "<w:default w:val=\"" + (ticked ? 1 : 0) + "\"/>";
          case 1 -> "<w:default w:val=\"" + off + "\"/><w:checked w:val=\"" + ticked + "\"/>";
          default ->
              ticked
                  ? "<w:default w:val=\"0\"/><w:checked/>"
                  : "<w:default w:val=\"1\"/><w:checked w:val=\"0\"/>";
        });
  }

  private String plainBox(boolean ticked) {
    return switch (random.nextInt(4)) {
      case 0 -> WordMarkup.run(ticked ? "☑" : "□");
      case 1 -> WordMarkup.run(ticked ? "\uF0FE" : "\uF0A8");
      case 2 ->
          "<w:r><w:sym w:font=\"Wingdings\" w:char=\"" + (ticked ? "F0FE" : "F0A8") + "\"/></w:r>";
      default -> WordMarkup.run(ticked ? "☒" : "☐");
    };
  }

  @Override
  String paragraph(String content) {
    return "<w:p><w:pPr><w:tabs><w:tab w:val=\"left\" w:pos=\"720\"/></w:tabs></w:pPr>"
        + content
        + "</w:p>";
  }

  @Override
  String row(String label, String answer) {
    String cells = cell(paragraph(runs(label)));
    String right = cell(answer);
    int around = way == Way.CONTROL ? random.nextInt(3) : 2;
    return switch (around) {
      case 0 -> control("", tableRow(cells + right));
      case 1 -> tableRow(cells + control("", right));
      default -> tableRow(cells + right);
    };
  }

  static String table(String rows) {
    return "<w:tbl><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid>" + rows + "</w:tbl>";
  }

  static String tableRow(String cells) {
    return "<w:tr>" + cells + "</w:tr>";
  }

  static String cell(String content) {
    return "<w:tc><w:tcPr><w:tcW w:w=\"4200\" w:type=\"dxa\"/></w:tcPr>" + content + "</w:tc>";
  }

  private static String control(String properties, String content) {
    return "<w:sdt><w:sdtPr>"
        + properties
        + "</w:sdtPr><w:sdtContent>"
        + content
        + "</w:sdtContent></w:sdt>";
  }

  /** A text in runs that end anywhere between two characters. */
  String runs(String text) {
    StringBuilder runs = new StringBuilder();
    int from = 0;
    while (from < text.length()) {
      int points = text.codePointCount(from, text.length());
      int to = text.offsetByCodePoints(from, 1 + random.nextInt(Math.min(points, 40)));
      runs.append("<w:r><w:rPr><w:rtl w:val=\"0\"/></w:rPr>")
          .append(content(text.substring(from, to)))
          .append("</w:r><w:proofErr w:type=\"spellEnd\"/>");
      from = to;
    }
    return runs.toString();
  }

  private String content(String text) {
    StringBuilder content = new StringBuilder();
    for (String piece : text.split("(?<=[\\n\\t])|(?=[\\n\\t])", -1)) {
      content.append(
          switch (piece) {
            case "\n" -> random.nextBoolean() ? "<w:br/>" : "<w:cr/>";
            case "\t" -> "<w:tab/>";
            default -> "<w:t xml:space=\"preserve\">" + characters(piece) + "</w:t>";
          });
    }
    return content.toString();
  }

  private String characters(String text) {
    return switch (random.nextInt(6)) {
      case 0 ->
          text.codePoints()
              .mapToObj(point -> "&#x" + Integer.toHexString(point) + ";")
              .collect(Collectors.joining());
      case 1 -> "<![CDATA[" + text.replace("]]>", "]]]]><![CDATA[>") + "]]>";
      default -> WordMarkup.escaped(text);
    };
  }
}
