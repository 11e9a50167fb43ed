package fr.passerelle.cli.report;

import java.io.IOException;
import java.util.List;
import java.util.function.IntFunction;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/** A4 pages, one after the other, and the place where the next line goes. */
final class PdfPaper {

  static final float MARGIN = 50;
  static final float WIDTH = PDRectangle.A4.getWidth() - 2 * MARGIN;
  static final float LEADING = 1.35f;

  private static final float TOP = PDRectangle.A4.getHeight() - MARGIN;
  private static final float FOOT = 30;
  private static final float FOOT_SIZE = 8;
  private static final float STROKE = 0.3f;
  private static final COSName ARTIFACT = COSName.getPDFName("Artifact");

  private final PDDocument document;
  private final PdfFont font;
  private final PdfTags tags;
  private PDPage page;
  private PDPageContentStream content;
  private float y;

  PdfPaper(PDDocument document, PdfFont font, PdfTags tags) throws IOException {
    this.document = document;
    this.font = font;
    this.tags = tags;
    this.page = new PDPage(PDRectangle.A4);
    this.content = begin();
  }

  float y() {
    return y;
  }

  float left() {
    return y - MARGIN;
  }

  void down(float by) {
    y -= by;
  }

  /** A new page, unless there is as much room on this one. */
  void needs(float height) throws IOException {
    if (left() < height) {
      turn();
    }
  }

  void turn() throws IOException {
    content.close();
    page = new PDPage(PDRectangle.A4);
    content = begin();
  }

  private PDPageContentStream begin() throws IOException {
    document.addPage(page);
    tags.begin(page);
    y = TOP;
    return new PDPageContentStream(document, page);
  }

  /** Lines that belong to one element, the first one's foot a line below {@code top}. */
  void write(
      PDStructureElement element, List<String> lines, float x, float top, float size, boolean bold)
      throws IOException {
    content.beginMarkedContent(
        COSName.getPDFName(element.getStructureType()), tags.next(page, element));
    content.beginText();
    content.setFont(font.font(), size);
    content.setLineWidth(STROKE);
    content.setRenderingMode(bold ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
    content.setLeading(size * LEADING);
    content.newLineAtOffset(x, top - size);
    for (String line : lines) {
      content.showText(line);
      content.newLine();
    }
    content.endText();
    content.endMarkedContent();
  }

  /** A frame, which nobody reads out. */
  void frame(float x, float top, float width, float height) throws IOException {
    content.beginMarkedContent(ARTIFACT);
    content.setLineWidth(0.5f);
    content.addRect(x, top - height, width, height);
    content.stroke();
    content.endMarkedContent();
  }

  /** Ends the last page and writes the foot of each; nobody reads it out. */
  void end(IntFunction<String> foot) throws IOException {
    content.close();
    for (int number = 1; number <= document.getNumberOfPages(); number++) {
      try (PDPageContentStream below =
          new PDPageContentStream(
              document,
              document.getPage(number - 1),
              PDPageContentStream.AppendMode.APPEND,
              true,
              true)) {
        below.beginMarkedContent(ARTIFACT);
        below.beginText();
        below.setFont(font.font(), FOOT_SIZE);
        below.newLineAtOffset(MARGIN, FOOT);
        below.showText(font.writable(foot.apply(number)));
        below.endText();
        below.endMarkedContent();
      }
    }
  }
}
