package fr.passerelle.vacation;

import fr.passerelle.moodle.UserId;
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
record ActReader(Findings findings, AttendanceLists lists) {

  private static final Kind<Activity> KIND =
      Kind.words(
          List.of(
              Activity.CONCEPTION,
              Activity.MISE_A_JOUR,
              Activity.CLASSE_VIRTUELLE,
              Activity.PRESENTIEL),
          Activity::code);
  private static final Kind<Integer> VACATIONS = Kind.whole(0, 1000);
  private static final Kind<Fraction> HOURS = new Kind<>(Kind.TEXT.shape(), Scalars::hours);

  private static final Shape.Keys OVERRIDE =
      Shape.keys(
          Key.must("author", Kind.TEXT), Key.must("on", Kind.DAY), Key.must("reason", Kind.TEXT));

  private static final List<String> OF_DECISIONS =
      List.of("vacations", "decidedBy", "decidedOn", "override", "designedOn");
  private static final List<String> OF_SESSIONS = List.of("nature", "hours", "heads");

  static final Shape.Keys SHAPE =
      Shape.keys(
          Key.must("id", Kind.TEXT),
          Key.must("kind", KIND),
          SplitReader.COURSE,
          SplitReader.REQUEST,
          Key.must("date", Kind.DAY),
          Key.may("people", new Shape.Names(Kind.DECIMAL.shape())),
          Key.may("vacations", VACATIONS),
          Key.may("decidedBy", Kind.TEXT),
          Key.may("decidedOn", Kind.DAY),
          Key.may("override", OVERRIDE),
          Key.may("designedOn", Kind.DAY),
          Key.may("nature", Kind.TEXT),
          Key.may("hours", HOURS),
          Key.may("heads", HeadSourceReader.SHAPE));

  Optional<Act> read(StrictMapping act, ActSource source) {
    Optional<String> id = act.need("id", Kind.TEXT);
    Optional<Activity> kind = act.need("kind", KIND);
    Optional<LocalDate> on = act.need("date", Kind.DAY);
    Optional<CourseKey> course = SplitReader.course(act);
    SortedMap<UserId, Fraction> people =
        act.find("people")
            .map(node -> new SplitReader(findings).people(act, node))
            .orElseGet(TreeMap::new);
    Optional<Work> work = kind.map(k -> work(act, k));
    if (id.isEmpty() || on.isEmpty() || course.isEmpty() || work.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Act(id.get(), source, kind.orElseThrow(), course.get(), on.get(), people, work.get()));
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
        act.find("heads")
            .map(node -> new HeadSourceReader(findings, lists).read(act.path("heads"), node))
            .orElse(null));
  }
}
