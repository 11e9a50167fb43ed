package fr.passerelle.cli.view;

import fr.passerelle.cli.Words;
import fr.passerelle.cli.Workplace;
import fr.passerelle.moodle.NewCourse;
import fr.passerelle.provisioning.CoursePlan;
import fr.passerelle.provisioning.FieldChange;
import fr.passerelle.provisioning.Plan;
import fr.passerelle.provisioning.Step;
import fr.passerelle.provisioning.WaitingPerson;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A plan for people: by category, before → after, problems last, one closing line. */
public final class PlanView {

  private static final int SHOWN = 60;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

  private final Workplace place;
  private final PrintWriter out;
  private final Words words;
  private final ZoneId zone;

  /**
   * A view for one place.
   *
   * @param zone in which dates are shown
   */
  public PlanView(Workplace place, ZoneId zone) {
    this.place = place;
    this.out = place.out();
    this.words = new Words(place.language());
    this.zone = zone;
  }

  public void show(Plan plan) {
    out.println(words.say("plan-title", plan.site().value(), plan.address().value()));
    out.println(words.say("plan-legend"));
    byCategory(plan).forEach(this::category);
    out.println();
    out.flush();
    new ProblemView(place).show(plan.allProblems());
    place.err().flush();
    out.println(closing(plan));
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
              this::change,
              this::enrol,
              this::makeCategory,
              this::nameSection,
              this::makeGroup,
              this::joinGroup);
      text.lines().forEach(line -> out.println("      " + line));
    }
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
    return String.join(
        "\n",
        field("shortname", course.shortName().value()),
        field("format", words.say("plan-format", course.format(), course.sections())),
        field("startdate", time(course.start())),
        field("enddate", time(course.end())),
        field("visible", words.say(course.visible() ? "plan-visible" : "plan-hidden")),
        field("summary", text(course.summary())),
        field("customfields", String.join(", ", course.customFields().keySet())));
  }

  /** The words of HTML, as far as they fit. */
  private static String text(String html) {
    return Plain.cut(Plain.running(html.replaceAll("<[^>]*>", " ")), SHOWN);
  }

  private String time(@Nullable Instant time) {
    return time == null ? words.say("plan-no-end") : time.atZone(zone).format(TIME);
  }

  private String change(Step.Change step) {
    return step.changes().stream().map(this::change).collect(Collectors.joining("\n"));
  }

  private String change(FieldChange change) {
    return field(
        change.field(), value(change, change.before()) + " → " + value(change, change.after()));
  }

  private String value(FieldChange change, String value) {
    if (value.isEmpty()) {
      return "∅";
    }
    return switch (change.field()) {
      case "startdate", "enddate" -> time(Instant.parse(value));
      case "summary" -> words.say("quoted", text(value));
      default -> words.say("quoted", Plain.cut(value, SHOWN));
    };
  }

  private String enrol(Step.Enrol step) {
    return field(
        words.say("part-" + step.part()),
        words.say("plan-enrol", step.email().value(), step.role()));
  }

  private String makeCategory(Step.MakeCategory step) {
    return field("category", words.say("plan-make-category", String.join(" > ", step.path())));
  }

  private String nameSection(Step.NameSection step) {
    return field(words.say("plan-section", step.number()), words.say("quoted", step.title()));
  }

  private String makeGroup(Step.MakeGroup step) {
    return field("group", words.say("plan-make-group", step.name()));
  }

  private String joinGroup(Step.JoinGroup step) {
    return field("group", words.say("plan-join-group", step.email().value(), step.name()));
  }

  private String waiting(WaitingPerson person) {
    return field(
        words.say("part-" + person.part()), words.say("plan-waiting", person.email().value()));
  }

  private static String field(String name, String value) {
    return String.format(Locale.ROOT, "%-14s %s", Plain.line(name), Plain.line(value));
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
