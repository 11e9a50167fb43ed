package fr.passerelle.provisioning;

import fr.passerelle.moodle.CategoryId;
import fr.passerelle.moodle.CourseId;
import fr.passerelle.moodle.IdNumber;
import fr.passerelle.moodle.MoodleClient;
import fr.passerelle.problem.Message;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * What an apply writes around its courses: the categories that they lie in before them, the names
 * of their sections and the groups of their tutors after them.
 */
final class Surroundings {

  private static final StepOutcome UNPLACED =
      new StepOutcome.NotTried(Message.of("provisioning.category-not-made"));

  private final ApplyRun run;
  private final CategoryMaker categories;
  private final SectionNamer sections;
  private final GroupMaker groups;

  Surroundings(MoodleClient client, CourseFinder finder, ApplyRun run) {
    this.run = run;
    JournalledWrite writes = new JournalledWrite(run);
    this.categories = new CategoryMaker(client, finder, writes, run.site());
    this.sections = new SectionNamer(client, writes, run.site());
    this.groups = new GroupMaker(client, finder, writes, run.site());
  }

  /** The categories that are missing, before anything is put into them. */
  void makeCategories(Plan plan) {
    for (CoursePlan course : plan.workable().toList()) {
      IdNumber reference = course.reference();
      course
          .steps(Step.MakeCategory.class)
          .forEach(
              step -> {
                categories.make(reference, step);
                run.end(reference, step, categories.end(reference, step), null);
              });
    }
  }

  /**
   * The steps of one kind that make courses, each in its category; without those whose category was
   * not made, which end here.
   *
   * @param in the same step in a category
   */
  <S extends Step> SortedMap<IdNumber, S> placed(
      Plan plan, Class<S> kind, BiFunction<S, CategoryId, S> in) {
    SortedMap<IdNumber, S> placed = new TreeMap<>();
    for (CoursePlan course : plan.workable().toList()) {
      IdNumber reference = course.reference();
      List<Step.MakeCategory> missing = course.steps(Step.MakeCategory.class).toList();
      course
          .steps(kind)
          .forEach(
              step -> {
                S whole = missing.isEmpty() ? step : placed(reference, step, missing, in);
                if (whole == null) {
                  run.end(reference, step, UNPLACED, null);
                } else {
                  placed.put(reference, whole);
                }
              });
    }
    return placed;
  }

  private <S extends Step> @Nullable S placed(
      IdNumber reference,
      S step,
      List<Step.MakeCategory> missing,
      BiFunction<S, CategoryId, S> in) {
    CategoryId made = categories.at(missing.get(missing.size() - 1).path());
    if (made == null) {
      return null;
    }
    S whole = in.apply(step, made);
    run.standsFor(reference, whole, step);
    return whole;
  }

  /** Names sections and makes groups in the courses that are there now. */
  void furnish(Plan plan, SortedMap<IdNumber, CourseId> courses) {
    look(plan, courses);
    for (CoursePlan course : plan.workable().toList()) {
      for (Step step : course.steps()) {
        furnish(course.reference(), step, courses.get(course.reference()));
      }
    }
  }

  private void furnish(IdNumber reference, Step step, @Nullable CourseId course) {
    StepOutcome outcome =
        step.<@Nullable StepOutcome>match(
            create -> null,
            copy -> null,
            change -> null,
            enrol -> null,
            category -> null,
            section ->
                course == null ? Applier.NO_COURSE : sections.name(reference, course, section),
            group -> course == null ? Applier.NO_COURSE : groups.make(reference, course, group),
            member -> course == null ? Applier.NO_COURSE : groups.join(reference, course, member));
    if (outcome != null) {
      run.end(reference, step, outcome, course);
    }
  }

  /** Reads the sections of all courses that are to get titles. */
  private void look(Plan plan, SortedMap<IdNumber, CourseId> courses) {
    TreeSet<CourseId> titled = new TreeSet<>();
    for (CoursePlan course : plan.workable().toList()) {
      CourseId id = courses.get(course.reference());
      if (id != null && course.steps(Step.NameSection.class).findAny().isPresent()) {
        titled.add(id);
      }
    }
    sections.look(titled);
  }
}
