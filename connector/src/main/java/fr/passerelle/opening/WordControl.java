package fr.passerelle.opening;

import javax.xml.stream.XMLStreamReader;

/** What a content control's properties say while its content is read. */
final class WordControl {

  private boolean prompt;
  private boolean box;
  private boolean ticked;
  private boolean shown;

  void property(String name, XMLStreamReader element) {
    switch (name) {
      case "showingPlcHdr" -> prompt = WordField.isOn(element);
      case "checkbox" -> box = true;
      case "checked" -> ticked = WordField.isOn(element);
      default -> {
        // Names, locks and looks.
      }
    }
  }

  /** Whether the content is only the prompt that says what to write. */
  boolean isPrompt() {
    return prompt && !box;
  }

  boolean isBox() {
    return box;
  }

  /** The box, once; then nothing. */
  String takeBox() {
    if (!box || shown) {
      return "";
    }
    shown = true;
    return String.valueOf(Glyphs.of(ticked));
  }
}
