package fr.passerelle.vacation;

import fr.passerelle.moodle.CourseId;
import fr.passerelle.problem.Message;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The planned work of one course on its way through the calculation: it states its facts, and makes
 * its lines of the budget from those of pay. What can't be computed because the plan is silent
 * becomes a question. Made for one calculation.
 */
final class CoursePlan {

  /** A planned act with its number among those of its activity. */
  private record Numbered(PlannedAct act, PlannedPart unit) {}

  private final CourseId id;
  private final PlannedCourse course;
  private final LocalDate on;
  private final PlannedFacts facts;
  private final Map<String, Numbered> acts = new LinkedHashMap<>();

  CoursePlan(CourseId id, PlannedCourse course, LocalDate on, PlannedFacts facts) {
    this.id = id;
    this.course = course;
    this.on = on;
    this.facts = facts;
    Map<Activity, Integer> numbers = new EnumMap<>(Activity.class);
    for (PlannedAct act : course.work().acts()) {
      int number = numbers.merge(act.activity(), 1, Integer::sum);
      acts.put(
          "%s#%05d".formatted(course.reference(), acts.size()),
          new Numbered(act, act.isSession() ? PlannedPart.unit(number) : PlannedPart.WHOLE));
    }
  }

  /** Gives what is known of the plan to the calculation. */
  void state() {
    PlannedTutoring tutoring = course.work().tutoring();
    if (tutoring != null && !lacksTutors(tutoring)) {
      facts.followed(id, course, tutoring);
    }
    acts.forEach(
        (name, it) -> {
          if (silence(it.act()).isEmpty()) {
            facts.done(id, course, name, it.act());
          }
        });
  }

  CourseId id() {
    return id;
  }

  /** The course's lines, from those that were computed for it. */
  ForecastCourse budget(List<PayLine> computed) {
    Map<String, List<PayLine>> units =
        computed.stream()
            .collect(
                Collectors.groupingBy(PayLine::unitKey, LinkedHashMap::new, Collectors.toList()));
    Stream<ForecastLine> known = units.values().stream().flatMap(lines -> places(lines).stream());
    return new ForecastCourse(
        course.reference(), course.title(), Stream.concat(known, questions()).sorted().toList());
  }

  private List<ForecastLine> places(List<PayLine> unit) {
    List<ForecastLine> lines = new ArrayList<>();
    for (PayLine line : unit) {
      lines.add(planned(line, lines.size() + 1, unit.size()));
    }
    return lines;
  }

  private ForecastLine planned(PayLine line, int person, int people) {
    DeclaredAct declared = line.act();
    if (declared == null) {
      return new ForecastLine(
          line.activity(),
          new PlannedPart(unit(line.portion()), person, people),
          heads(line),
          on,
          line.outcome(),
          List.of(),
          line.notes(),
          List.of());
    }
    Numbered numbered = Objects.requireNonNull(acts.get(declared.id()));
    PlannedAct act = numbered.act();
    return new ForecastLine(
        line.activity(),
        act.isSession() ? new PlannedPart(numbered.unit().unit(), person, people) : numbered.unit(),
        heads(act),
        declared.on(),
        line.outcome(),
        saying(act),
        line.notes(),
        declared.terms());
  }

  private static int unit(Portion portion) {
    return portion.groups().isEmpty() ? 0 : (int) portion.groups().get(0).id().value();
  }

  private static @Nullable Integer heads(PayLine line) {
    return line.evidence().counts().values().stream()
        .findFirst()
        .flatMap(count -> count.match(Optional::of, why -> Optional.<Integer>empty()))
        .orElse(null);
  }

  private static @Nullable Integer heads(PlannedAct act) {
    return act.work()
        .match(decided -> Optional.<HeadSource>empty(), it -> Optional.ofNullable(it.heads()))
        .flatMap(
            source ->
                source.<Optional<Integer>>match(
                    count -> Optional.empty(), list -> Optional.empty(), Optional::of))
        .orElse(null);
  }

  private static List<Message> saying(PlannedAct act) {
    return act.work()
        .match(
            decided ->
                decided.designedOn() == null
                    ? List.of()
                    : List.of(Message.of("vacation.fact.designed", Days.of(decided.designedOn()))),
            CoursePlan::saying);
  }

  private static List<Message> saying(Work.Session session) {
    List<Message> facts = new ArrayList<>();
    if (session.nature() != null) {
      facts.add(Message.of("vacation.fact.nature", session.nature()));
    }
    if (session.hours() != null) {
      facts.add(Message.of("vacation.fact.hours", Sayings.number(session.hours())));
    }
    return facts;
  }

  /** What the plan leaves open. */
  private Stream<ForecastLine> questions() {
    List<ForecastLine> open = new ArrayList<>();
    PlannedTutoring tutoring = course.work().tutoring();
    if (tutoring != null && lacksTutors(tutoring)) {
      PlannedGroup whole = tutoring.groups().get(0);
      open.add(
          question(Activity.TUTORAT, PlannedPart.WHOLE, whole.candidates(), on, "plannedTutors"));
    }
    acts.values().forEach(it -> silence(it.act()).ifPresent(why -> open.add(question(it, why))));
    if (course.faceToFace() && !course.work().has(Activity.PRESENTIEL)) {
      open.add(question(Activity.PRESENTIEL, PlannedPart.WHOLE, null, on, "plannedFaceToFace"));
    }
    return open.stream();
  }

  private ForecastLine question(Numbered it, String why) {
    return question(
        it.act().activity(),
        it.unit(),
        heads(it.act()),
        facts.day(it.act()),
        why,
        it.act().source());
  }

  private static ForecastLine question(
      Activity activity,
      PlannedPart part,
      @Nullable Integer heads,
      LocalDate day,
      String why,
      Object... arguments) {
    return new ForecastLine(
        activity,
        part,
        heads,
        day,
        Outcome.ToDecide.of(why, arguments),
        List.of(),
        List.of(),
        List.of());
  }

  /** Groups say how many tutors they have; a whole course may leave it to the request's list. */
  private boolean lacksTutors(PlannedTutoring tutoring) {
    return course.tutors() == 0
        && tutoring.groups().stream().map(PlannedGroup::tutors).anyMatch(OptionalInt::isEmpty);
  }

  /** What a session's plan does not say, and nothing else could ask for. */
  private static Optional<String> silence(PlannedAct act) {
    return act.work()
        .match(
            decided -> Optional.empty(),
            session ->
                act.people().isEmpty()
                    ? Optional.of("plannedTrainers")
                    : session.heads() == null
                        ? Optional.of("plannedParticipants")
                        : Optional.empty());
  }
}
