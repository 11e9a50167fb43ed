package fr.passerelle.opening;

import java.util.Random;
import java.util.stream.Collectors;

/**
 * Writes as LibreOffice does: blanks beyond the first as elements, text cut into spans anywhere.
 */
final class OdtPen extends DocumentPen {

  private final boolean fields;
  private final Random random;

  /**
   * @param fields whether answers and boxes are fields and controls, not text
   */
  OdtPen(boolean fields, Random random) {
    this.fields = fields;
    this.random = random;
  }

  @Override
  String answer(String text) {
    return random.nextBoolean()
        ? paragraph(inline(text))
        : text.lines().map(line -> paragraph(inline(line))).collect(Collectors.joining())
            + (text.isBlank() ? paragraph("") : "");
  }

  @Override
  String inline(String text) {
    if (!fields) {
      return printed(text);
    }
    return random.nextBoolean()
        ? "<field:fieldmark-start field:type=\"vnd.oasis.opendocument.field.FORMTEXT\"/>"
            + printed(text)
            + "<field:fieldmark-end/>"
        : "<loext:content-control loext:alias=\"Réponse\">"
            + printed(text)
            + "</loext:content-control>";
  }

  @Override
  String printed(String text) {
    StringBuilder spans = new StringBuilder();
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      boolean lost =
          unit == ' '
              && (i == 0
                  || i == text.length() - 1
                  || text.charAt(i - 1) == ' '
                  || text.charAt(i - 1) == '\n'
                  || text.charAt(i + 1) == '\n');
      if (lost || unit == '\n' || unit == '\t') {
        spans.append(WordMarkup.escaped(plain.toString())).append(element(unit));
        plain.setLength(0);
      } else {
        plain.append(unit);
      }
    }
    return span(spans.append(WordMarkup.escaped(plain.toString())).toString());
  }

  private static String element(char unit) {
    return switch (unit) {
      case '\n' -> "<text:line-break/>";
      case '\t' -> "<text:tab/>";
      default -> "<text:s/>";
    };
  }

  private String span(String content) {
    return random.nextBoolean()
        ? content
        : "<text:span text:style-name=\"T1\">" + content + "</text:span><text:bookmark/>";
  }

  @Override
  String box(boolean ticked) {
    if (!fields) {
      return ticked ? "☒" : "☐";
    }
    return random.nextBoolean()
        ? OdtMarkup.formBox(ticked)
        : "<loext:content-control loext:checkbox=\"true\" loext:checked=\""
            + ticked
            + "\" loext:checked-state=\"☒\" loext:unchecked-state=\"☐\">"
            + (ticked ? "☒" : "☐")
            + "</loext:content-control>";
  }

  @Override
  String paragraph(String content) {
    return OdtMarkup.paragraph(content);
  }

  @Override
  String row(String label, String answer) {
    return "<table:table-row>"
        + OdtMarkup.cell(paragraph(printed(label)))
        + OdtMarkup.cell(answer)
        + "</table:table-row>";
  }
}
