package fr.passerelle.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passerelle.sandbox.site.Profile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Fields that somebody changed on the site since the last apply are theirs. */
class DriftTest {

  private final TestSite site = TestSite.of(Profile.MAGISTERE_2);

  @AfterEach
  void close() {
    site.close();
  }

  private static Asked asked(String title) {
    return Asked.of("2026-0001").title(title).dates("2026-12-01", "2026-12-18");
  }

  private void rename(String title) {
    site.sandbox.put(ByHand.titled(site.course("2026-0001"), title));
  }

  private CoursePlan plan(Asked asked) throws InterruptedException {
    return site.plan(asked).courses().get(0);
  }

  @Test
  void aChangedTitleIsShownAndLeftAlone() throws InterruptedException {
    site.run(asked("Lire"));
    rename("Lire et écrire");

    CoursePlan plan = plan(asked("Lire"));

    assertThat(plan.verdict()).isEqualTo(CoursePlan.Verdict.UNCHANGED);
    assertThat(plan.theirs())
        .containsExactly(new FieldChange("fullname", "Lire et écrire", "Lire"));
    site.run(asked("Lire"));
    assertThat(site.course("2026-0001").fullName()).isEqualTo("Lire et écrire");
  }

  @Test
  void itIsTakenBackWhereThatIsAskedFor() throws InterruptedException {
    site.run(asked("Lire"));
    rename("Lire et écrire");
    site.overwrite("fullname");

    site.run(asked("Lire"));

    assertThat(site.course("2026-0001").fullName()).isEqualTo("Lire");
    site.overwrite();
    site.run(asked("Compter"));
    assertThat(site.course("2026-0001").fullName()).isEqualTo("Compter");
  }

  @Test
  void whatStillHoldsWhatWasWrittenFollowsTheRequest() throws InterruptedException {
    site.run(asked("Lire"));
    site.run(asked("Écrire"));
    site.run(asked("Compter"));

    assertThat(site.course("2026-0001").fullName()).isEqualTo("Compter");
  }

  @Test
  void aTitleThatSomebodyTookBackIsTheirs() throws InterruptedException {
    site.run(asked("Lire"));
    site.run(asked("Écrire"));
    rename("Lire");

    assertThat(plan(asked("Écrire")).theirs())
        .containsExactly(new FieldChange("fullname", "Lire", "Écrire"));
  }

  @Test
  void oneDateIsLeftAloneWhileTheOtherIsChanged() throws InterruptedException {
    site.run(asked("Lire"));
    long later = site.course("2026-0001").end() + 86_400;
    site.sandbox.put(ByHand.ending(site.course("2026-0001"), later));

    site.run(asked("Lire").dates("2026-12-02", "2026-12-18"));

    assertThat(site.course("2026-0001").end()).isEqualTo(later);
    assertThat(site.course("2026-0001").start()).isEqualTo(1_796_166_000L);
  }

  @Test
  void anEmptiedCustomFieldIsTheirsAndOneThatWasNeverFilledIsNot() throws InterruptedException {
    site.run(asked("Lire"));
    site.sandbox.put(ByHand.filled(site.course("2026-0001"), "pilote", ""));

    CoursePlan plan = plan(asked("Lire").accompaniment("Forum"));

    assertThat(plan.theirs())
        .containsExactly(new FieldChange("customfield:pilote", "", "Alix Bernard"));
    assertThat(plan.steps(Step.Change.class).findFirst().orElseThrow().changes())
        .extracting(FieldChange::field)
        .contains("customfield:accompagnement");
  }

  @Test
  void aChangeThatNeverArrivedIsGoneOnWith() throws InterruptedException {
    site.run(asked("Lire"));
    Plan plan = site.plan(asked("Écrire"));
    site.journal.afterBegin(
        entry -> {
          throw new IllegalStateException("killed");
        });
    assertThatThrownBy(() -> site.apply(plan)).hasMessage("killed");
    site.journal.restart();

    site.run(asked("Écrire"));

    assertThat(site.course("2026-0001").fullName()).isEqualTo("Écrire");
  }

  @Test
  void aChangeThatArrivedUnnoticedIsNobodyElses() throws InterruptedException {
    site.run(asked("Lire"));
    Plan plan = site.plan(asked("Écrire"));
    site.journal.beforeEnd(
        () -> {
          throw new IllegalStateException("killed");
        });
    assertThatThrownBy(() -> site.apply(plan)).hasMessage("killed");
    site.journal.restart();
    assertThat(site.course("2026-0001").fullName()).isEqualTo("Écrire");

    site.run(asked("Compter"));

    assertThat(site.course("2026-0001").fullName()).isEqualTo("Compter");
  }

  @Test
  void aLedgerThatDidNotMakeTheCourseChangesNothingInIt() throws InterruptedException {
    site.run(asked("Lire"));
    TestJournal another = new TestJournal(site.clock);

    CoursePlan plan = site.plan(another, asked("Écrire")).courses().get(0);

    assertThat(plan.steps()).isEmpty();
    assertThat(plan.theirs()).contains(new FieldChange("fullname", "Lire", "Écrire"));
  }

  @Test
  void theJournalKeepsNoValue() throws InterruptedException {
    site.run(asked("Lire"));

    assertThat(site.journal.lines())
        .allSatisfy(
            line ->
                assertThat(line.entry().marks().values())
                    .allMatch(mark -> mark.matches("[0-9a-f]{64}")));
    assertThat(site.journal.lines().get(0).entry().marks())
        .containsKeys("fullname", "summary", "startdate", "enddate", "customfield:pilote");
  }
}
