package fr.passerelle.vacation;

import fr.passerelle.enrolment.CountDefinition;
import fr.passerelle.moodle.CourseId;
import fr.passerelle.moodle.IdNumber;
import fr.passerelle.moodle.UserId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads one act. What is missing of its facts stays open, so that its lines ask for it; what does
 * not belong to its kind is an error.
 */
record ActReader(Findings findings) {

  private static final Kind<Activity> KIND =
      Kind.words(
          List.of(
              Activity.CONCEPTION,
              Activity.MISE_A_JOUR,
              Activity.CLASSE_VIRTUELLE,
              Activity.PRESENTIEL),
          Activity::code);
  private static final Kind<Integer> NUMBER = Kind.whole(1, 999_999);
  private static final Kind<Integer> VACATIONS = Kind.whole(0, 1000);
  private static final Kind<Fraction> HOURS = new Kind<>(Kind.TEXT.shape(), Scalars::hours);

  private static final Shape.Keys OVERRIDE =
      Shape.keys(
          Key.must("author", Kind.TEXT), Key.must("on", Kind.DAY), Key.must("reason", Kind.TEXT));
  private static final Shape.Keys HEADS =
      Shape.keys(Key.must("count", Kind.COUNT), Key.must("on", Kind.DAY));

  private static final List<String> OF_DECISIONS =
      List.of("vacations", "decidedBy", "decidedOn", "override", "designedOn");
  private static final List<String> OF_SESSIONS = List.of("nature", "hours", "heads");

  static final Shape.Keys SHAPE =
      Shape.keys(
          Key.must("id", Kind.TEXT),
          Key.must("kind", KIND),
          Key.may("course", NUMBER),
          Key.may("request", Kind.TEXT),
          Key.must("date", Kind.DAY),
          Key.may("people", new Shape.Names(Kind.DECIMAL.shape())),
          Key.may("vacations", VACATIONS),
          Key.may("decidedBy", Kind.TEXT),
          Key.may("decidedOn", Kind.DAY),
          Key.may("override", OVERRIDE),
          Key.may("designedOn", Kind.DAY),
          Key.may("nature", Kind.TEXT),
          Key.may("hours", HOURS),
          Key.may("heads", HEADS));

  Optional<Act> read(StrictMapping act, ActSource source) {
    Optional<String> id = act.need("id", Kind.TEXT);
    Optional<Activity> kind = act.need("kind", KIND);
    Optional<LocalDate> on = act.need("date", Kind.DAY);
    Optional<CourseKey> course = course(act);
    SortedMap<UserId, Fraction> people =
        act.find("people").map(node -> people(act, node)).orElseGet(TreeMap::new);
    Optional<Work> work = kind.map(k -> work(act, k));
    if (id.isEmpty() || on.isEmpty() || course.isEmpty() || work.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Act(id.get(), source, kind.orElseThrow(), course.get(), on.get(), people, work.get()));
  }

  private static Optional<CourseKey> course(StrictMapping act) {
    Optional<Integer> number = act.find("course", NUMBER);
    Optional<String> request = act.find("request", Kind.TEXT);
    if (act.has("course") == act.has("request")) {
      act.error("course", "", "oneCourse");
      return Optional.empty();
    }
    return number
        .map(n -> new CourseKey(new CourseId(n), null))
        .or(() -> request.map(r -> new CourseKey(null, new IdNumber(r))));
  }

  private SortedMap<UserId, Fraction> people(StrictMapping act, YamlNode node) {
    SortedMap<UserId, Fraction> people = new TreeMap<>();
    String path = act.path("people");
    Scalars scalars = new Scalars(findings);
    StrictMapping.ofNames(findings, path, node).stream()
        .flatMap(names -> names.entries().stream())
        .forEach(
            entry -> {
              YamlNode name = new YamlNode.Scalar(entry.at(), entry.key());
              Optional<Integer> person = NUMBER.read(scalars, path, name);
              Optional<BigDecimal> part =
                  Kind.DECIMAL.read(scalars, path + "." + entry.key(), entry.value());
              person.ifPresent(p -> part.ifPresent(w -> people.put(new UserId(p), Fraction.of(w))));
            });
    return people;
  }

  private Work work(StrictMapping act, Activity kind) {
    boolean session = kind == Activity.CLASSE_VIRTUELLE || kind == Activity.PRESENTIEL;
    (session ? OF_DECISIONS : OF_SESSIONS)
        .stream()
            .filter(act::has)
            .forEach(key -> act.error(key, "", "notForKind", key, kind.code()));
    return session ? session(act) : decided(act);
  }

  private Work decided(StrictMapping act) {
    return new Work.Decided(
        act.find("vacations", VACATIONS).map(OptionalInt::of).orElseGet(OptionalInt::empty),
        act.find("decidedBy", Kind.TEXT).orElse(null),
        act.find("decidedOn", Kind.DAY).orElse(null),
        act.find("override").map(node -> override(act, node)).orElse(null),
        act.find("designedOn", Kind.DAY).orElse(null));
  }

  private @Nullable MotivatedOverride override(StrictMapping act, YamlNode node) {
    Optional<StrictMapping> keys = StrictMapping.at(findings, act.path("override"), node, OVERRIDE);
    Optional<String> author = keys.flatMap(k -> k.need("author", Kind.TEXT));
    Optional<LocalDate> on = keys.flatMap(k -> k.need("on", Kind.DAY));
    Optional<String> reason = keys.flatMap(k -> k.need("reason", Kind.TEXT));
    return author
        .flatMap(a -> on.flatMap(o -> reason.map(r -> new MotivatedOverride(a, o, r))))
        .orElse(null);
  }

  private Work session(StrictMapping act) {
    return new Work.Session(
        act.find("nature", Kind.TEXT).orElse(null),
        act.find("hours", HOURS).orElse(null),
        act.find("heads").map(node -> heads(act, node)).orElse(null));
  }

  private @Nullable HeadSource heads(StrictMapping act, YamlNode node) {
    Optional<StrictMapping> keys = StrictMapping.at(findings, act.path("heads"), node, HEADS);
    Optional<CountDefinition> count = keys.flatMap(k -> k.need("count", Kind.COUNT));
    Optional<LocalDate> on = keys.flatMap(k -> k.need("on", Kind.DAY));
    return count.flatMap(c -> on.map(o -> new HeadSource.ByCount(c, o))).orElse(null);
  }
}
