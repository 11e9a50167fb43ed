package fr.passerelle.cli.view;

import fr.passerelle.cli.Words;
import fr.passerelle.cli.Workplace;
import fr.passerelle.moodle.GroupMode;
import fr.passerelle.moodle.NewCourse;
import fr.passerelle.provisioning.Brake;
import fr.passerelle.provisioning.CoursePlan;
import fr.passerelle.provisioning.FieldChange;
import fr.passerelle.provisioning.Plan;
import fr.passerelle.provisioning.Step;
import fr.passerelle.provisioning.WaitingPerson;
import java.io.PrintWriter;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A plan for people: by category, before → after, problems last, one closing line. */
public final class PlanView {

  private static final int SHOWN = 60;

  private final Workplace place;
  private final PrintWriter out;
  private final Words words;
  private final ChangeText changes;

  /**
   * A view for one place.
   *
   * @param zone in which dates are shown
   */
  public PlanView(Workplace place, ZoneId zone) {
    this.place = place;
    this.out = place.out();
    this.words = new Words(place.language());
    this.changes = new ChangeText(words, zone);
  }

  public void show(Plan plan) {
    out.println(words.say("plan-title", plan.site().value(), plan.address().value()));
    out.println(words.say("plan-legend"));
    byCategory(plan).forEach(this::category);
    out.println();
    out.flush();
    new ProblemView(place).show(plan.allProblems());
    place.err().flush();
    brake(plan);
    out.println(closing(plan) + people(plan));
    if (plan.left() > 0) {
      out.println(words.say("plan-left", plan.left()));
    }
  }

  private void brake(Plan plan) {
    Brake brake = plan.brake();
    if (brake != null) {
      out.println(words.say("plan-brake", brake.courses()));
      brake.reasons().forEach(reason -> out.println("  " + Plain.line(words.say(reason))));
    }
  }

  private static SortedMap<String, List<CoursePlan>> byCategory(Plan plan) {
    return plan.courses().stream()
        .collect(Collectors.groupingBy(CoursePlan::category, TreeMap::new, Collectors.toList()));
  }

  private void category(String category, List<CoursePlan> courses) {
    out.println();
    out.println(Plain.line(category));
    courses.forEach(this::course);
  }

  private void course(CoursePlan course) {
    String id =
        course.course() == null ? "" : " " + words.say("course-id", course.course().toString());
    out.println(
        "  "
            + mark(course.verdict())
            + " "
            + Plain.line(course.reference().value())
            + "  "
            + Plain.cut(course.title(), SHOWN)
            + id);
    for (Step step : course.steps()) {
      String text =
          step.match(
              this::create,
              this::duplicate,
              this::change,
              this::enrol,
              this::makeCategory,
              this::nameSection,
              this::makeGroup,
              this::joinGroup);
      text.lines().forEach(line -> out.println("      " + line));
    }
    course.theirs().forEach(change -> out.println("      " + theirs(change)));
    course.waiting().forEach(person -> out.println("      " + waiting(person)));
  }

  private static String mark(CoursePlan.Verdict verdict) {
    return switch (verdict) {
      case CREATE -> "+";
      case CHANGE -> "~";
      case UNCHANGED -> "=";
      case BLOCKED -> "✗";
    };
  }

  private String create(Step.Create step) {
    NewCourse course = step.course();
    return created(course, "format", words.say("plan-format", course.format(), course.sections()));
  }

  private String duplicate(Step.Duplicate step) {
    return created(step.course(), words.say("plan-template"), step.template().shortName().value());
  }

  private String created(NewCourse course, String from, String value) {
    Stream<String> own =
        Stream.of(
            field("shortname", course.shortName().value()),
            field(from, value),
            field("startdate", changes.time(course.start())),
            field("enddate", changes.time(course.end())),
            field("visible", words.say(course.visible() ? "plan-visible" : "plan-hidden")),
            chosen("lang", course.language()),
            chosen("groupmode", groupMode(course)),
            field("summary", Plain.cut(HtmlText.of(course.summary()), SHOWN)));
    Stream<String> customFields =
        course.customFields().entrySet().stream()
            .map(it -> new FieldChange("customfield:" + it.getKey(), "", it.getValue()))
            .map(it -> field(it.field(), changes.after(it)));
    return Stream.concat(own, customFields)
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  /** In the word of settings and requests; empty where the course has no groups. */
  private static String groupMode(NewCourse course) {
    GroupMode mode = course.groupMode();
    return mode == GroupMode.NONE ? "" : mode.name().toLowerCase(Locale.ROOT);
  }

  /** A line only for what somebody has chosen. */
  private static String chosen(String name, String value) {
    return value.isEmpty() ? "" : field(name, value);
  }

  private String change(Step.Change step) {
    return step.changes().stream()
        .map(change -> field(change.field(), changes.of(change)))
        .collect(Collectors.joining("\n"));
  }

  /** What stays as it is, and what the request would have. */
  private String theirs(FieldChange change) {
    return field(change.field(), words.say("plan-theirs", changes.of(change), change.field()));
  }

  private String enrol(Step.Enrol step) {
    return field(
        words.say("part-" + step.part()),
        words.say("plan-enrol", step.email().value(), step.role()));
  }

  private String makeCategory(Step.MakeCategory step) {
    return field(
        words.say("plan-category"),
        words.say("plan-make-category", String.join(" > ", step.path())));
  }

  private String nameSection(Step.NameSection step) {
    return field(words.say("plan-section", step.number()), words.say("quoted", step.title()));
  }

  private String makeGroup(Step.MakeGroup step) {
    return field(words.say("plan-group"), words.say("plan-make-group", step.name()));
  }

  private String joinGroup(Step.JoinGroup step) {
    return field(
        words.say("plan-group"), words.say("plan-join-group", step.email().value(), step.name()));
  }

  private String waiting(WaitingPerson person) {
    return field(
        words.say("part-" + person.part()), words.say("plan-waiting", person.email().value()));
  }

  private static String field(String name, String value) {
    return String.format(Locale.ROOT, "%-14s %s", Plain.line(name), Plain.line(value));
  }

  /** Who would be enrolled and who waits, where there is anybody; blocked courses enrol nobody. */
  private String people(Plan plan) {
    long waiting = plan.courses().stream().mapToLong(course -> course.waiting().size()).sum();
    long enrolled =
        plan.courses().stream()
            .filter(course -> course.verdict() != CoursePlan.Verdict.BLOCKED)
            .mapToLong(course -> course.steps(Step.Enrol.class).count())
            .sum();
    return waiting + enrolled == 0 ? "" : " " + words.say("plan-people", enrolled, waiting);
  }

  private String closing(Plan plan) {
    long blocked = plan.count(CoursePlan.Verdict.BLOCKED) + plan.requestsLeftOut();
    if (plan.courses().isEmpty() && blocked == 0) {
      return words.say("plan-no-requests");
    }
    long unchanged = plan.count(CoursePlan.Verdict.UNCHANGED);
    if (plan.isEmpty()) {
      return blocked == 0
          ? words.say("plan-no-changes", unchanged)
          : words.say("plan-no-changes-blocked", unchanged, blocked);
    }
    return words.say(
        "plan-closing",
        plan.count(CoursePlan.Verdict.CREATE),
        plan.count(CoursePlan.Verdict.CHANGE),
        unchanged,
        blocked);
  }
}
