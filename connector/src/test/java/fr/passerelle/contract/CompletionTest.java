package fr.passerelle.contract;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Whether somebody has completed a course, where nothing says what completes it. */
@ContractCases
class CompletionTest {

  private static Answer completion(Site site, String course, String person) {
    return site.call(
        "core_completion_get_course_completion_status", "courseid=" + course, "userid=" + person);
  }

  @Test
  @Recorded({"4.5/completion-course-301", "4.1/completion-status"})
  void isRefusedInACourseWithoutCriteria(Site site) {
    Room room = Room.on(site, "enablecompletion=1");
    String person = room.learners(1).get(0);
    completion(site, room.course(), person)
        .refuses(
            Thrown.MOODLE,
            "nocriteriaset",
            "No completion criteria set for this course",
            "Aucun critère d’achèvement défini pour ce cours");
  }

  @Test
  @Recorded({"4.5/completion-course-301-notenrolled", "4.1/completion-status-notenrolled"})
  void isRefusedOfSomebodyWhoIsNotInTheCourse(Site site) {
    Room room = Room.on(site, "enablecompletion=1");
    List<String> people = Room.people(site, 2);
    room.enrol(Room.LEARNER, people.get(0)).is("null");
    completion(site, room.course(), people.get(1))
        .refuses(
            Thrown.MOODLE,
            "usernotenroled",
            "User is not enrolled in this course",
            "L’utilisateur n’est pas inscrit à ce cours");
  }

  @Test
  @Recorded({"4.5/err-completion-course-nocriteria", "4.1/completion-status-notdone"})
  void isRefusedOfSomebodyWhoseEnrolmentDoesNotCount(Site site) {
    Room room = Room.on(site, "enablecompletion=1");
    String person = Room.people(site, 1).get(0);
    room.enrol(Room.LEARNER, person, "suspend=1").is("null");
    completion(site, room.course(), person)
        .refuses(
            Thrown.MOODLE,
            "usernotenroled",
            "User is not enrolled in this course",
            "L’utilisateur n’est pas inscrit à ce cours");
  }
}
