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
import java.util.Optional;
import java.util.Set;
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
  private final Terms terms;

  /**
   * A planner for one site.
   *
   * @param defaultStart when a new course begins whose request names no first day
   */
  public Planner(SiteName site, SiteAddress address, Instant defaultStart, Terms terms) {
    this.site = site;
    this.address = address;
    this.defaultStart = defaultStart;
    this.terms = terms;
  }

  public Plan plan(Desired desired, SiteQuestions questions, ObservedSite observed) {
    ShortNames names = new ShortNames(observed);
    List<CoursePlan> courses =
        desired.courses().stream()
            .sorted(Comparator.comparing(DesiredCourse::idNumber))
            .map(course -> plan(course, questions, observed, names))
            .toList();
    List<CoursePlan> chosen = chosen(courses);
    return new Plan(
            PlanFile.FORMAT_VERSION,
            site,
            address,
            questions,
            observed.fingerprint(),
            chosen,
            problems(desired, observed),
            Brake.of(chosen, observed.outside(), terms.brake()),
            courses.size() - chosen.size(),
            "")
        .sealed();
  }

  /** The first ones of those to create or change, as many as wanted, and all others. */
  private List<CoursePlan> chosen(List<CoursePlan> courses) {
    Set<CoursePlan> left =
        courses.stream()
            .filter(CoursePlan::doesSomething)
            .skip(terms.limit())
            .collect(Collectors.toSet());
    return courses.stream().filter(course -> !left.contains(course)).toList();
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
    untold(desired, observed).ifPresent(problems::add);
    return problems;
  }

  /** Where nothing tells the languages, the site itself refuses one that it does not have. */
  private Optional<Problem> untold(Desired desired, ObservedSite observed) {
    SortedSet<String> languages = new TreeSet<>();
    desired.courses().stream()
        .filter(it -> observed.courses().getOrDefault(it.idNumber(), List.of()).isEmpty())
        .map(DesiredCourse::language)
        .filter(language -> !language.isEmpty())
        .forEach(languages::add);
    return languages.isEmpty() || observed.means().tellLanguages()
        ? Optional.empty()
        : Optional.of(
            Problem.warning(
                site.value(),
                "lang",
                String.join(", ", languages),
                Message.of("provisioning.language-untold"),
                Message.of("provisioning.language-untold-hint", "core_get_strings")));
  }

  private CoursePlan plan(
      DesiredCourse desired, SiteQuestions questions, ObservedSite observed, ShortNames names) {
    List<Course> existing = observed.courses().getOrDefault(desired.idNumber(), List.of());
    if (existing.size() > 1) {
      return blocked(
          desired, ReadBack.duplicates(existing), Message.of("provisioning.duplicates-hint"));
    }
    if (existing.stream().anyMatch(course -> questions.isRemains(course.id()))) {
      String remains = existing.get(0).id().toString();
      return blocked(
          desired,
          Message.of("provisioning.copy-broken", remains),
          Message.of("provisioning.copy-broken-hint", remains));
    }
    boolean isUnmade = existing.stream().allMatch(course -> course.idNumber() == null);
    if (isUnmade && observed.unknownLanguages().contains(desired.language())) {
      return blocked(
          desired,
          Message.of("provisioning.language-unknown", desired.language()),
          Message.of("provisioning.language-unknown-hint"));
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
    NewCourse course = newCourse(desired, name, place.id(), observed.fieldTypes());
    String template = desired.template();
    List<TemplateCourse> templates =
        template == null ? List.of() : observed.templates().getOrDefault(template, List.of());
    if (template != null) {
      Message wrong = wrong(template, templates);
      if (wrong != null) {
        return blocked(desired, wrong, Message.of("provisioning.no-template-hint"));
      }
    }
    if (template == null && observed.unknownFormats().contains(desired.format())) {
      return blocked(
          desired,
          Message.of("provisioning.format-unknown", desired.format()),
          Message.of("provisioning.format-unknown-hint"));
    }
    List<Step> steps = new ArrayList<>(place.steps());
    steps.add(
        template == null ? new Step.Create(course) : new Step.Duplicate(templates.get(0), course));
    steps.addAll(SectionTitles.steps(desired, observed, null));
    CoursePlan plan = withStaff(desired, observed, null, steps, List.of());
    return plan.warned(
        observed.lookalikes().getOrDefault(desired.idNumber(), List.of()).stream()
            .map(it -> lookalike(desired, it))
            .toList());
  }

  private static @Nullable Message wrong(String template, List<TemplateCourse> found) {
    if (found.isEmpty()) {
      return Message.of("provisioning.no-template", template);
    }
    if (found.size() > 1) {
      String ids = ids(found.stream().map(TemplateCourse::id).toList());
      return Message.of("provisioning.two-templates", template, ids);
    }
    return found.get(0).canBeCopied() ? null : Message.of("provisioning.template-markup", template);
  }

  private static Problem lookalike(DesiredCourse desired, Lookalike it) {
    String reference = desired.idNumber().value();
    String course = it.course().toString();
    return it.idNumber() == null
        ? Problem.warning(
            reference,
            "title",
            it.title(),
            Message.of("provisioning.lookalike", course),
            Message.of("provisioning.lookalike-hint", reference, course))
        : Problem.warning(
            reference,
            "title",
            it.title(),
            Message.of("provisioning.same-title", course, it.idNumber().value()),
            Message.of("provisioning.same-title-hint"));
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

  private CoursePlan update(DesiredCourse desired, ObservedSite observed, Course course) {
    KeptFields wanted = KeptFields.of(desired, observed.fieldTypes());
    if (course.idNumber() == null) {
      return finish(desired, wanted, observed, course);
    }
    Differences differences =
        Differences.between(wanted, course, desired.idNumber(), terms.ownership());
    List<Step> steps = new ArrayList<>();
    differences.step().ifPresent(steps::add);
    steps.addAll(SectionTitles.steps(desired, observed, course));
    return withStaff(desired, observed, course.id(), steps, differences.theirs());
  }

  /** The rest of what an interrupted run began with a copy: nothing in it is anybody's yet. */
  private static CoursePlan finish(
      DesiredCourse desired, KeptFields wanted, ObservedSite observed, Course copy) {
    List<Step> steps = new ArrayList<>();
    steps.add(
        Differences.naming(
            wanted, copy, desired.idNumber(), desired.language(), desired.groupMode()));
    CoursePlan plan = withStaff(desired, observed, copy.id(), steps, List.of());
    Integer strangers = observed.strangers().get(copy.id());
    return strangers == null
        ? plan
        : plan.warned(
            List.of(
                Problem.warning(
                    desired.idNumber().value(),
                    "",
                    copy.shortName().value(),
                    Message.of("provisioning.copy-people", copy.id().toString(), strangers),
                    Message.of("provisioning.copy-people-hint"))));
  }

  private static CoursePlan withStaff(
      DesiredCourse desired,
      ObservedSite observed,
      @Nullable CourseId course,
      List<Step> steps,
      List<FieldChange> theirs) {
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
        theirs,
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
