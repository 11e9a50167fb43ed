package fr.passerelle.cli.view;

import fr.passerelle.cli.Words;
import fr.passerelle.cli.Workplace;
import fr.passerelle.cli.report.Excerpt;
import fr.passerelle.problem.Message;
import fr.passerelle.vacation.Explanation;
import fr.passerelle.vacation.PayLine;
import fr.passerelle.vacation.PayRegister;
import fr.passerelle.vacation.PayStatement;
import java.io.PrintWriter;
import java.util.List;

/** Why lines are what they are, for the person paid to read. */
public final class ExplainView {

  /** A line's number in its statement, and why it is what it is. */
  public record Explained(int line, List<Explanation.Section> sections) {}

  private final PrintWriter out;
  private final Words words;

  public ExplainView(Workplace place) {
    this.out = place.out();
    this.words = new Words(place.language());
  }

  /** One line, under the four headings. */
  public void show(Explanation explanation) {
    String between = "";
    for (Explanation.Section section : explanation.sections()) {
      out.print(between);
      show(section, "");
      between = System.lineSeparator();
    }
  }

  /** All lines of a person or a course, each under its name, and what they come to. */
  public void show(Excerpt excerpt, PayRegister register) {
    for (int number : excerpt.lines()) {
      PayStatement statement = excerpt.statement();
      out.println(title(number, statement.line(number)));
      for (Explanation.Section section :
          Explanation.of(register.line(statement, number), statement.zone()).sections()) {
        show(section, "  ");
      }
      out.println();
    }
    Excerpt.Sum sum = excerpt.sum(register);
    out.println(
        words.say(
            "explain-total",
            Message.of("vacation.euros", sum.total()),
            excerpt.lines().size(),
            sum.unsettled(),
            sum.cancelled()));
    if (sum.frozen() + sum.elsewhere() > 0) {
      out.println(words.say("explain-settled", sum.frozen(), sum.elsewhere()).strip());
    }
  }

  /** What {@code --json} prints of a person or a course. */
  public static List<Explained> explained(Excerpt excerpt, PayRegister register) {
    PayStatement statement = excerpt.statement();
    return excerpt.lines().stream()
        .map(
            line ->
                new Explained(
                    line,
                    Explanation.of(register.line(statement, line), statement.zone()).sections()))
        .toList();
  }

  private String title(int number, PayLine line) {
    return Plain.line(
        words.say(
            "explain-line",
            Integer.toString(number),
            line.course().shortName().value(),
            Message.of("vacation.activity." + line.activity().code())));
  }

  private void show(Explanation.Section section, String indent) {
    out.println(indent + words.say(section.heading()));
    section.sentences().forEach(it -> out.println(indent + "  " + Plain.line(words.say(it))));
  }
}
