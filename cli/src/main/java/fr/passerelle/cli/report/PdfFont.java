package fr.passerelle.cli.report;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The letters of a PDF: Liberation Sans, which PDFBox brings along (SIL Open Font License); what is
 * used of it goes into the file. A character that it does not have is written as {@code ?}.
 */
final class PdfFont {

  private static final String FILE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
  private static final int EM = 1000;

  private final PDType0Font font;
  private final CmapLookup glyphs;

  private PdfFont(PDType0Font font, CmapLookup glyphs) {
    this.font = font;
    this.glyphs = glyphs;
  }

  static PdfFont in(PDDocument document) throws IOException {
    try (InputStream file = PDDocument.class.getResourceAsStream(FILE)) {
      byte[] bytes = Objects.requireNonNull(file, FILE).readAllBytes();
      var parsed = new TTFParser().parse(new RandomAccessReadBuffer(bytes));
      return new PdfFont(PDType0Font.load(document, parsed, true), parsed.getUnicodeCmapLookup());
    }
  }

  PDType0Font font() {
    return font;
  }

  /** The text with what can be written. */
  String writable(String text) {
    StringBuilder kept = new StringBuilder();
    text.codePoints().map(this::writable).forEach(kept::appendCodePoint);
    return kept.toString();
  }

  private int writable(int codePoint) {
    if (glyphs.getGlyphId(codePoint) != 0) {
      return codePoint;
    }
    return Character.isSpaceChar(codePoint) ? ' ' : '?';
  }

  /** The lines of a text that is no wider than that; a longer word is cut. */
  List<String> lines(String text, float size, float width) throws IOException {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : writable(text).split(" +", -1)) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (width(longer, size) <= width) {
        line = longer;
        continue;
      }
      if (!line.isEmpty()) {
        lines.add(line);
      }
      line = word;
      while (width(line, size) > width) {
        int most = most(line, size, width);
        lines.add(line.substring(0, most));
        line = line.substring(most);
      }
    }
    lines.add(line);
    return lines;
  }

  /** How much of a word fits, at least one character, never half of one. */
  private int most(String word, float size, float width) throws IOException {
    int most = word.offsetByCodePoints(0, 1);
    while (most < word.length()) {
      int next = word.offsetByCodePoints(most, 1);
      if (width(word.substring(0, next), size) > width) {
        break;
      }
      most = next;
    }
    return most;
  }

  float width(String text, float size) throws IOException {
    return font.getStringWidth(text) * size / EM;
  }
}
