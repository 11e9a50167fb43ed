package fr.passerelle.vacation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the work that a request plans. What is missing of its facts stays open, so that its line of
 * the budget asks for it.
 */
final class PlannedReader {

  private static final Kind<Integer> HEADS = Kind.whole(0, 99_999);
  private static final Kind<Integer> PEOPLE = Kind.whole(1, 99);
  private static final Kind<Integer> VACATIONS = Kind.whole(0, 1000);
  private static final Kind<Fraction> HOURS = new Kind<>(Kind.TEXT.shape(), Scalars::hours);

  private static final Shape.Keys GROUP =
      Shape.keys(Key.must("candidates", HEADS), Key.must("tutors", PEOPLE));
  private static final Shape.Keys TUTORING =
      Shape.keys(
          Key.may("candidates", HEADS),
          Key.may("tutors", PEOPLE),
          Key.may("groups", new Shape.Items(GROUP)));
  private static final Shape.Keys OVERRIDE =
      Shape.keys(
          Key.must("author", Kind.TEXT), Key.must("on", Kind.DAY), Key.must("reason", Kind.TEXT));
  private static final Shape.Keys DESIGN =
      Shape.keys(
          Key.may("vacations", VACATIONS),
          Key.may("date", Kind.DAY),
          Key.may("override", OVERRIDE));
  private static final Shape.Keys UPDATE =
      Shape.keys(
          Key.may("vacations", VACATIONS),
          Key.may("designedOn", Kind.DAY),
          Key.may("date", Kind.DAY),
          Key.may("override", OVERRIDE));
  private static final Shape.Keys SESSION =
      Shape.keys(
          Key.may("nature", Kind.TEXT),
          Key.may("hours", HOURS),
          Key.may("participants", HEADS),
          Key.may("trainers", PEOPLE),
          Key.may("date", Kind.DAY));

  /** Everything under {@code planned}. */
  static final Shape.Keys SHAPE =
      Shape.keys(
          Key.may("tutoring", TUTORING),
          Key.may("design", DESIGN),
          Key.may("update", UPDATE),
          Key.may("virtualClasses", new Shape.Items(SESSION)),
          Key.may("faceToFace", new Shape.Items(SESSION)));

  private final Findings findings;
  private final String file;
  private final String sha256;

  PlannedReader(Findings findings, String file, String sha256) {
    this.findings = findings;
    this.file = file;
    this.sha256 = sha256;
  }

  /** What could be read; what could not is among the findings. */
  PlannedWork read(StrictMapping planned) {
    List<PlannedAct> acts = new ArrayList<>();
    at(planned, "design", DESIGN)
        .ifPresent(keys -> acts.add(decided(keys, Activity.CONCEPTION, null)));
    at(planned, "update", UPDATE)
        .ifPresent(
            keys ->
                acts.add(
                    decided(
                        keys,
                        Activity.MISE_A_JOUR,
                        keys.find("designedOn", Kind.DAY).orElse(null))));
    acts.addAll(sessions(planned, "virtualClasses", Activity.CLASSE_VIRTUELLE));
    acts.addAll(sessions(planned, "faceToFace", Activity.PRESENTIEL));
    return new PlannedWork(
        at(planned, "tutoring", TUTORING).flatMap(this::tutoring).orElse(null), acts);
  }

  private Optional<StrictMapping> at(StrictMapping in, String key, Shape.Keys keys) {
    return in.find(key).flatMap(node -> StrictMapping.at(findings, in.path(key), node, keys));
  }

  /** The candidates of the whole course, or those of its groups. */
  private Optional<PlannedTutoring> tutoring(StrictMapping keys) {
    boolean both = keys.has("groups") && (keys.has("candidates") || keys.has("tutors"));
    boolean neither = !keys.has("groups") && !keys.has("candidates");
    if (both || (neither && isSpelledRight(keys))) {
      keys.error("candidates", "", "plannedHeads");
    }
    if (both || neither) {
      return Optional.empty();
    }
    if (keys.has("groups")) {
      List<PlannedGroup> groups =
          items(keys, "groups", GROUP).stream().flatMap(group -> group(group).stream()).toList();
      return groups.isEmpty() ? Optional.empty() : Optional.of(PlannedTutoring.byGroup(groups));
    }
    OptionalInt tutors = whole(keys.find("tutors", PEOPLE));
    return keys.find("candidates", HEADS)
        .map(heads -> PlannedTutoring.whole(new PlannedGroup(heads, tutors)));
  }

  /** A key that nobody knows is told of already, and may be the one that is missing. */
  private static boolean isSpelledRight(StrictMapping keys) {
    return TUTORING.names().containsAll(keys.entries().stream().map(YamlNode.Entry::key).toList());
  }

  private static Optional<PlannedGroup> group(StrictMapping group) {
    Optional<Integer> heads = group.need("candidates", HEADS);
    OptionalInt tutors = whole(group.need("tutors", PEOPLE));
    return heads.map(it -> new PlannedGroup(it, tutors));
  }

  private PlannedAct decided(StrictMapping keys, Activity activity, @Nullable LocalDate designed) {
    Work.Decided work =
        new Work.Decided(
            whole(keys.find("vacations", VACATIONS)),
            null,
            null,
            at(keys, "override", OVERRIDE).flatMap(PlannedReader::override).orElse(null),
            designed);
    return act(keys, activity, OptionalInt.empty(), work);
  }

  private static Optional<MotivatedOverride> override(StrictMapping keys) {
    Optional<String> author = keys.need("author", Kind.TEXT);
    Optional<LocalDate> on = keys.need("on", Kind.DAY);
    Optional<String> reason = keys.need("reason", Kind.TEXT);
    return author.flatMap(a -> on.flatMap(o -> reason.map(r -> new MotivatedOverride(a, o, r))));
  }

  private List<PlannedAct> sessions(StrictMapping planned, String key, Activity activity) {
    return items(planned, key, SESSION).stream()
        .map(
            keys ->
                act(
                    keys,
                    activity,
                    whole(keys.find("trainers", PEOPLE)),
                    new Work.Session(
                        keys.find("nature", Kind.TEXT).orElse(null),
                        keys.find("hours", HOURS).orElse(null),
                        keys.find("participants", HEADS)
                            .map(HeadSource.Planned::new)
                            .orElse(null))))
        .toList();
  }

  private PlannedAct act(StrictMapping keys, Activity activity, OptionalInt people, Work work) {
    ActSource source = new ActSource(file, keys.at().toString(), sha256);
    return new PlannedAct(source, activity, keys.find("date", Kind.DAY).orElse(null), people, work);
  }

  private List<StrictMapping> items(StrictMapping in, String key, Shape.Keys keys) {
    return in.find(key).stream()
        .flatMap(
            node -> {
              if (node instanceof YamlNode.Items list) {
                return list.items().stream();
              }
              findings.error(node.at(), in.path(key), "", "notList");
              return Stream.<YamlNode>of();
            })
        .flatMap(node -> StrictMapping.at(findings, in.path(key), node, keys).stream())
        .toList();
  }

  private static OptionalInt whole(Optional<Integer> number) {
    return number.map(OptionalInt::of).orElseGet(OptionalInt::empty);
  }
}
