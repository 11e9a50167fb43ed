package fr.passerelle.vacation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passerelle.problem.Problem;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Figures 17 to 20 of the pay rules, and what keeps money from leaving twice. */
class PayDeskTest {

  private final Clerk clerk = new Clerk();

  @Test
  void figure17KeepsTheEvidenceAndComputesTheSameBytes() {
    PayStatement statement = clerk.computes(course(20));
    clerk.validates(statement, 1);

    clerk.by(TestRules.text(Map.of("mode", "blocs_commences")));
    clerk.computes(course(24));

    TrackedLine line = clerk.desk.register().line(statement, 1);
    assertThat(line.amount()).hasValue(euros("112.50"));
    assertThat(line.line()).isEqualTo(statement.line(1));
    assertThat(clerk.verifies()).isEmpty();
  }

  @Test
  void figure18PaysNothingBeforeItIsValidated() {
    PayStatement statement = clerk.computes(course(20));
    assertThat(clerk.state(statement, 1)).isEqualTo(LineState.A_VALIDER);
    assertThat(clerk.transmits()).isZero();

    assertThat(clerk.validates(statement, 1)).isEmpty();
    assertThat(clerk.state(statement, 1)).isEqualTo(LineState.VALIDE);

    assertThat(clerk.transmits()).isEqualTo(1);
    assertThat(clerk.state(statement, 1)).isEqualTo(LineState.TRANSMIS);
    assertThat(clerk.transmits()).isZero();
    assertThat(clerk.desk.register().batch(1)).hasSize(1);
  }

  @Test
  void figure18TakesACancelledLineBackUntilItIsTransmitted() {
    PayStatement statement = clerk.computes(course(20));
    clerk.validates(statement, 1);

    assertThat(clerk.desk.cancel(statement, 1, Clerk.signs("doublon"))).isEmpty();
    assertThat(clerk.transmits()).isZero();
    assertThat(clerk.desk.restore(statement, 1, Clerk.signs(""))).isEmpty();
    assertThat(clerk.state(statement, 1)).isEqualTo(LineState.A_VALIDER);

    clerk.validates(statement, 1);
    clerk.transmits();
    assertThat(said(clerk.desk.cancel(statement, 1, Clerk.signs("trop tard"))))
        .contains("corrected by difference lines only");
  }

  @Test
  void figure19KeepsAuthorDateReasonAndOriginalOfAnOverride() {
    PayStatement statement = clerk.computes(course(20));

    assertThat(clerk.overrides(statement, 1, "90.00", "deux absents")).isEmpty();
    clerk.validates(statement, 1);

    TrackedLine line = clerk.desk.register().line(statement, 1);
    assertThat(line.amount()).hasValue(euros("90.00"));
    assertThat(line.computed()).hasValue(euros("112.50"));
    assertThat(french(Explanation.of(line, ZoneId.of("Europe/Paris"))))
        .contains("Montant remplacé : gestion.paie, 01/02/2024 (deux absents)")
        .contains("Autre montant, décidé le 15/01/2024 : 90,00 € au lieu de 112,50 €")
        .contains("Validée : gestion.paie, 01/02/2024");
    assertThat(said(clerk.overrides(statement, 1, "80.00", "encore"))).contains("frozen");
  }

