package fr.passerelle.opening;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;

/**
 * The content of an .odt file, read as a {@link Page}: field marks and content controls become text
 * and boxes; prompts, comments, notes and deleted text do not.
 */
final class OdtDocument implements SafeXml.Elements {

  private static final Set<String> LEFT_OUT =
      Set.of("tracked-changes", "annotation", "note", "placeholder", "forms", "sequence-decls");

  private final Page.Builder page = new Page.Builder();
  private final Deque<Integer> spans = new ArrayDeque<>();
  private final Deque<Boolean> prompts = new ArrayDeque<>();
  private final List<String> entries = new ArrayList<>();
  private String fieldKind = "";
  private String selected = "";
  private int ignored;
  private int paragraphs;
  private boolean inBox;

  private OdtDocument() {}

  static Page read(FormFile file) throws RefusedFile {
    OdtDocument document = new OdtDocument();
    SafeXml.read(Archive.unpack(file).entry("content.xml", ".odt"), document);
    return document.page.build();
  }

  @Override
  public void start(XMLStreamReader element) {
    String name = element.getLocalName();
    if (ignored > 0 || LEFT_OUT.contains(name)) {
      ignored++;
      return;
    }
    switch (name) {
      case "table" -> page.tableStart();
      case "table-row" -> page.rowStart();
      case "table-cell", "covered-table-cell" -> spans.push(1);
      case "p", "h" -> paragraphs++;
      case "s" -> show(" ".repeat(SafeXml.count(element, "c")));
      case "tab" -> show("\t");
      case "line-break" -> show("\n");
      case "fieldmark", "fieldmark-start" -> fieldStart(element);
      case "param" -> parameter(element);
      case "content-control" -> control(element);
      default -> {
        // Everything else is how it looks.
      }
    }
  }

  @Override
  public void text(String text) {
    if (ignored == 0 && paragraphs > 0) {
      show(text.replaceAll("[ \\t\\r\\n]+", " "));
    }
  }

  @Override
  public void end(String name) {
    if (ignored > 0) {
      ignored--;
      return;
    }
    switch (name) {
      case "table" -> page.tableEnd();
      case "table-row" -> page.rowEnd();
      case "table-cell", "covered-table-cell" -> page.cellEnd(spans.pop());
      case "p", "h" -> paragraphEnd();
      case "fieldmark", "fieldmark-start" -> showFieldState();
      case "content-control" -> controlEnd();
      default -> {
        // Everything else is how it looks.
      }
    }
  }

  private void paragraphEnd() {
    paragraphs--;
    page.paragraphEnd();
  }

  private void fieldStart(XMLStreamReader element) {
    fieldKind = SafeXml.attribute(element, "type");
    selected = "";
    entries.clear();
  }

  private void parameter(XMLStreamReader element) {
    String value = SafeXml.attribute(element, "value");
    switch (SafeXml.attribute(element, "name")) {
      case "Checkbox_Checked", "Dropdown_Selected" -> selected = value;
      case "Dropdown_ListEntry" -> entries.add(value);
      default -> {
        // Names and help texts.
      }
    }
  }

  /** The state stands in place of whatever text the mark encloses. */
  private void showFieldState() {
    if (fieldKind.endsWith("FORMCHECKBOX")) {
      page.text(String.valueOf(Glyphs.of(isTrue(selected))));
    } else if (fieldKind.endsWith("FORMDROPDOWN")) {
      page.text(entryChosen());
    }
  }

  private String entryChosen() {
    int index = selected.matches("\\d{1,4}") ? Integer.parseInt(selected) : 0;
    return index < entries.size() ? entries.get(index) : "";
  }

  private void control(XMLStreamReader element) {
    boolean box = isTrue(SafeXml.attribute(element, "checkbox"));
    prompts.push(!box && isTrue(SafeXml.attribute(element, "showing-place-holder")));
    if (box) {
      page.text(String.valueOf(Glyphs.of(isTrue(SafeXml.attribute(element, "checked")))));
      inBox = true;
    }
  }

  private void controlEnd() {
    prompts.pop();
    inBox = false;
  }

  private void show(String text) {
    if (!inBox && !prompts.contains(true)) {
      page.text(text);
    }
  }

  private static boolean isTrue(String value) {
    return value.equals("true") || value.equals("1");
  }
}
