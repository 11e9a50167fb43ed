package fr.passerelle.opening;

import java.util.List;
import java.util.stream.Collectors;

/** A workbook of one sheet made by hand, so that its cells can be as no library writes them. */
final class RawWorkbook {

  private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/package/2006/relationships";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

  private RawWorkbook() {}

  /**
   * @param sheet the whole of the sheet's part
   * @param shared the insides of the shared texts
   */
  static byte[] of(String sheet, List<String> shared) {
    String texts = shared.stream().map(one -> "<si>" + one + "</si>").collect(Collectors.joining());
    return new StoredZip()
        .add("[Content_Types].xml", XML + types())
        .add("_rels/.rels", XML + relations(relation(1, "officeDocument", "xl/workbook.xml")))
        .add(
            "xl/workbook.xml",
            XML
                + "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets>".formatted(MAIN, OFFICE)
                + "<sheet name=\"Demandes\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>")
        .add(
            "xl/_rels/workbook.xml.rels",
            XML
                + relations(
                    relation(1, "worksheet", "worksheets/sheet1.xml")
                        + relation(2, "sharedStrings", "sharedStrings.xml")
                        + relation(3, "styles", "styles.xml")))
        .add("xl/styles.xml", XML + styles())
        .add("xl/worksheets/sheet1.xml", XML + sheet)
        .add("xl/sharedStrings.xml", XML + "<sst xmlns=\"%s\">".formatted(MAIN) + texts + "</sst>")
        .bytes();
  }

  static String text(String text) {
    return "<t xml:space=\"preserve\">" + characters(text) + "</t>";
  }

  /** What XML and Excel can't hold as such is written as Excel does. */
  static String characters(String text) {
    String escaped = text.replaceAll("_(?=x[0-9A-Fa-f]{4}_)", "_x005F_");
    return WordMarkup.escaped(escaped);
  }

  private static String types() {
    return "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
        + "<Default Extension=\"rels\""
        + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        + override("xl/workbook.xml", "sheet.main+xml")
        + override("xl/worksheets/sheet1.xml", "worksheet+xml")
        + override("xl/sharedStrings.xml", "sharedStrings+xml")
        + override("xl/styles.xml", "styles+xml")
        + "</Types>";
  }

  private static String styles() {
    return "<styleSheet xmlns=\""
        + MAIN
        + "\"><cellXfs count=\"1\"><xf numFmtId=\"0\"/></cellXfs></styleSheet>";
  }

  private static String override(String part, String type) {
    return "<Override PartName=\"/" + part + "\" ContentType=\"" + TYPE + type + "\"/>";
  }

  private static String relations(String relations) {
    return "<Relationships xmlns=\"" + RELATIONS + "\">" + relations + "</Relationships>";
  }

  private static String relation(int number, String type, String target) {
    return "<Relationship Id=\"rId%d\" Type=\"%s/%s\" Target=\"%s\"/>"
        .formatted(number, OFFICE, type, target);
  }
}
