package fr.passerelle.vacation;

import fr.passerelle.enrolment.CountDefinition;
import fr.passerelle.enrolment.CountingRule;
import fr.passerelle.enrolment.CourseCount;
import fr.passerelle.enrolment.GroupCount;
import fr.passerelle.enrolment.HeadCount;
import fr.passerelle.enrolment.SnapshotId;
import fr.passerelle.moodle.CourseId;
import fr.passerelle.moodle.GroupId;
import fr.passerelle.moodle.ShortName;
import fr.passerelle.moodle.SiteName;
import fr.passerelle.moodle.UserId;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An example as the facts that pay is computed from: a course with its counts, and maybe an act.
 * Its candidates are the course's count under every definition.
 */
final class ExampleFacts {

  private static final SiteName SITE = new SiteName("exemple");
  private static final CourseId COURSE = new CourseId(2);
  private static final ActSource SOURCE = new ActSource("exemple", "1", "0".repeat(64));
  private static final RuleExample.Tutoring NOBODY = new RuleExample.Tutoring(null, null, null);

  private ExampleFacts() {}

  /** The courses whose tutoring is paid; none where the example is about an act. */
  static List<CourseCount> counts(RuleExample example) {
    RuleExample.Tutoring tutoring = example.tutoring();
    return tutoring == null ? List.of() : List.of(course(example, tutoring));
  }

  /** What is declared; nothing where the example is about tutoring. */
  static Declarations declared(RuleExample example) {
    return example.tutoring() == null
        ? new Declarations(
            List.of(), List.of(new CourseAct(act(example), course(example, NOBODY))), List.of())
        : Declarations.NONE;
  }

  private static Act act(RuleExample example) {
    RuleExample.Decided design = example.design();
    if (design != null) {
      return act(example, Activity.CONCEPTION, people(design.people()), decided(example, design));
    }
    RuleExample.Decided update = example.update();
    if (update != null) {
      return act(example, Activity.MISE_A_JOUR, people(update.people()), decided(example, update));
    }
    RuleExample.Held distant = example.virtualClass();
    if (distant != null) {
      return act(example, Activity.CLASSE_VIRTUELLE, people(distant.trainers()), session(distant));
    }
    RuleExample.Held present = Objects.requireNonNull(example.faceToFace());
    return act(example, Activity.PRESENTIEL, people(present.trainers()), session(present));
  }

  private static Act act(
      RuleExample example, Activity activity, SortedSet<UserId> people, Work work) {
    SortedMap<UserId, Fraction> parts = new TreeMap<>();
    people.forEach(person -> parts.put(person, Fraction.ONE));
    return new Act(
        "exemple", SOURCE, activity, new CourseKey(COURSE, null), example.on(), parts, work);
  }

  private static Work decided(RuleExample example, RuleExample.Decided decided) {
    Integer vacations = decided.vacations();
    String reason = decided.override();
    return new Work.Decided(
        vacations == null ? OptionalInt.empty() : OptionalInt.of(vacations),
        vacations == null ? null : SITE.value(),
        vacations == null ? null : example.on(),
        reason == null ? null : new MotivatedOverride(SITE.value(), example.on(), reason),
        decided.designedOn());
  }

  private static Work session(RuleExample.Held held) {
    return new Work.Session(
        held.nature(),
        HoursText.read(held.hours()).orElseThrow(),
        new HeadSource.Planned(held.participants()));
  }

  private static CourseCount course(RuleExample example, RuleExample.Tutoring tutoring) {
    SortedSet<UserId> tutors = people(tutoring.tutors());
    int alone = Objects.requireNonNullElse(tutoring.candidates(), 0);
    int all = alone;
    List<GroupCount> groups = new ArrayList<>();
    for (RuleExample.Followed followed :
        Objects.requireNonNullElse(tutoring.groups(), List.<RuleExample.Followed>of())) {
      SortedSet<UserId> own = people(followed.tutors());
      tutors.addAll(own);
      all += followed.candidates();
      long number = groups.size() + 1L;
      groups.add(
          new GroupCount(
              new GroupId(number), "groupe " + number, own, heads(followed.candidates())));
    }
    return new CourseCount(
        new SnapshotId(1),
        SITE,
        COURSE,
        new ShortName("EXEMPLE"),
        null,
        example.on().atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC),
        CountingRule.UNKNOWN,
        heads(all),
        groups,
        heads(groups.isEmpty() ? 0 : alone),
        heads(0),
        tutors,
        List.of());
  }

  private static Map<CountDefinition, HeadCount> heads(int people) {
    Map<CountDefinition, HeadCount> heads = new TreeMap<>();
    for (CountDefinition definition : CountDefinition.values()) {
      heads.put(definition, new HeadCount.Counted(people));
    }
    return heads;
  }

  private static SortedSet<UserId> people(@Nullable List<Long> ids) {
    return Objects.requireNonNullElse(ids, List.<Long>of()).stream()
        .map(UserId::new)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
