package fr.passerelle.provisioning;

import fr.passerelle.moodle.Course;
import fr.passerelle.moodle.CourseId;
import fr.passerelle.moodle.IdNumber;
import fr.passerelle.moodle.Meanwhile;
import fr.passerelle.moodle.MoodleClient;
import fr.passerelle.moodle.MoodleException;
import fr.passerelle.moodle.NewCourse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Courses that the site says are created, while they are read back.
 *
 * <p>They are read, compared and noted in the journal while the next call is under way, so that
 * this call need not wait for it. Where one of them has to be put right, all of them are noted
 * afterwards: WRITEs go one after another.
 */
final class AnsweredCreate {

  /**
   * What the site says.
   *
   * @param entries of the journal, in the order of the courses
   * @param numbers of the courses, in the same order
   */
  record Answer(List<NewCourse> courses, List<Long> entries, List<CourseId> numbers) {

    Answer part(int from, int to) {
      return new Answer(
          courses.subList(from, to), entries.subList(from, to), numbers.subList(from, to));
    }
  }

  /** What was found, and how all of it ended unless something has to be put right. */
  private record Look(Map<IdNumber, List<Course>> found, Optional<List<Creation>> noted) {}

  private final Answer answer;
  private final ReadBack readBack;
  private final ApplyRun run;
  private final Meanwhile<Look> look;

  /** Begins to read them back. */
  AnsweredCreate(Answer answer, MoodleClient client, ApplyRun run) {
    this.answer = answer;
    this.readBack = new ReadBack(client);
    this.run = run;
    this.look = client.meanwhile(() -> look(client.courses().byIdNumber(keys())));
  }

  List<NewCourse> courses() {
    return answer.courses();
  }

  private List<IdNumber> keys() {
    return courses().stream().map(NewCourse::idNumber).toList();
  }

  /** Whether they have been read, so that nobody has to wait. */
  boolean isThere() {
    return look.isThere();
  }

  /** How they ended, in their order, as the journal then has it. */
  List<Creation> ended() {
    try {
      Look looked = look.result();
      return looked.noted().orElseGet(() -> noted(compared(looked.found())));
    } catch (MoodleException unreadable) {
      run.noteIfGone(unreadable);
      return noted(
          answer.numbers().stream().map(it -> new Creation(ReadBack.unchecked(it), it)).toList());
    }
  }

  private Look look(Map<IdNumber, List<Course>> found) {
    boolean asWanted =
        courses().stream()
            .allMatch(it -> readBack.leavesNothingToMend(it, of(found, it.idNumber())));
    return new Look(found, asWanted ? Optional.of(noted(compared(found))) : Optional.empty());
  }

  private List<Creation> compared(Map<IdNumber, List<Course>> found) {
    List<Creation> creations = new ArrayList<>();
    for (int i = 0; i < courses().size(); i++) {
      NewCourse course = courses().get(i);
      creations.add(
          readBack.afterAnswer(course, answer.numbers().get(i), of(found, course.idNumber())));
    }
    return creations;
  }

  private static List<Course> of(Map<IdNumber, List<Course>> found, IdNumber key) {
    return found.getOrDefault(key, List.of());
  }

  private List<Creation> noted(List<Creation> creations) {
    List<Journal.Ending> endings = new ArrayList<>();
    for (int i = 0; i < creations.size(); i++) {
      Creation creation = creations.get(i);
      endings.add(
          new Journal.Ending(answer.entries().get(i), creation.outcome(), creation.course()));
    }
    run.journal().end(endings);
    return creations;
  }
}
