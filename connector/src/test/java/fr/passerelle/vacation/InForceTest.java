package fr.passerelle.vacation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class InForceTest {

  private static final PayRules EXAMPLE =
      RulesFile.read(RulesFile.EXAMPLE, RulesFile.shipped(RulesFile.EXAMPLE))
          .match(
              rules -> rules,
              problems -> {
                throw new AssertionError(problems.toString());
              });

  @Test
  void namesEveryKindOfValueOnce() {
    InForce all = InForce.of(EXAMPLE, LocalDate.of(2024, 1, 15));

    List<String> terms = all.terms().stream().map(term -> term.says().in(Locale.ENGLISH)).toList();
    assertThat(all.terms()).doesNotHaveDuplicates();
    assertThat(all.missing()).isEmpty();
    assertThat(String.join("\n", terms))
        .contains("10 to 20", "5 to 10")
        .contains("“acte”", "€1,000.00", "“budget-tutorat”")
        .contains("“accompagnement”", "€800")
        .contains("animation", "accompagnement", "15")
        .contains("déchargée pour ce travail");
  }

  @Test
  void saysOfEachValueThatItIsNotInForceYet() {
    InForce before = InForce.of(EXAMPLE, LocalDate.of(2020, 1, 15));

    List<String> missing = before.missing().stream().map(it -> it.in(Locale.ENGLISH)).toList();
    assertThat(missing).doesNotHaveDuplicates();
    assertThat(String.join("\n", missing))
        .contains("design.bounds", "update.bounds", "design.leftoverCent", "update.leftoverCent")
        .contains("virtualClasses.coAnimationFrom", "virtualClasses.coefficientFor")
        .contains("virtualClasses.quantum", "faceToFace.leftoverCent", "virtualClasses.table")
        .contains("nonPayable.decharge", "ceilings.acte", "legalBands.accompagnement", "rates.A");
  }
}
