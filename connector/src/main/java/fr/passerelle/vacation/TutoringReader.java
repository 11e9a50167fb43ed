package fr.passerelle.vacation;

import fr.passerelle.enrolment.CountDefinition;
import java.util.List;
import java.util.Optional;

/** Reads how tutoring is paid. Only {@code staff} has a default. */
record TutoringReader(RuleParts parts) {

  private static final List<String> KEYS =
      List.of(
          "rate", "headsPerVacation", "mode", "count", "staff", "scope", "sharing", "leftoverCent");
  private static final int MOST_HEADS = 1000;

  Optional<TutoringRule> read(YamlNode node) {
    return StrictMapping.at(parts.findings(), "tutoring", node, KEYS).flatMap(this::read);
  }

  private Optional<TutoringRule> read(StrictMapping rule) {
    Optional<String> rate = parts.rate(rule);
    Optional<Dated<Integer>> heads = parts.series(rule, "headsPerVacation", wholeHeads());
    Optional<Dated<PerHeadMode>> mode = parts.series(rule, "mode", word(PerHeadMode.values()));
    Optional<Dated<CountDefinition>> count = parts.series(rule, "count", definition());
    Optional<Dated<Staff>> staff = staff(rule);
    Optional<Dated<Scope>> scope = parts.series(rule, "scope", word(Scope.values()));
    Optional<Dated<Sharing>> sharing = parts.series(rule, "sharing", word(Sharing.values()));
    Optional<Dated<LeftoverCent>> cent =
        parts.series(rule, "leftoverCent", word(LeftoverCent.values()));
    if (!parts.findings().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new TutoringRule(
            rate.orElseThrow(),
            heads.orElseThrow(),
            mode.orElseThrow(),
            count.orElseThrow(),
            staff.orElseThrow(),
            scope.orElseThrow(),
            sharing.orElseThrow(),
            cent.orElseThrow()));
  }

  private Optional<Dated<Staff>> staff(StrictMapping rule) {
    return rule.has("staff")
        ? parts.series(rule, "staff", word(Staff.values()))
        : Optional.of(Dated.byDefault(rule.path("staff"), Staff.EXCLUS));
  }

  private ValueReader<Integer> wholeHeads() {
    return ValueReader.single((field, node) -> parts.scalars().whole(field, node, 1, MOST_HEADS));
  }

  private <T extends Word> ValueReader<T> word(T[] values) {
    return ValueReader.single(
        (field, node) -> parts.scalars().word(field, node, values, Word::code));
  }

  private ValueReader<CountDefinition> definition() {
    return ValueReader.single(
        (field, node) ->
            parts.scalars().word(field, node, CountDefinition.values(), CountDefinition::code));
  }
}
