package fr.passerelle.provisioning;

import fr.passerelle.moodle.CategoryId;
import fr.passerelle.moodle.Course;
import fr.passerelle.moodle.CourseId;
import fr.passerelle.moodle.NewCourse;
import fr.passerelle.moodle.ShortName;
import fr.passerelle.moodle.SiteAddress;
import fr.passerelle.moodle.SiteName;
import fr.passerelle.problem.Message;
import fr.passerelle.problem.Problem;
import fr.passerelle.yaml.NearestKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What has to be done so that a site is as the requests want it. Pure: no clock, no client.
 *
 * <p>Category, format, sections, short name and visibility are settled at creation: afterwards they
 * belong to the people who run the course, who move it and open it.
 */
public final class Planner {

  private final SiteName site;
  private final SiteAddress address;
  private final Instant defaultStart;

  /**
   * A planner for one site.
   *
   * @param defaultStart when a new course begins whose request names no first day
   */
  public Planner(SiteName site, SiteAddress address, Instant defaultStart) {
    this.site = site;
    this.address = address;
    this.defaultStart = defaultStart;
  }

  public Plan plan(Desired desired, SiteQuestions questions, ObservedSite observed) {
    ShortNames names = new ShortNames(observed);
    List<CoursePlan> courses =
        desired.courses().stream()
            .sorted(Comparator.comparing(DesiredCourse::idNumber))
            .map(course -> plan(course, observed, names))
            .toList();
    return new Plan(
            PlanFile.FORMAT_VERSION,
            site,
            address,
            questions,
            observed.fingerprint(),
            courses,
            problems(desired, observed),
            "")
        .sealed();
  }

  private List<Problem> problems(Desired desired, ObservedSite observed) {
    SortedSet<String> refused = new TreeSet<>();
    desired.courses().forEach(c -> refused.addAll(observed.fieldTypes().refused(c.customFields())));
    List<Problem> problems = new ArrayList<>(desired.problems());
    if (!refused.isEmpty()) {
      problems.add(
          Problem.warning(
              site.value(),
              "customFields",
              String.join(", ", refused),
              Message.of("provisioning.field-refused"),
              Message.of("provisioning.field-refused-hint")));
    }
    boolean titles = desired.courses().stream().anyMatch(c -> !c.sectionTitles().isEmpty());
    if (titles && !observed.means().nameSections()) {
      problems.add(
          Problem.warning(
              site.value(),
              "sectionTitles",
              "",
              Message.of("provisioning.no-titles"),
              Message.of(
                  "provisioning.cannot-make",
                  "core_update_inplace_editable, core_courseformat_get_state")));
    }
    return problems;
  }

  private CoursePlan plan(DesiredCourse desired, ObservedSite observed, ShortNames names) {
    List<Course> existing = observed.courses().getOrDefault(desired.idNumber(), List.of());
    if (existing.size() > 1) {
      return blocked(
          desired, ReadBack.duplicates(existing), Message.of("provisioning.duplicates-hint"));
    }
    return existing.isEmpty()
        ? creation(desired, observed, names)
        : update(desired, observed, existing.get(0));
  }

  private CoursePlan creation(DesiredCourse desired, ObservedSite observed, ShortNames names) {
    CategoryPlace place = CategoryPlace.of(desired, observed);
    if (place.problem() != null && place.hint() != null) {
      return blocked(desired, place.problem(), place.hint());
    }
    ShortNames.Answer answer = names.give(desired);
    if (answer instanceof ShortNames.Answer.None none) {
      return blocked(desired, none.why(), Message.of("provisioning.short-name-taken-hint"));
    }
    ShortName name = ((ShortNames.Answer.Name) answer).name();
    List<Step> steps = new ArrayList<>(place.steps());
    steps.add(new Step.Create(newCourse(desired, name, place.id(), observed.fieldTypes())));
    steps.addAll(SectionTitles.steps(desired, observed, null));
    return withStaff(desired, observed, null, steps);
  }

  private NewCourse newCourse(
      DesiredCourse desired, ShortName name, @Nullable CategoryId category, FieldTypes types) {
    return new NewCourse(
        name,
        desired.fullName(),
        desired.idNumber(),
        category,
        desired.format(),
        desired.sections(),
        desired.summary(),
        false,
        Objects.requireNonNullElse(desired.start(), defaultStart),
        desired.end(),
        types.written(desired.customFields()),
        desired.language(),
        desired.groupMode());
  }

  private static CoursePlan update(DesiredCourse desired, ObservedSite observed, Course course) {
    List<Step> steps = new ArrayList<>();
    Differences.between(KeptFields.of(desired, observed.fieldTypes()), course)
        .ifPresent(steps::add);
    steps.addAll(SectionTitles.steps(desired, observed, course));
    return withStaff(desired, observed, course.id(), steps);
  }

  private static CoursePlan withStaff(
      DesiredCourse desired, ObservedSite observed, @Nullable CourseId course, List<Step> steps) {
    Staffing staffing = new Staffing(desired, observed, course);
    TutorGroups groups = new TutorGroups(desired, observed, course);
    steps.addAll(staffing.steps());
    steps.addAll(groups.steps());
    List<Problem> problems = new ArrayList<>(unfit(desired, observed.fieldTypes()));
    problems.addAll(staffing.problems());
    problems.addAll(groups.problems());
    return new CoursePlan(
        desired.idNumber(),
        desired.fullName(),
        path(desired),
        course,
        steps,
        staffing.waiting(),
        problems);
  }

  private static List<Problem> unfit(DesiredCourse desired, FieldTypes types) {
    List<Problem> problems = new ArrayList<>();
    for (String field : types.unfit(desired.customFields())) {
      problems.add(fieldProblem(desired, field, "provisioning.field-unfit", types.hint(field)));
    }
    for (String field : types.unknown(desired.ownFields())) {
      problems.add(
          fieldProblem(
              desired,
              field,
              "provisioning.field-unknown",
              NearestKey.hint(field, types.types().keySet())));
    }
    return problems;
  }

  private static Problem fieldProblem(
      DesiredCourse desired, String field, String message, Message hint) {
    return Problem.warning(
        desired.idNumber().value(),
        field,
        desired.customFields().getOrDefault(field, ""),
        Message.of(message),
        hint);
  }

  private static CoursePlan blocked(DesiredCourse desired, Message message, Message hint) {
    Problem problem =
        Problem.error(desired.idNumber().value(), "", desired.fullName(), message, hint);
    return new CoursePlan(
        desired.idNumber(),
        desired.fullName(),
        path(desired),
        null,
        List.of(),
        List.of(),
        List.of(problem));
  }

  private static String path(DesiredCourse desired) {
    return String.join(" > ", desired.category());
  }

  static String ids(List<?> ids) {
    return ids.stream().map(Object::toString).collect(Collectors.joining(", "));
  }
}
