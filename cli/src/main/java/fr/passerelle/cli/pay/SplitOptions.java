package fr.passerelle.cli.pay;

import fr.passerelle.problem.Message;
import fr.passerelle.problem.Problem;
import fr.passerelle.vacation.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How tutors share courses, as typed: {@code 12:7=2,8=1}, or {@code 2026-0001:7=2,8=1}. They are
 * made into a file of activities, so that they are read and kept as one.
 */
final class SplitOptions {

  private static final String NAME = "--split";
  private static final String PART = "\\d{1,6}=\\d{1,6}(?:\\.\\d{1,4})?";
  private static final Pattern FORM =
      Pattern.compile("([\\w.-]{1,100}):(" + PART + "(?:," + PART + ")*)");

  private final List<String> typed;

  SplitOptions(List<String> typed) {
    this.typed = List.copyOf(typed);
  }

  /** Those that can't be understood. */
  List<Problem> problems() {
    return typed.stream()
        .filter(it -> !FORM.matcher(it).matches())
        .map(
            it ->
                Problem.error(
                    NAME,
                    "",
                    it,
                    Message.of("cli.split-unreadable"),
                    Message.of("cli.split-unreadable-hint")))
        .toList();
  }

  /** The file that they come to; empty where nothing was typed, or nothing that is understood. */
  Optional<SourceFile> source() {
    StringBuilder text = new StringBuilder("formatVersion: 1\nsplits:\n");
    for (String split : typed) {
      Matcher form = FORM.matcher(split);
      if (!form.matches()) {
        return Optional.empty();
      }
      String course = form.group(1);
      String key = course.matches("\\d{1,6}") ? "course: " + course : "request: '" + course + "'";
      String people = form.group(2).replace("=", ": ").replace(",", ", ");
      text.append("  - {").append(key).append(", people: {").append(people).append("}}\n");
    }
    return typed.isEmpty()
        ? Optional.empty()
        : Optional.of(new SourceFile(NAME, text.toString().getBytes(StandardCharsets.UTF_8)));
  }
}
