package fr.passerelle.opening;

import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLStreamReader;

/**
 * The main part of a .docx file, read as a {@link Page}: legacy form fields, content controls at
 * any level and symbols of symbol fonts all become text and boxes; prompts of content controls,
 * deleted text and field codes do not.
 */
final class WordDocument implements SafeXml.Elements {

  private final Page.Builder page = new Page.Builder();
  private final Deque<WordControl> controls = new ArrayDeque<>();
  private final Deque<WordField> fields = new ArrayDeque<>();
  private final Deque<Integer> spans = new ArrayDeque<>();
  private int ignored;
  private boolean inText;
  private boolean inControlProperties;
  private String symbolFont = "";

  private WordDocument() {}

  static Page read(FormFile file) throws RefusedFile {
    WordDocument document = new WordDocument();
    SafeXml.read(Archive.unpack(file).entry("word/document.xml", ".docx"), document);
    return document.page.build();
  }

  @Override
  public void start(XMLStreamReader element) {
    String name = element.getLocalName();
    if (ignored > 0 || isLeftOut(name)) {
      ignored++;
      return;
    }
    switch (name) {
      case "tbl" -> page.tableStart();
      case "tr" -> page.rowStart();
      case "tc" -> spans.push(1);
      case "gridSpan" -> span(element);
      case "r" -> symbolFont = "";
      case "rFonts" -> symbolFont = symbolFont(SafeXml.attribute(element, "ascii"));
      case "t" -> inText = true;
      case "tab" -> show(isInRun(element) ? "\t" : "");
      case "br", "cr" -> show("\n");
      case "noBreakHyphen" -> show("-");
      case "sym" -> show(symbol(element));
      case "fldChar" -> fieldCharacter(SafeXml.attribute(element, "fldCharType"));
      case "sdt" -> controls.push(new WordControl());
      case "sdtPr" -> inControlProperties = true;
      default -> property(name, element);
    }
  }

  @Override
  public void text(String text) {
    if (ignored == 0 && inText) {
      show(symbolFont.isEmpty() ? text : symbols(text));
    }
  }

  @Override
  public void end(String name) {
    if (ignored > 0) {
      ignored--;
      return;
    }
    switch (name) {
      case "tbl" -> page.tableEnd();
      case "tr" -> page.rowEnd();
      case "tc" -> page.cellEnd(spans.pop());
      case "p" -> page.paragraphEnd();
      case "t" -> inText = false;
      case "fldChar" -> showFieldState();
      case "sdt" -> page.text(controls.pop().takeBox());
      case "sdtPr" -> inControlProperties = false;
      default -> {
        // Everything else is how it looks.
      }
    }
  }

  /** Text that was moved away, and the second rendering of a drawing. */
  private static boolean isLeftOut(String name) {
    return name.equals("moveFrom") || name.equals("Fallback");
  }

  /** A tab stop in a paragraph's properties has an alignment, a tab in a run has none. */
  private static boolean isInRun(XMLStreamReader tab) {
    return SafeXml.attribute(tab, "val").isEmpty();
  }

  private static String symbolFont(String font) {
    return font.startsWith("Wingdings") ? font : "";
  }

  private static String symbol(XMLStreamReader element) {
    String code = SafeXml.attribute(element, "char");
    return code.matches("[0-9A-Fa-f]{1,4}")
        ? Glyphs.symbol(SafeXml.attribute(element, "font"), Integer.parseInt(code, 16))
        : "";
  }

  private String symbols(String text) {
    StringBuilder symbols = new StringBuilder();
    text.codePoints().forEach(code -> symbols.append(Glyphs.symbol(symbolFont, code)));
    return symbols.toString();
  }

  private void span(XMLStreamReader element) {
    if (!spans.isEmpty()) {
      spans.pop();
      spans.push(SafeXml.count(element, "val"));
    }
  }

  private void property(String name, XMLStreamReader element) {
    WordControl control = controls.peek();
    WordField field = fields.peek();
    if (inControlProperties && control != null) {
      control.property(name, element);
    } else if (field != null) {
      field.property(name, element);
    }
  }

  private void fieldCharacter(String type) {
    if (type.equals("begin")) {
      fields.push(new WordField());
    } else if (type.equals("end") && !fields.isEmpty()) {
      fields.pop();
    }
  }

  private void showFieldState() {
    WordField field = fields.peek();
    if (field != null) {
      page.text(field.takeState());
    }
  }

  private void show(String text) {
    boolean replaced = fields.stream().anyMatch(WordField::replacesText);
    if (replaced || controls.stream().anyMatch(WordControl::isPrompt)) {
      return;
    }
    for (WordControl control : controls) {
      if (control.isBox()) {
        page.text(control.takeBox());
        return;
      }
    }
    page.text(text);
  }
}
