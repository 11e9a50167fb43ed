package fr.passerelle.opening;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The answer to one question of a document, boxes and all.
 *
 * @param text as written
 */
record FieldAnswer(Field field, String text) {

  void into(DraftBuilder draft) {
    switch (field) {
      case FACE_TO_FACE -> yesOrNo(draft);
      case AUDIENCE -> audience(draft);
      case FORMAT -> format(draft);
      default -> draft.answer(field, text);
    }
  }

  private void yesOrNo(DraftBuilder draft) {
    Choices choices = Choices.in(text);
    if (choices.unclear() || (!choices.isEmpty() && !choices.loose().isEmpty())) {
      draft.notUnderstood(field, text, "boxes");
    } else if (choices.isEmpty()) {
      draft.answer(field, bothPrinted() ? "" : text);
    } else if (choices.ticked().size() > 1) {
      draft.notUnderstood(field, text, "yesno.both");
    } else {
      choices.ticked().forEach(label -> draft.answer(field, label));
    }
  }

  /** "oui non" without any mark: nobody has answered. */
  private boolean bothPrinted() {
    String folded = Folding.fold(text).replaceAll("[\\s/|,;]+", " ");
    return folded.equals("oui non") || folded.equals("oui ou non");
  }

  private void audience(DraftBuilder draft) {
    Choices choices = Choices.in(text);
    if (choices.unclear()) {
      draft.notUnderstood(field, text, "boxes");
    } else if (choices.isEmpty()) {
      typedAudience(draft);
    } else {
      draft.audience(choices.ticked());
      openOthers(choices).forEach(draft::otherAudience);
      choices.loose().forEach(line -> draft.otherAudience(afterOthers(line)));
    }
  }

  /** Text typed behind "Autres" says more than a box left open. */
  private static List<String> openOthers(Choices choices) {
    return choices.choices().stream()
        .filter(choice -> !choice.ticked() && Folding.behind(choice.label(), "autres") != null)
        .map(choice -> afterOthers(choice.label()))
        .toList();
  }

  private static String afterOthers(String line) {
    String behind = Folding.behind(line, "autres");
    return behind == null ? line : behind.replaceFirst("^[\\s\\p{Z}:]+", "");
  }

  /** All options without any mark are the printed form; some of them are an answer. */
  private void typedAudience(DraftBuilder draft) {
    List<String> lines = text.lines().filter(line -> !Folding.isBlank(line)).toList();
    String folded = lines.stream().map(Folding::fold).collect(Collectors.joining("\n"));
    boolean allPrinted =
        Audience.PRINTED.stream().allMatch(option -> folded.contains(Folding.fold(option)));
    if (allPrinted) {
      draft.notUnderstood(field, text, "boxes.none");
    } else {
      draft.answer(field, text);
    }
  }

  private void format(DraftBuilder draft) {
    Choices choices = Choices.in(text);
    if (choices.unclear() || choices.ticked().size() > 1) {
      draft.notUnderstood(field, text, choices.unclear() ? "boxes" : "format.several");
    } else if (choices.isEmpty()) {
      draft.answer(field, text);
    } else {
      choices.ticked().forEach(label -> draft.answer(field, label));
      choices.loose().forEach(line -> draft.notUnderstood(field, line, "boxes"));
    }
  }
}
