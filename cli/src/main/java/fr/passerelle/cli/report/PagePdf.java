package fr.passerelle.cli.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * One of our own pages as a tagged PDF: its language, its title, headings, paragraphs, lists and
 * tables, in the order of the page. It knows the few elements that {@code statement.html} uses, no
 * style sheet and no picture. The same page gives the same bytes.
 */
final class PagePdf {

  private static final float SIZE = 10;
  private static final float INDENT = 12;
  private static final long ALWAYS = 0;
  private static final float LINES_UNDER_A_HEADING = 4;
  private static final Map<String, Float> HEADINGS =
      Map.of("h1", 16f, "h2", 13f, "h3", 11f, "h4", 10f);

  private final Document html;
  private final BiFunction<Integer, Integer, String> foot;

  /**
   * @param foot what stands under a page, by its number and the number of pages
   */
  PagePdf(String html, BiFunction<Integer, Integer, String> foot) {
    this.html = Jsoup.parse(html);
    this.foot = foot;
  }

  byte[] bytes() {
    try (PDDocument document = new PDDocument()) {
      describe(document);
      PdfFont font = PdfFont.in(document);
      PdfTags tags = new PdfTags(document);
      PdfPaper paper = new PdfPaper(document, font, tags);
      new Drawing(paper, font, tags).draw(html);
      paper.end(page -> foot.apply(page, document.getNumberOfPages()));
      tags.end();
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("a document in memory can't fail", e);
    }
  }

  private void describe(PDDocument document) {
    document.setVersion(1.7f);
    document.setDocumentId(ALWAYS);
    document.getDocumentInformation().setTitle(html.title());
    document.getDocumentInformation().setCreator("Passerelle");
    document.getDocumentCatalog().setLanguage(html.select("html").attr("lang"));
    PDViewerPreferences shown = new PDViewerPreferences(new COSDictionary());
    shown.setDisplayDocTitle(true);
    document.getDocumentCatalog().setViewerPreferences(shown);
  }

  /** Element after element, down the paper. */
  private record Drawing(PdfPaper paper, PdfFont font, PdfTags tags) {

    void draw(Document html) throws IOException {
      for (Element element : html.select("main").get(0).children()) {
        draw(element);
      }
    }

    private void draw(Element element) throws IOException {
      Float heading = HEADINGS.get(element.normalName());
      if (heading != null) {
        heading(element, heading);
        return;
      }
      switch (element.normalName()) {
        case "p" -> text(tags.in(tags.whole(), "P"), element.text(), 0, bold(element));
        case "ul" -> list(element);
        case "table" -> new PdfTable(paper, font, tags).draw(element, tags.whole());
        default -> throw new IllegalStateException("no such element in our pages: " + element);
      }
    }

    private static boolean bold(Element element) {
      return element.hasClass("notice") || !element.select("strong").isEmpty();
    }

    private void heading(Element element, float size) throws IOException {
      paper.needs(size + LINES_UNDER_A_HEADING * SIZE * PdfPaper.LEADING);
      paper.down(size / 2);
      PDStructureElement tag = tags.in(tags.whole(), element.normalName().toUpperCase(Locale.ROOT));
      lines(tag, element.text(), 0, size, true);
      paper.down(size / 4);
    }

    private void list(Element list) throws IOException {
      PDStructureElement tag = tags.in(tags.whole(), "L");
      for (Element item : list.children()) {
        text(tags.in(tags.in(tag, "LI"), "LBody"), "• " + item.text(), INDENT, false);
      }
    }

    private void text(PDStructureElement tag, String text, float indent, boolean bold)
        throws IOException {
      lines(tag, text, indent, SIZE, bold);
      paper.down(SIZE / 4);
    }

    private void lines(PDStructureElement tag, String text, float indent, float size, boolean bold)
        throws IOException {
      List<String> left = font.lines(text, size, PdfPaper.WIDTH - indent);
      float leading = size * PdfPaper.LEADING;
      while (!left.isEmpty()) {
        paper.needs(leading);
        int fit = Math.min(left.size(), (int) (paper.left() / leading));
        paper.write(tag, left.subList(0, fit), PdfPaper.MARGIN + indent, paper.y(), size, bold);
        paper.down(fit * leading);
        left = left.subList(fit, left.size());
      }
    }
  }
}
