package fr.passerelle.opening;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** A way in which a form reaches us. */
enum FormTechnique {
  WORD_CONTROLS("docx"),
  WORD_LEGACY_FIELDS("docx"),
  WORD_TYPED("docx"),
  WORD_ANSWERS_BEHIND_LABELS("docx"),
  WORD_ANSWERS_UNDER_LABELS("docx"),
  ODT_FIELDS("odt"),
  ODT_TYPED("odt"),
  XLSX("xlsx"),
  CSV("csv"),
  YAML("yaml"),
  JSON("json");

  final String kind;

  FormTechnique(String kind) {
    this.kind = kind;
  }

  /** Whether an answer may have lines like labels: only where a label has a place of its own. */
  boolean keepsLabelsApart() {
    return this != WORD_ANSWERS_BEHIND_LABELS && this != WORD_ANSWERS_UNDER_LABELS;
  }

  byte[] write(Filled filled, Random random) {
    return switch (this) {
      case WORD_CONTROLS -> table(filled, new WordPen(WordPen.Way.CONTROL, random));
      case WORD_LEGACY_FIELDS -> table(filled, new WordPen(WordPen.Way.LEGACY, random));
      case WORD_TYPED -> table(filled, new WordPen(WordPen.Way.PLAIN, random));
      case WORD_ANSWERS_BEHIND_LABELS -> new BehindLabels(random).write(filled);
      case WORD_ANSWERS_UNDER_LABELS -> new UnderLabels(random).write(filled);
      case ODT_FIELDS -> odt(filled, new OdtPen(true, random));
      case ODT_TYPED -> odt(filled, new OdtPen(false, random));
      case XLSX -> new SheetPen(random).xlsx(filled);
      case CSV -> new SheetPen(random).csv(filled);
      case YAML -> bytes(new ListPen(random).yaml(filled));
      case JSON -> bytes(new ListPen(random).json(filled));
    };
  }

  private static byte[] table(Filled filled, WordPen pen) {
    String rows = pen.rows(filled).stream().collect(Collectors.joining());
    return WordFile.around(
        pen.paragraph(pen.runs("demande d’ouverture de parcours m@gistère"))
            + WordPen.table(rows)
            + pen.paragraph(""));
  }

  private static byte[] odt(Filled filled, OdtPen pen) {
    List<String> rows = pen.rows(filled);
    return OdtMarkup.around(OdtMarkup.table(rows) + pen.paragraph(""));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
