package fr.passerelle.cli.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** A table of a page, drawn row by row; a row that no page holds goes on on the next one. */
final class PdfTable {

  private static final float SIZE = 9;
  private static final float LINE = SIZE * PdfPaper.LEADING;
  private static final float PADDING = 4;
  private static final int BLANK_LINES = 3;
  private static final float NARROWEST = 30;
  private static final float WIDEST = 200;

  private final PdfPaper paper;
  private final PdfFont font;
  private final PdfTags tags;

  PdfTable(PdfPaper paper, PdfFont font, PdfTags tags) {
    this.paper = paper;
    this.font = font;
    this.tags = tags;
  }

  void draw(Element table, PDStructureElement parent) throws IOException {
    PDStructureElement tag = tags.in(parent, "Table");
    Elements rows = table.select("tr");
    List<Float> widths = widths(rows);
    for (Element row : rows) {
      draw(row, tags.in(tag, "TR"), widths);
    }
    paper.down(LINE);
  }

  /** By the longest text of each column, within bounds; where all fit, none is broken. */
  private List<Float> widths(Elements rows) throws IOException {
    List<Float> longest = new ArrayList<>();
    for (Element row : rows) {
      for (int column = 0; column < row.childrenSize(); column++) {
        if (column == longest.size()) {
          longest.add(NARROWEST);
        }
        String text = font.writable(row.child(column).text());
        float width = Math.min(WIDEST, font.width(text, SIZE) + 2 * PADDING + 1);
        longest.set(column, Math.max(longest.get(column), width));
      }
    }
    float all = longest.stream().reduce(0f, Float::sum);
    return longest.stream().map(width -> PdfPaper.WIDTH * width / all).toList();
  }

  private void draw(Element row, PDStructureElement tag, List<Float> widths) throws IOException {
    List<PDStructureElement> cells = new ArrayList<>();
    List<List<String>> texts = new ArrayList<>();
    int most = 1;
    for (int column = 0; column < row.childrenSize(); column++) {
      Element cell = row.child(column);
      cells.add(tag(cell, tag));
      List<String> lines = font.lines(cell.text(), SIZE, widths.get(column) - 2 * PADDING);
      texts.add(lines);
      most = Math.max(most, cell.hasClass("blank") ? BLANK_LINES : lines.size());
    }
    paper.needs(Math.min(height(most), PdfPaper.MARGIN * 10));
    for (int from = 0; from < most; ) {
      int fits = Math.max(1, (int) ((paper.left() - 2 * PADDING) / LINE));
      int to = Math.min(most, from + fits);
      piece(row, cells, texts, widths, from, to);
      from = to;
      if (from < most) {
        paper.turn();
      }
    }
  }

  private PDStructureElement tag(Element cell, PDStructureElement row) {
    if (!isHeading(cell)) {
      return tags.in(row, "TD");
    }
    return tags.heading(row, cell.attr("scope").equals("row") ? "Row" : "Column");
  }

  private static boolean isHeading(Element cell) {
    return cell.normalName().equals("th");
  }

  private void piece(
      Element row,
      List<PDStructureElement> cells,
      List<List<String>> texts,
      List<Float> widths,
      int from,
      int to)
      throws IOException {
    float x = PdfPaper.MARGIN;
    for (int column = 0; column < cells.size(); column++) {
      paper.frame(x, paper.y(), widths.get(column), height(to - from));
      List<String> lines = part(texts.get(column), from, to);
      if (!lines.isEmpty()) {
        paper.write(
            cells.get(column),
            lines,
            x + PADDING,
            paper.y() - PADDING,
            SIZE,
            isHeading(row.child(column)));
      }
      x += widths.get(column);
    }
    paper.down(height(to - from));
  }

  private static List<String> part(List<String> lines, int from, int to) {
    return from >= lines.size()
        ? Collections.emptyList()
        : lines.subList(from, Math.min(to, lines.size()));
  }

  private static float height(int lines) {
    return lines * LINE + 2 * PADDING;
  }
}