  @Test
  void figure19RefusesAnOverrideWithoutAReason() {
    PayStatement statement = clerk.computes(course(20));

    assertThatThrownBy(() -> clerk.overrides(statement, 1, "90.00", " "))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void figure20CorrectsWhatWasTransmittedByASignedDifferenceThatIsExplained() {
    PayStatement sent = clerk.computes(course(20));
    clerk.validates(sent, 1);
    clerk.transmits();

    PayStatement difference =
        clerk.reconciles(clerk.computes(course(17))).differences().orElseThrow();

    assertThat(difference.total()).isEqualByComparingTo("-16.87");
    assertThat(french(Explanation.of(difference, difference.line(1))))
        .contains("95,625 €", "95,63 €")
        .contains("Transmis : 112,50 €", "Dû maintenant : 95,63 €", "Écart : -16,87 €");
    assertThat(clerk.validates(difference, 1)).isEmpty();
    assertThat(clerk.transmits()).isEqualTo(2);
    assertThat(clerk.verifies()).isEmpty();
    assertThat(clerk.reconciles(clerk.computes(course(17))).differences()).isEmpty();
  }

  @Test
  void neverPaysTheSameWorkTwiceUnderALaterStatement() {
    PayStatement first = clerk.computes(course(20));
    PayStatement second = clerk.computes(course(24));
    clerk.validates(first, 1);

    assertThat(said(clerk.validates(second, 1))).contains("validated already", first.id().brief());
    assertThat(clerk.desk.validatable(second)).isEmpty();
    clerk.transmits();
    assertThat(said(clerk.validates(second, 1))).contains("transmitted already", "pay reconcile");
  }

  @Test
  void neverPaysCandidatesTwiceBecauseTheTutorGotAnotherGroup() {
    clerk.by(TestRules.text(Map.of("scope", "par_tuteur")));
    PayStatement before = clerk.computes(new TestCourse(12).group(3, 8, 7));
    clerk.validates(before, 1);
    clerk.transmits();
    PayStatement after = clerk.computes(new TestCourse(12).group(3, 8, 7).group(4, 8, 7));
    assertThat(after.line(1).key()).isNotEqualTo(before.line(1).key());

    assertThat(said(clerk.validates(after, 1))).contains("the groups have changed");

    PayStatement difference = clerk.reconciles(after).differences().orElseThrow();
    assertThat(difference.total()).isEqualByComparingTo("-45.00");
    assertThat(clerk.validates(difference, 1)).isEmpty();
    assertThat(clerk.validates(after, 1)).isEmpty();
    assertThat(clerk.verifies()).isEmpty();
  }

  @Test
  void refusesADifferenceThatSomebodyElseHasSentMeanwhile() {
    PayStatement sent = clerk.computes(course(20));
    clerk.validates(sent, 1);
    clerk.transmits();
    PayStatement one = clerk.reconciles(clerk.computes(course(17))).differences().orElseThrow();
    PayStatement other = clerk.reconciles(clerk.computes(course(16))).differences().orElseThrow();
    clerk.validates(one, 1);

    assertThat(said(clerk.validates(other, 1))).contains("since this difference was proposed");
    assertThat(clerk.reconciles(clerk.computes(course(16))).unknown()).hasSize(1);
  }

  @Test
  void doesAllOfSeveralLinesOrNone() {
    PayStatement statement = clerk.computes(course(20), new TestCourse(13).heads(8).tutors(7));
    clerk.validates(statement, 2);

    List<Problem> problems = clerk.validates(statement, 1, 2);

    assertThat(problems).hasSize(1);
    assertThat(clerk.state(statement, 1)).isEqualTo(LineState.A_VALIDER);
  }

  @Test
  void letsADecisionStandUntilTheCountsChange() {
    PayStatement sent = clerk.computes(course(20));
    clerk.overrides(sent, 1, "90.00", "deux absents");
    clerk.validates(sent, 1);
    clerk.transmits();

    assertThat(clerk.reconciles(clerk.computes(course(20))).differences()).isEmpty();
    PayStatement difference =
        clerk.reconciles(clerk.computes(course(17))).differences().orElseThrow();
    assertThat(difference.total()).isEqualByComparingTo("5.63");
    assertThat(difference.line(1).notes().get(0).in(Locale.ENGLISH)).contains("deux absents");
  }

  @Test
  void takesNoSilenceForZero() {
    PayStatement sent = clerk.computes(course(20));
    clerk.validates(sent, 1);
    clerk.transmits();

    Reconciliation found = clerk.reconciles(clerk.computes(new TestCourse(99).heads(8).tutors(7)));

    assertThat(found.differences()).isEmpty();
    assertThat(found.unknown()).hasSize(1);
  }

  @Test
  void saysWhichValidatedLineNoLongerFollowsFromItsReading() {
    PayStatement statement = clerk.computes(course(20));
    clerk.validates(statement, 1);
    clerk.forges(statement.line(1).evidence().snapshot(), course(21).count());

    assertThat(clerk.verifies())
        .extracting(flaw -> flaw.what().in(Locale.ENGLISH))
        .anyMatch(it -> it.contains("does not give these head-counts"))
        .anyMatch(it -> it.contains("comes out otherwise"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "paie@example.org", "=1+1", "10A1012345ABC"})
  void keepsNoAddressAndNoNumenOfWhoSigns(String who) {
    assertThat(Signature.accepts(who)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"gestion.paie", "Chef de bureau", "M.-L. d’Essai", "é2"})
  void keepsANameOrARole(String who) {
    assertThat(Signature.accepts(who)).isTrue();
  }

  /** With usual spaces. */
  private static String french(Explanation explanation) {
    return explanation.in(Locale.FRENCH).replace('\u00a0', ' ');
  }

  private static TestCourse course(int heads) {
    return new TestCourse(12).heads(heads).tutors(7);
  }

  private static BigDecimal euros(String amount) {
    return new BigDecimal(amount);
  }

  private static String said(List<Problem> problems) {
    assertThat(problems).hasSize(1);
    return problems.get(0).message().in(Locale.ENGLISH)
        + " / "
        + problems.get(0).hint().in(Locale.ENGLISH);
  }
}
