package fr.passerelle.provisioning;

import fr.passerelle.moodle.EmailAddress;
import fr.passerelle.moodle.IdNumber;
import fr.passerelle.moodle.SiteName;
import java.util.List;
import java.util.SortedSet;

/**
 * The people whom a site did not know when their course was opened. Each apply notes them; whoever
 * plans later, be it only to let them in, finds them again in the request files.
 */
public final class Latecomers {

  private final WaitingList list;
  private final SiteName site;

  public Latecomers(WaitingList list, SiteName site) {
    this.list = list;
    this.site = site;
  }

  /** The requests for which somebody waits. */
  public SortedSet<IdNumber> references() {
    return list.references(site);
  }

  /** Notes who waits according to a plan that was carried out, or that had nothing to do. */
  public void note(Plan plan) {
    plan.workable().forEach(course -> list.replace(site, course.reference(), course.waiting()));
  }

  /**
   * What is left of a plan when nobody but the latecomers is let in: enrolments, and places in
   * groups that are there, in courses that are there.
   */
  public Plan only(Plan plan) {
    List<CoursePlan> courses =
        plan.workable().filter(course -> course.course() != null).map(this::only).toList();
    return new Plan(
            plan.formatVersion(),
            plan.site(),
            plan.address(),
            plan.questions(),
            plan.fingerprint(),
            courses,
            List.of(),
            null,
            0,
            "")
        .sealed();
  }

  private CoursePlan only(CoursePlan course) {
    return new CoursePlan(
        course.reference(),
        course.title(),
        course.category(),
        course.course(),
        course.steps().stream().filter(step -> letsIn(course, step)).toList(),
        course.theirs(),
        course.waiting(),
        course.problems());
  }

  private boolean letsIn(CoursePlan course, Step step) {
    return step.match(
        create -> false,
        copy -> false,
        change -> false,
        enrol -> waits(course, enrol.part(), enrol.email()),
        category -> false,
        section -> false,
        group -> false,
        member -> member.group() != null && waits(course, StaffPart.TUTOR, member.email()));
  }

  private boolean waits(CoursePlan course, StaffPart part, EmailAddress email) {
    return list.holds(site, course.reference(), new WaitingPerson(part, email));
  }
}
