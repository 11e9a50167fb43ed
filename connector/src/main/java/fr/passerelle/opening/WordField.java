package fr.passerelle.opening;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * A legacy form field while it is read. A box is ticked by {@code w:checked}, which without a value
 * means yes; without that element its default holds. A list shows the entry chosen, else its
 * default, else the first.
 */
final class WordField {

  private boolean box;
  private boolean list;
  private boolean shown;
  private @Nullable Boolean checked;
  private boolean checkedByDefault;
  private int chosen;
  private boolean choiceMade;
  private final List<String> entries = new ArrayList<>();

  void property(String name, XMLStreamReader element) {
    switch (name) {
      case "checkBox" -> box = true;
      case "ddList" -> list = true;
      case "checked" -> checked = isOn(element);
      case "default" -> byDefault(element);
      case "result" -> choose(SafeXml.attribute(element, "val"));
      case "listEntry" -> entries.add(SafeXml.attribute(element, "val"));
      default -> {
        // Names, help texts and macros.
      }
    }
  }

  /** A switch of WordprocessingML: on where it has no value. */
  static boolean isOn(XMLStreamReader element) {
    return switch (SafeXml.attribute(element, "val")) {
      case "0", "false", "off" -> false;
      default -> true;
    };
  }

  /** Whether what stands inside the field only repeats its state. */
  boolean replacesText() {
    return box || list;
  }

  /** The box or the chosen entry, once; then nothing. */
  String takeState() {
    if (shown || !replacesText()) {
      return "";
    }
    shown = true;
    if (box) {
      return String.valueOf(Glyphs.of(checked == null ? checkedByDefault : checked));
    }
    return chosen < entries.size() ? entries.get(chosen) : "";
  }

  private void byDefault(XMLStreamReader element) {
    if (box) {
      checkedByDefault = isOn(element);
    } else if (list && !choiceMade) {
      choose(SafeXml.attribute(element, "val"));
      choiceMade = false;
    }
  }

  private void choose(String index) {
    if (index.matches("\\d{1,4}")) {
      chosen = Integer.parseInt(index);
      choiceMade = true;
    }
  }
}
