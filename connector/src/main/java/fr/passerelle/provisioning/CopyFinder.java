package fr.passerelle.provisioning;

import fr.passerelle.moodle.Course;
import fr.passerelle.moodle.CourseId;
import fr.passerelle.moodle.IdNumber;
import fr.passerelle.moodle.MoodleClient;
import fr.passerelle.moodle.SiteName;
import fr.passerelle.problem.Message;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what became of copies whose making was not seen to end.
 *
 * <p>A copy shows from the beginning on, hidden and unfinished, and nothing tells when it is done;
 * so it is looked for only once none can still be under way. It is known by its exact short name,
 * which was free when it was begun, by having no idnumber, and by its time of creation: Moodle
 * gives a copy that of its template, to the second.
 */
final class CopyFinder {

  private final MoodleClient client;
  private final CourseFinder finder;

  CopyFinder(MoodleClient client, CourseFinder finder) {
    this.client = client;
    this.finder = finder;
  }

  /** What a look for a copy found: the copy, or why there is none to go on with. */
  record Found(@Nullable CourseId course, StepOutcome outcome) {}

  /** The copy that was begun then, once its making must be over. */
  Found find(Journal.UnfinishedCopy begun) throws InterruptedException {
    finder.waitUntil(begun.begunAt().plus(CourseFinder.PATIENCE));
    List<Course> named =
        client.courses().takingShortName(List.of(begun.shortName())).values().stream()
            .flatMap(List::stream)
            .filter(course -> course.shortName().equals(begun.shortName()))
            .toList();
    if (named.isEmpty()) {
      return new Found(null, failed(Message.of("provisioning.lost-not-done")));
    }
    CourseId first = named.get(0).id();
    return named.size() == 1 && named.get(0).idNumber() == null && isCopy(first, begun.template())
        ? new Found(first, unfinished(first))
        : new Found(
            null,
            failed(
                Message.of(
                    "provisioning.copy-unknown",
                    Planner.ids(named.stream().map(Course::id).toList()))));
  }

  private boolean isCopy(CourseId course, CourseId template) {
    Map<CourseId, Instant> created = client.courses().createdAt(Set.of(course, template));
    Instant time = created.get(template);
    return time != null && Objects.equals(time, created.get(course));
  }

  /** How a copy stands that is made and has not got its idnumber. */
  static StepOutcome unfinished(CourseId course) {
    return new StepOutcome.Unknown(Message.of("provisioning.copy-unfinished", course.toString()));
  }

  private static StepOutcome failed(Message why) {
    return new StepOutcome.Failed(why);
  }

  /** Notes the ends of copies that an earlier run left without, as far as there are any. */
  void settle(Journal journal, SiteName site) throws InterruptedException {
    for (Journal.UnfinishedCopy begun : unnamed(journal, site)) {
      if (begun.course() == null) {
        Found found = find(begun);
        journal.end(begun.id(), found.outcome(), found.course());
      }
    }
  }

  /** Notes the ends of the copies that have their idnumber; gives the others. */
  List<Journal.UnfinishedCopy> unnamed(Journal journal, SiteName site) {
    List<Journal.UnfinishedCopy> open = journal.unfinishedCopies(site);
    List<Journal.UnfinishedCopy> unnamed = new ArrayList<>();
    Map<IdNumber, List<Course>> found =
        client.courses().byIdNumber(open.stream().map(Journal.UnfinishedCopy::reference).toList());
    for (Journal.UnfinishedCopy copy : open) {
      Optional<Course> course =
          found.getOrDefault(copy.reference(), List.of()).stream().findFirst();
      course.ifPresentOrElse(
          it -> journal.end(copy.id(), new StepOutcome.Done(), it.id()), () -> unnamed.add(copy));
    }
    return unnamed;
  }
}
