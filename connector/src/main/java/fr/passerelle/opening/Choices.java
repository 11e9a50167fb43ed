package fr.passerelle.opening;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The boxes of one answer with their labels, paired line by line: where a box comes first its label
 * follows, where a label comes first its box does. A typed {@code x} is a ticked box; an option
 * beside it without one is an open box.
 *
 * @param choices in the form's order
 * @param loose lines without any box
 * @param unclear whether boxes and labels could not be paired on some line
 */
record Choices(List<Choice> choices, List<String> loose, boolean unclear) {

  private static final Pattern BOX = Pattern.compile("[" + Glyphs.BOXES + "]");
  private static final Pattern TYPED =
      Pattern.compile("\\[ ?[xX] ?]|\\( ?[xX] ?\\)|(?<![\\p{L}\\p{N}'’])[xX](?![\\p{L}\\p{N}'’])");
  private static final Pattern TYPED_OPEN = Pattern.compile("\\[[ _]*]|\\([ _]*\\)");
  private static final Pattern APART = Pattern.compile("\\t|[\\s\\p{Z}]{2,}|\\s*[/|;]\\s*");
  private static final Pattern EDGES = Pattern.compile("^[\\s\\p{Z}/|,;]+|[\\s\\p{Z}/|,;]+$");

  Choices {
    choices = List.copyOf(choices);
    loose = List.copyOf(loose);
  }

  /** The choices in an answer, whose boxes are {@link Glyphs}. */
  static Choices in(String answer) {
    List<Choice> choices = new ArrayList<>();
    List<String> loose = new ArrayList<>();
    boolean unclear = false;
    for (String line : answer.lines().toList()) {
      unclear |= !readLine(Glyphs.canonical(line), choices, loose);
    }
    return new Choices(choices, loose, unclear);
  }

  boolean isEmpty() {
    return choices.isEmpty();
  }

  List<String> ticked() {
    return choices.stream().filter(Choice::ticked).map(Choice::label).toList();
  }

  private static boolean readLine(String line, List<Choice> choices, List<String> loose) {
    if (Folding.isBlank(line)) {
      return true;
    }
    boolean drawn = BOX.matcher(line).find();
    boolean typed = TYPED.matcher(line).find();
    if (drawn && !typed) {
      return pair(line, choices);
    }
    if (typed) {
      return !drawn && readTyped(line, choices);
    }
    loose.add(Folding.trim(line));
    return true;
  }

  /** Options parted by wide gaps or slashes; within each at most one x, at one of its ends. */
  private static boolean readTyped(String line, List<Choice> choices) {
    String marked = TYPED_OPEN.matcher(TYPED.matcher(line).replaceAll("☒")).replaceAll("☐");
    String snug = marked.replaceAll("(☒|☐)[\\s\\p{Z}]+(?=\\p{L})", "$1");
    List<Choice> found = new ArrayList<>();
    for (String option : APART.splitAsStream(Folding.trim(snug)).toList()) {
      if (BOX.matcher(option).find()) {
        if (!pair(option, found)) {
          return false;
        }
      } else if (!Folding.isBlank(option)) {
        found.add(new Choice(Folding.oneLine(option), false));
      }
    }
    choices.addAll(found);
    return true;
  }

  private static boolean pair(String line, List<Choice> choices) {
    List<Boolean> boxes = BOX.matcher(line).results().map(Choices::isTicked).toList();
    List<String> between = new ArrayList<>();
    for (String text : BOX.split(line, -1)) {
      between.add(EDGES.matcher(Folding.oneLine(text)).replaceAll(""));
    }
    boolean boxFirst = between.get(0).isEmpty();
    List<String> labels =
        boxFirst ? between.subList(1, between.size()) : between.subList(0, between.size() - 1);
    String outside = boxFirst ? "" : between.get(between.size() - 1);
    if (!outside.isEmpty() || labels.stream().anyMatch(String::isEmpty)) {
      return false;
    }
    for (int i = 0; i < boxes.size(); i++) {
      choices.add(new Choice(labels.get(i), boxes.get(i)));
    }
    return true;
  }

  private static boolean isTicked(MatchResult box) {
    return Glyphs.isTicked(box.group().charAt(0));
  }
}
