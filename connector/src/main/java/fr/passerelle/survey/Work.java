package fr.passerelle.survey;

import static fr.passerelle.moodle.ServiceFunction.ADD_GROUP_MEMBERS;
import static fr.passerelle.moodle.ServiceFunction.CATEGORIES;
import static fr.passerelle.moodle.ServiceFunction.COURSES_BY_FIELD;
import static fr.passerelle.moodle.ServiceFunction.COURSE_COMPLETION;
import static fr.passerelle.moodle.ServiceFunction.COURSE_GROUPS;
import static fr.passerelle.moodle.ServiceFunction.COURSE_STATE;
import static fr.passerelle.moodle.ServiceFunction.CREATE_CATEGORIES;
import static fr.passerelle.moodle.ServiceFunction.CREATE_COURSES;
import static fr.passerelle.moodle.ServiceFunction.CREATE_GROUPS;
import static fr.passerelle.moodle.ServiceFunction.DUPLICATE_COURSE;
import static fr.passerelle.moodle.ServiceFunction.ENROLLED_USERS;
import static fr.passerelle.moodle.ServiceFunction.ENROLMENT_METHODS;
import static fr.passerelle.moodle.ServiceFunction.ENROL_MANUALLY;
import static fr.passerelle.moodle.ServiceFunction.LIST_REPORTS;
import static fr.passerelle.moodle.ServiceFunction.NAME_SECTION;
import static fr.passerelle.moodle.ServiceFunction.PARTICIPANTS_TABLE;
import static fr.passerelle.moodle.ServiceFunction.RETRIEVE_REPORT;
import static fr.passerelle.moodle.ServiceFunction.SEARCH_USERS;
import static fr.passerelle.moodle.ServiceFunction.SEVERAL_AT_ONCE;
import static fr.passerelle.moodle.ServiceFunction.SITE_INFO;
import static fr.passerelle.moodle.ServiceFunction.STRINGS;
import static fr.passerelle.moodle.ServiceFunction.UPDATE_COURSES;
import static fr.passerelle.moodle.ServiceFunction.USERS_BY_FIELD;

import fr.passerelle.moodle.ServiceFunction;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** A command that needs the site. {@code count} and {@code pay} live on what {@code sync} reads. */
public enum Work {
  PLAN(
      SITE_INFO,
      CATEGORIES,
      COURSES_BY_FIELD,
      ENROLLED_USERS,
      USERS_BY_FIELD,
      SEARCH_USERS,
      COURSE_STATE,
      COURSE_GROUPS,
      SEVERAL_AT_ONCE),
  APPLY(
      PLAN,
      CREATE_CATEGORIES,
      CREATE_COURSES,
      DUPLICATE_COURSE,
      UPDATE_COURSES,
      NAME_SECTION,
      ENROL_MANUALLY,
      CREATE_GROUPS,
      ADD_GROUP_MEMBERS,
      STRINGS),
  SYNC(
      SITE_INFO,
      CATEGORIES,
      COURSES_BY_FIELD,
      ENROLLED_USERS,
      USERS_BY_FIELD,
      ENROLMENT_METHODS,
      SEVERAL_AT_ONCE,
      PARTICIPANTS_TABLE,
      LIST_REPORTS,
      RETRIEVE_REPORT,
      COURSE_COMPLETION),
  COUNT(SYNC),
  PAY(SYNC);

  @SuppressWarnings("ImmutableEnumChecker") // Never written after it is made.
  private final Set<ServiceFunction> functions;

  Work(ServiceFunction... functions) {
    this.functions = EnumSet.copyOf(Arrays.asList(functions));
  }

  Work(Work like, ServiceFunction... more) {
    this.functions = EnumSet.copyOf(like.functions);
    Collections.addAll(this.functions, more);
  }

  /** What it is called on the command line. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it calls a function, or lives on a command that does. */
  boolean uses(ServiceFunction function) {
    return functions.contains(function);
  }

  static SortedSet<Work> all() {
    return new TreeSet<>(Arrays.asList(values()));
  }

  /** The commands that use a function. */
  static SortedSet<Work> using(ServiceFunction function) {
    SortedSet<Work> found = all();
    found.removeIf(work -> !work.uses(function));
    return found;
  }

  /** The commands that use any of some functions. */
  static SortedSet<Work> usingAny(Collection<ServiceFunction> functions) {
    SortedSet<Work> found = new TreeSet<>();
    functions.forEach(function -> found.addAll(using(function)));
    return found;
  }
}
