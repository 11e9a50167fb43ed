package fr.passerelle.provisioning;

import fr.passerelle.moodle.Course;
import fr.passerelle.moodle.CourseId;
import fr.passerelle.moodle.IdNumber;
import fr.passerelle.moodle.MoodleClient;
import fr.passerelle.moodle.SiteName;
import fr.passerelle.problem.Message;
import java.time.Duration;
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
 * so it is looked for only once none can still be under way. Moodle goes this way, and may stop
 * anywhere on it:
 *
 * <ol>
 *   <li>it packs the template, and nothing shows;
 *   <li>an empty course of the wanted short name, created at this moment;
 *   <li>the activities are filled in, under the template's short name and {@code _1} (or the next
 *       number that is free); from here on it says to be as old as the template, to the second;
 *   <li>it is whole, and gets the wanted short name back; it has no idnumber.
 * </ol>
 *
 * <p>With the last one a run can go on. The second and third are remains: nobody can finish them,
 * and another copy beside them is not made before a person has looked.
 */
final class CopyFinder {

  /** By how much the site's clock may be behind. */
  private static final Duration CLOCKS = Duration.ofMinutes(5);

  private final MoodleClient client;
  private final CourseFinder finder;

  CopyFinder(MoodleClient client, CourseFinder finder) {
    this.client = client;
    this.finder = finder;
  }

  /**
   * What a look for a copy found.
   *
   * @param course the copy, or what is left of it; null for neither
   * @param isWhole whether it can be gone on with
   */
  record Found(@Nullable CourseId course, boolean isWhole, StepOutcome outcome) {}

  /** The copy that was begun then, once its making must be over. */
  Found find(Journal.UnfinishedCopy begun) throws InterruptedException {
    finder.waitUntil(begun.begunAt().plus(CourseFinder.PATIENCE));
    List<Course> named =
        client.courses().takingShortName(List.of(begun.shortName())).values().stream()
            .flatMap(List::stream)
            .filter(course -> course.shortName().equals(begun.shortName()))
            .toList();
    if (named.isEmpty()) {
      List<CourseId> interim = new InterimCopies(client.courses()).of(begun.template());
      return interim.isEmpty()
          ? nothing(Message.of("provisioning.lost-not-done"))
          : remains(interim);
    }
    CourseId first = named.get(0).id();
    if (named.size() == 1 && named.get(0).idNumber() == null) {
      if (isCopy(first, begun.template())) {
        return new Found(first, true, unfinished(first));
      }
      if (isMadeSince(first, begun.begunAt())) {
        return remains(List.of(first));
      }
    }
    return nothing(
        Message.of(
            "provisioning.copy-unknown", Planner.ids(named.stream().map(Course::id).toList())));
  }

  private static Found nothing(Message why) {
    return new Found(null, false, new StepOutcome.Failed(why));
  }

  private static Found remains(List<CourseId> courses) {
    return new Found(
        courses.get(0),
        false,
        new StepOutcome.Unknown(Message.of("provisioning.copy-broken", Planner.ids(courses))));
  }

  private boolean isMadeSince(CourseId course, Instant begun) {
    Instant created = client.courses().createdAt(Set.of(course)).get(course);
    return created != null && !created.isBefore(begun.minus(CLOCKS));
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

  /** Notes the ends of copies that an earlier run left without, as far as there are any. */
  void settle(Journal journal, SiteName site) throws InterruptedException {
    for (Journal.UnfinishedCopy begun : unnamed(journal, site)) {
      if (begun.course() == null || !begun.isWhole()) {
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
