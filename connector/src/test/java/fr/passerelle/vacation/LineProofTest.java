package fr.passerelle.vacation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A figure that was changed in a stored line is found, whichever it is. */
class LineProofTest {

  private static final Rounding CENTS = new Rounding(2, RoundingMode.HALF_UP);
  private static final Quantum QUARTER = new Quantum(15, QuantumDirection.VERS_LE_BAS);
  private static final Bounds TEN_TO_TWENTY = new Bounds(10, 20);

  /** 20 people, 8 for a vacation, are 2.5 vacations at 45.00. */
  private static final List<Operation> TUTORED =
      List.of(
          new Operation.Counted(20, 8, PerHeadMode.PROPORTIONNEL, of("5/2")),
          new Operation.Priced(of("5/2"), euros("45.00"), of("225/2")),
          new Operation.Rounded(of("225/2"), CENTS, euros("112.50")));

  static Stream<Arguments> whatFollows() {
    return Stream.of(
        Arguments.of("tutoring", TUTORED, "112.50"),
        Arguments.of("raised", priced(counted(), limited("5/2", true, "3")), "135.00"),
        Arguments.of("lowered", priced(counted(), limited("5/2", false, "2")), "90.00"),
        Arguments.of(
            "a session", priced(stepped("4/3", "5/4"), timed("5/4", "2", "5/2")), "112.50"),
        Arguments.of("decided", priced(decided(14, false)), "630.00"),
        Arguments.of("decided beyond", priced(decided(21, true)), "945.00"),
        Arguments.of("shared", and(shared("112.50", "1/3", "75/2", "37.50")), "37.50"),
        Arguments.of(
            "shared with a cent", and(shared("112.50", "1/7", "225/14", "16.08")), "16.08"),
        Arguments.of("capped", and(capped("112.50", "100.00", "60.00")), "60.00"),
        Arguments.of("capped at the ceiling", and(capped("112.50", "100.00", "100.00")), "100.00"),
        Arguments.of("not paid", and(unpaid("112.50", "0.00")), "0.00"),
        Arguments.of("corrected", and(corrected("90.00", "112.50", "22.50")), "22.50"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("whatFollows")
  void nothingIsSaidOfWhatFollows(String name, List<Operation> steps, String amount) {
    assertThat(LineProof.flaw(line(steps, amount))).isEmpty();
  }

  static Stream<Arguments> whatDoesNotFollow() {
    Operation priced = TUTORED.get(1);
    Operation rounded = TUTORED.get(2);
    return Stream.of(
        Arguments.of(
            "other heads than the count's",
            List.of(new Operation.Counted(24, 8, PerHeadMode.PROPORTIONNEL, of("3"))),
            "135.00"),
        Arguments.of(
            "vacations",
            List.of(new Operation.Counted(20, 8, PerHeadMode.PROPORTIONNEL, of("3")), priced),
            "112.50"),
        Arguments.of("raised though above", priced(counted(), limited("5/2", true, "2")), "90.00"),
        Arguments.of(
            "lowered though below", priced(counted(), limited("5/2", false, "3")), "135.00"),
        Arguments.of(
            "limited at the limit", priced(counted(), limited("5/2", true, "5/2")), "112.50"),
        Arguments.of(
            "limited from other vacations", priced(counted(), limited("2", true, "3")), "135.00"),
        Arguments.of("hours", priced(stepped("4/3", "4/3"), timed("4/3", "1.5", "2")), "90.00"),
        Arguments.of("coefficient", priced(timed("1", "2", "5/2")), "112.50"),
        Arguments.of("decided beyond without a reason", priced(decided(21, false)), "945.00"),
        Arguments.of(
            "vacations priced",
            List.of(counted(), new Operation.Priced(of("2"), euros("45.00"), of("90")), rounded),
            "112.50"),
        Arguments.of(
            "price",
            List.of(counted(), new Operation.Priced(of("5/2"), euros("45.00"), of("113")), rounded),
            "112.50"),
        Arguments.of(
            "what was rounded",
            List.of(counted(), priced, new Operation.Rounded(of("113"), CENTS, euros("113.00"))),
            "113.00"),
        Arguments.of(
            "rounding",
            List.of(counted(), priced, new Operation.Rounded(of("225/2"), CENTS, euros("112.51"))),
            "112.51"),
        Arguments.of("what was shared", and(shared("112.60", "1/3", "563/15", "37.53")), "37.53"),
        Arguments.of("share", and(shared("112.50", "1/3", "38", "38.00")), "38.00"),
        Arguments.of("a cent too much", and(shared("112.50", "1/3", "75/2", "37.52")), "37.52"),
        Arguments.of("a cent too little", and(shared("112.50", "1/3", "75/2", "37.49")), "37.49"),
        Arguments.of("what was capped", and(capped("112.60", "100.00", "60.00")), "60.00"),
        Arguments.of("above the ceiling", and(capped("112.50", "100.00", "100.01")), "100.01"),
        Arguments.of("more than before", and(capped("112.50", "200.00", "112.51")), "112.51"),
        Arguments.of("what was not paid", and(unpaid("112.60", "0.00")), "0.00"),
        Arguments.of("paid all the same", and(unpaid("112.50", "1.00")), "1.00"),
        Arguments.of("what was due", and(corrected("90.00", "112.60", "22.60")), "22.60"),
        Arguments.of("difference", and(corrected("90.00", "112.50", "22.51")), "22.51"),
        Arguments.of("result", TUTORED, "112.51"),
        Arguments.of("result of nothing", List.of(), "0.00"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("whatDoesNotFollow")
  void everyOtherFigureIsFound(String name, List<Operation> steps, String amount) {
    assertThat(LineProof.flaw(line(steps, amount))).isPresent();
  }

  @Test
  void namesTheStepThatDoesNotFollow() {
    assertThat(LineProof.flaw(line(and(unpaid("112.60", "0.00")), "0.00")).orElseThrow().key())
        .isEqualTo("vacation.proof.step");
    assertThat(LineProof.flaw(line(TUTORED, "1.00")).orElseThrow().key())
        .isEqualTo("vacation.proof.result");
  }

  private static PayLine line(List<Operation> steps, String amount) {
    PayLine computed =
        new Clerk()
            .by(TestRules.text(Map.of()))
            .computes(new TestCourse(12).heads(20).tutors(7))
            .line(1);
    return computed.withOutcome(new Outcome.Computed(Fraction.ONE, euros(amount), steps));
  }

  private static Operation counted() {
    return TUTORED.get(0);
  }

  private static Operation limited(String vacations, boolean least, String limit) {
    return new Operation.Limited(of(vacations), least, of(limit));
  }

  private static Operation stepped(String hours, String counted) {
    return new Operation.Stepped(of(hours), QUARTER, of(counted));
  }

  private static Operation timed(String hours, String coefficient, String vacations) {
    return new Operation.Timed(
        of(hours), euros(coefficient), CoefficientFor.CHAQUE_FORMATEUR, 1, of(vacations));
  }

  private static Operation decided(int vacations, boolean overridden) {
    MotivatedOverride override =
        overridden ? new MotivatedOverride("EAFC", Clerk.DAY, "deux langues") : null;
    return new Operation.Decided(vacations, TEN_TO_TWENTY, override);
  }

  private static Operation shared(String total, String part, String exact, String amount) {
    Fraction weight = of(part);
    return new Operation.Shared(
        euros(total),
        new Fraction(weight.numerator(), BigInteger.ONE),
        new Fraction(weight.denominator(), BigInteger.ONE),
        Fraction.ONE,
        of(exact),
        LeftoverCent.PLUS_FORT_RESTE,
        euros(amount));
  }

  private static Operation capped(String before, String limit, String amount) {
    return new Operation.Capped(
        "essai",
        euros("300.00"),
        BigDecimal.ZERO,
        euros(limit),
        euros(before),
        LeftoverCent.PLUS_FORT_RESTE,
        euros(amount));
  }

  private static Operation unpaid(String before, String amount) {
    return new Operation.NotPaid("decharge", "déchargé", euros(before), euros(amount));
  }

  private static Operation corrected(String before, String now, String amount) {
    return new Operation.Corrected(
        "1/1", Fraction.ONE, euros(before), Fraction.ONE, euros(now), euros(amount));
  }

  /** Tutoring, and another step. */
  private static List<Operation> and(Operation step) {
    return Stream.concat(TUTORED.stream(), Stream.of(step)).toList();
  }

  /** Steps that end with vacations, then their price. */
  private static List<Operation> priced(Operation... steps) {
    Operation last = steps[steps.length - 1];
    Fraction vacations =
        last instanceof Operation.Limited limited
            ? limited.limit()
            : last instanceof Operation.Timed timed
                ? timed.vacations()
                : Fraction.of(((Operation.Decided) last).vacations());
    Fraction price = vacations.times(Fraction.of(45));
    return Stream.concat(
            Stream.of(steps),
            Stream.of(
                new Operation.Priced(vacations, euros("45.00"), price),
                new Operation.Rounded(price, CENTS, price.rounded(2, RoundingMode.HALF_UP))))
        .toList();
  }

  private static Fraction of(String text) {
    return Fraction.parse(text);
  }

  private static BigDecimal euros(String text) {
    return new BigDecimal(text);
  }
}
