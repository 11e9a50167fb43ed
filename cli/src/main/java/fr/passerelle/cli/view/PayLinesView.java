package fr.passerelle.cli.view;

import fr.passerelle.cli.Words;
import fr.passerelle.cli.Workplace;
import fr.passerelle.problem.Message;
import fr.passerelle.vacation.PayEvent;
import fr.passerelle.vacation.PayRegister;
import fr.passerelle.vacation.PayStatement;
import fr.passerelle.vacation.TrackedLine;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lines of a statement with their states, and who brought them there. */
public final class PayLinesView {

  /**
   * One line.
   *
   * @param key the same in every statement
   * @param amount what counts; null where nothing does
   * @param computed what was computed, where a person put another amount in its place
   * @param events what people did, oldest first
   */
  public record Row(
      int number,
      String key,
      @Nullable BigDecimal amount,
      @Nullable BigDecimal computed,
      String state,
      Message says,
      List<PayEvent> events) {}

  private final Workplace place;
  private final Words words;

  public PayLinesView(Workplace place) {
    this.place = place;
    this.words = new Words(place.language());
  }

  /** The lines with these numbers, as values. */
  public static List<Row> rows(
      PayStatement statement, List<Integer> numbers, PayRegister register) {
    return numbers.stream().map(number -> row(register.line(statement, number), register)).toList();
  }

  private static Row row(TrackedLine line, PayRegister register) {
    return new Row(
        line.ref().number(),
        line.line().key(),
        line.amount().orElse(null),
        line.replacement().isPresent() ? line.computed().orElse(null) : null,
        line.state().code(),
        register.says(line),
        line.events());
  }

  /** Shows the lines with these numbers, and what they come to. */
  public void show(PayStatement statement, List<Integer> numbers, PayRegister register) {
    TableView table =
        new TableView(
            List.of(
                words.say("pay-line"),
                words.say("pay-work"),
                words.say("pay-amount"),
                words.say("pay-computed"),
                words.say("pay-state"),
                words.say("pay-last")));
    rows(statement, numbers, register).forEach(row -> table.add(cells(row)));
    table.show(place);
    BigDecimal sum =
        PayRegister.sum(numbers.stream().map(n -> register.line(statement, n)).toList());
    place
        .out()
        .println(words.say("pay-lines-sum", numbers.size(), statement.id().brief(), euros(sum)));
    place.out().flush();
  }

  private List<String> cells(Row row) {
    return List.of(
        Integer.toString(row.number()),
        row.key(),
        Optional.ofNullable(row.amount()).map(this::euros).orElse("–"),
        Optional.ofNullable(row.computed()).map(this::euros).orElse(""),
        words.say(row.says()),
        row.events().stream().reduce((one, next) -> next).map(this::last).orElse(""));
  }

  /** Who did the last thing, when and why. */
  private String last(PayEvent event) {
    String day = event.signature().at().toString().substring(0, 10);
    String reason = event.signature().reason();
    return event.signature().who() + " " + day + (reason.isEmpty() ? "" : " (" + reason + ")");
  }

  private String euros(BigDecimal value) {
    NumberFormat format = NumberFormat.getNumberInstance(place.language());
    format.setMinimumFractionDigits(2);
    return format.format(value) + " €";
  }
}
