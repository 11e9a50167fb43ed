package fr.passerelle.vacation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Reads what amounts are held against: legal bands and ceilings. */
record LimitReader(RuleParts parts) {

  private static final Kind<Activity> ACTIVITY = Kind.words(Activity.values());
  private static final Kind<BandUnit> UNIT = Kind.words(BandUnit.values());
  private static final Kind<CeilingScope> PER = Kind.words(CeilingScope.values());
  private static final Kind<CeilingEffect> EFFECT = Kind.words(CeilingEffect.values());
  private static final ValueReader<MoneyRange> RANGE = new MoneyRangeReader();
  private static final ValueReader<BigDecimal> AMOUNT = ValueReader.of(Kind.DECIMAL, "EUR");
  private static final Shape ACTIVITIES = new Shape.Items(ACTIVITY.shape());

  private static final Shape.Keys BAND =
      Shape.keys(
          Key.must("activities", ACTIVITIES),
          Key.must("unit", UNIT),
          Key.must("range", RANGE.shape()));

  private static final Shape.Keys CEILING =
      Shape.keys(
          Key.must("per", PER),
          Key.must("effect", EFFECT),
          Key.may("activities", ACTIVITIES),
          Key.may("leftoverCent", TutoringReader.CENT.shape()),
          Key.must("amount", AMOUNT.shape()));

  static final Shape BANDS = new Shape.Names(BAND);
  static final Shape CEILINGS = new Shape.Names(CEILING);

  Optional<LegalBand> band(String path, YamlNode node) {
    return StrictMapping.at(parts.findings(), path, node, BAND).flatMap(this::band);
  }

  private Optional<LegalBand> band(StrictMapping band) {
    List<Activity> activities =
        band.need("activities")
            .map(n -> parts.words(band, "activities", n, ACTIVITY))
            .orElseGet(List::of);
    Optional<BandUnit> unit = band.need("unit", UNIT);
    Optional<Dated<MoneyRange>> range = parts.series(band, "range", RANGE);
    return unit.flatMap(u -> range.map(r -> new LegalBand(activities, u, r)));
  }

  Optional<Ceiling> ceiling(String path, YamlNode node) {
    return StrictMapping.at(parts.findings(), path, node, CEILING).flatMap(this::ceiling);
  }

  private Optional<Ceiling> ceiling(StrictMapping ceiling) {
    Optional<CeilingScope> per = ceiling.need("per", PER);
    Optional<CeilingEffect> effect = ceiling.need("effect", EFFECT);
    List<Activity> activities =
        ceiling
            .find("activities")
            .map(n -> parts.words(ceiling, "activities", n, ACTIVITY))
            .orElseGet(() -> List.of(Activity.values()));
    Optional<Dated<LeftoverCent>> cent =
        parts.seriesIfAny(ceiling, "leftoverCent", TutoringReader.CENT);
    if (effect.filter(e -> e == CeilingEffect.PLAFONNER).isPresent()
        && !ceiling.has("leftoverCent")) {
      ceiling.error("leftoverCent", "", "missingKey", ceiling.path("leftoverCent"));
    }
    Optional<Dated<BigDecimal>> amount = parts.series(ceiling, "amount", AMOUNT);
    return per.flatMap(
        p ->
            effect.flatMap(
                e -> amount.map(a -> new Ceiling(p, e, activities, cent.orElse(null), a))));
  }
}
