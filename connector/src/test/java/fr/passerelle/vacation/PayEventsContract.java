package fr.passerelle.vacation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link PayEvents} does; a test of one implements this. */
public interface PayEventsContract {

  /** Where the statement that the events are about is kept. */
  StatementStore statements();

  /** The events beside it, each time the same. */
  PayEvents events();

  @Test
  default void givesBackWhatHappenedInOrder() {
    PayStatement statement = kept();
    LineRef line = new LineRef(statement.id(), 1);
    Signature by =
        new Signature("gestion.paie", Instant.parse("2024-02-01T09:00:00.123Z"), "motif");
    NewAmount amount =
        new NewAmount(Fraction.of(5, 6), new BigDecimal("90.00"), LocalDate.of(2024, 1, 31));
    List<PayEvent> all =
        List.of(
            new PayEvent(line, LineEvent.OVERRIDE, by, amount, null),
            PayEvent.of(line, LineEvent.VALIDATE, by),
            new PayEvent(line, LineEvent.TRANSMIT, by, null, 1));

    all.forEach(event -> events().add(before -> List.of(event)));

    assertThat(events().all()).isEqualTo(all);
  }

  @Test
  default void addsNothingWhereTheDecisionFails() {
    kept();

    assertThatThrownBy(
            () ->
                events()
                    .add(
                        before -> {
                          throw new IllegalStateException("no");
                        }))
        .hasMessageContaining("no");
    assertThat(events().all()).isEmpty();
  }

  @Test
  default void letsOneOfManyClerksValidateALine() {
    PayStatement statement = kept();
    PayDesk desk = new PayDesk(statements(), events());
    Signature by = new Signature("gestion.paie", Instant.parse("2024-02-01T09:00:00Z"), "");

    long done =
        IntStream.range(0, 8)
            .parallel()
            .filter(clerk -> desk.validate(statement, List.of(1), by).isEmpty())
            .count();

    assertThat(done).isEqualTo(1);
    assertThat(events().all()).hasSize(1);
  }

  @Test
  default void sendsALineInOneOfManyTransmissions() {
    PayStatement statement = kept();
    PayDesk desk = new PayDesk(statements(), events());
    Signature by = new Signature("gestion.paie", Instant.parse("2024-02-01T09:00:00Z"), "");
    desk.validate(statement, List.of(1), by);

    List<Integer> batches =
        IntStream.range(0, 8).parallel().map(clerk -> desk.transmit(by)).boxed().toList();

    assertThat(batches).containsOnlyOnce(1).containsOnly(0, 1);
  }

  private PayStatement kept() {
    PayStatement statement =
        new PayCalculator(TestRules.usual(), ZoneId.of("Europe/Paris"))
            .compute(
                LocalDate.of(2024, 1, 15), List.of(new TestCourse(12).heads(20).tutors(7).count()));
    statements().save(statement);
    return statement;
  }
}
