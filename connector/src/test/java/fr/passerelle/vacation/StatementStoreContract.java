package fr.passerelle.vacation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link StatementStore} does; a test of one implements this. */
public interface StatementStoreContract {

  /** An empty store. */
  StatementStore store();

  @Test
  default void givesBackWhatItKeepsToTheByte() {
    StatementStore store = store();
    PayStatement statement = statement(20);
    store.save(statement);

    assertThat(store.find(statement.id()).map(StatementJson::write))
        .hasValue(StatementJson.write(statement));
  }

  @Test
  default void keepsAStatementOnceAndTheOneSavedLastLast() {
    StatementStore store = store();
    store.save(statement(20));
    store.save(statement(8));
    assertThat(store.list()).containsExactly(statement(20).id(), statement(8).id());

    store.save(statement(20));
    assertThat(store.list()).containsExactly(statement(8).id(), statement(20).id());
  }

  @Test
  default void findsNothingWhereNothingIsKept() {
    assertThat(store().list()).isEmpty();
    assertThat(store().find(statement(20).id())).isEmpty();
  }

  @Test
  default void keepsTheFilesThatAStatementWasComputedFrom() {
    StatementStore store = store();
    List<SourceFile> files =
        List.of(
            new SourceFile("regles.yaml", new byte[] {1, -2}),
            new SourceFile("activites.yaml", new byte[] {3}));
    store.save(statement(20));
    assertThat(store.sources(statement(20).id())).isEmpty();

    store.save(statement(20), files);
    store.save(statement(20), List.of(new SourceFile("autres.yaml", new byte[] {4})));

    assertThat(store.sources(statement(20).id())).isEqualTo(files);
  }

  private static PayStatement statement(int heads) {
    return new PayCalculator(TestRules.usual(), ZoneId.of("Europe/Paris"))
        .compute(
            LocalDate.of(2024, 1, 15),
            List.of(new TestCourse(12).heads(heads).tutors(7, 8).count()));
  }
}
