package fr.passerelle.opening;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** An .odt file and the pieces of which forms are made in it. */
final class OdtMarkup {

  private static final String MANIFEST =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">\
      <manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="application/vnd.oasis.opendocument.text"/>\
      <manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>\
      </manifest:manifest>
      """;

  private static final String START =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
      xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" \
      xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" \
      xmlns:field="urn:openoffice:names:experimental:ooo-ms-interop:xmlns:field:1.0" \
      xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0" \
      office:version="1.3"><office:body><office:text>
      """;

  private static final String END = "</office:text></office:body></office:document-content>\n";

  private OdtMarkup() {}

  static byte[] around(String body) {
    return new StoredZip()
        .add("mimetype", "application/vnd.oasis.opendocument.text".getBytes(StandardCharsets.UTF_8))
        .add("META-INF/manifest.xml", MANIFEST)
        .add("content.xml", START + body + END)
        .bytes();
  }

  static String table(List<String> rows) {
    return "<table:table table:name=\"Demande\"><table:table-column"
        + " table:number-columns-repeated=\"2\"/>\n"
        + String.join("\n", rows)
        + "</table:table>";
  }

  static String row(String label, String answer) {
    return "<table:table-row>" + cell(paragraph(text(label))) + cell(answer) + "</table:table-row>";
  }

  static String cell(String content) {
    return "<table:table-cell office:value-type=\"string\">" + content + "</table:table-cell>";
  }

  static String paragraph(String content) {
    return "<text:p>" + content + "</text:p>";
  }

  static String text(String text) {
    return WordMarkup.escaped(text).replace("\n", "<text:line-break/>");
  }

  static String formText(String text) {
    return "<field:fieldmark-start text:name=\"\""
        + " field:type=\"vnd.oasis.opendocument.field.FORMTEXT\"/>"
        + text(text)
        + "<field:fieldmark-end/>";
  }

  static String formBox(boolean ticked) {
    return "<field:fieldmark text:name=\"\""
        + " field:type=\"vnd.oasis.opendocument.field.FORMCHECKBOX\">"
        + "<field:param field:name=\"Checkbox_Checked\" field:value=\""
        + ticked
        + "\"/></field:fieldmark>";
  }
}
