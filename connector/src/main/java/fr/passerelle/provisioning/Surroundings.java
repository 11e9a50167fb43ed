package fr.passerelle.provisioning;

import fr.passerelle.moodle.CategoryId;
import fr.passerelle.moodle.CourseId;
import fr.passerelle.moodle.IdNumber;
import fr.passerelle.moodle.MoodleClient;
import fr.passerelle.moodle.SiteName;
import fr.passerelle.problem.Message;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What an apply writes around its courses: the categories that they lie in before them, the names
 * of their sections and the groups of their tutors after them.
 */
final class Surroundings {

  private static final Creation UNPLACED =
      new Creation(new StepOutcome.NotTried(Message.of("provisioning.category-not-made")), null);

  private static final StepOutcome NO_COURSE =
      new StepOutcome.NotTried(Message.of("provisioning.no-course"));

  private final JournalledWrite writes;
  private final CategoryMaker categories;
  private final SectionNamer sections;
  private final GroupMaker groups;

  Surroundings(MoodleClient client, CourseFinder finder, Journal journal, SiteName site) {
    this.writes = new JournalledWrite(journal);
    this.categories = new CategoryMaker(client, finder, writes, site);
    this.sections = new SectionNamer(client, writes, site);
    this.groups = new GroupMaker(client, finder, writes, site);
  }

  /** The categories that are missing, before anything is put into them. */
  void makeCategories(Plan plan) {
    for (CoursePlan course : plan.workable().toList()) {
      course.steps(Step.MakeCategory.class).forEach(it -> categories.make(course.reference(), it));
    }
  }

  /** The courses to create, each in its category; without those whose category was not made. */
  SortedMap<IdNumber, Step.Create> placed(SortedMap<IdNumber, Step.Create> creates, Plan plan) {
    SortedMap<IdNumber, Step.Create> placed = new TreeMap<>(creates);
    for (CoursePlan course : plan.workable().toList()) {
      List<Step.MakeCategory> missing = course.steps(Step.MakeCategory.class).toList();
      if (!missing.isEmpty()) {
        CategoryId made = categories.at(missing.get(missing.size() - 1).path());
        placed.computeIfPresent(
            course.reference(),
            (key, it) -> made == null ? null : new Step.Create(it.course().in(made)));
      }
    }
    return placed;
  }

  /** How the creates ended, those included that had no category. */
  SortedMap<IdNumber, Creation> withUnplaced(
      SortedMap<IdNumber, Creation> creations, SortedMap<IdNumber, Step.Create> creates) {
    SortedMap<IdNumber, Creation> all = new TreeMap<>(creations);
    creates.keySet().forEach(key -> all.putIfAbsent(key, UNPLACED));
    return all;
  }

  /** Nothing more is sent if the site could not be reached any more for some reason. */
  void siteIsGone(@Nullable Message why) {
    writes.siteIsGone(why);
  }

  /** Reads the sections of all courses that are to get titles. */
  void look(Plan plan, SortedMap<IdNumber, Creation> creations) {
    TreeSet<CourseId> titled = new TreeSet<>();
    for (CoursePlan course : plan.workable().toList()) {
      Creation creation = creations.get(course.reference());
      CourseId id = creation == null ? course.course() : creation.course();
      if (id != null && course.steps(Step.NameSection.class).findAny().isPresent()) {
        titled.add(id);
      }
    }
    sections.look(titled);
  }

  StepOutcome category(IdNumber reference, Step.MakeCategory step) {
    return categories.end(reference, step);
  }

  StepOutcome section(IdNumber reference, @Nullable CourseId course, Step.NameSection step) {
    return course == null ? NO_COURSE : sections.name(reference, course, step);
  }

  StepOutcome group(IdNumber reference, @Nullable CourseId course, Step.MakeGroup step) {
    return course == null ? NO_COURSE : groups.make(reference, course, step);
  }

  StepOutcome member(IdNumber reference, @Nullable CourseId course, Step.JoinGroup step) {
    return course == null ? NO_COURSE : groups.join(reference, course, step);
  }
}
