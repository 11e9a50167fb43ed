package fr.passerelle.provisioning;

import fr.passerelle.moodle.CategoryId;
import fr.passerelle.moodle.Course;
import fr.passerelle.moodle.CourseId;
import fr.passerelle.moodle.CreatedCourse;
import fr.passerelle.moodle.IdNumber;
import fr.passerelle.moodle.MoodleClient;
import fr.passerelle.moodle.MoodleException;
import fr.passerelle.moodle.NewCourse;
import fr.passerelle.moodle.OutcomeUnknownException;
import fr.passerelle.moodle.RefusedException;
import fr.passerelle.moodle.SiteName;
import fr.passerelle.moodle.SiteUnavailableException;
import fr.passerelle.problem.Message;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Creates courses once and only once.
 *
 * <p>Moodle creates all courses of a call or none. A refusal does not say which one was meant, so
 * the call is halved until the culprit stands alone and the others are through. A lost answer is
 * settled by reading. What was created is read back and compared.
 */
final class CourseCreator {

  private final MoodleClient client;
  private final CourseFinder finder;
  private final ReadBack readBack;
  private final Journal journal;
  private final SiteName site;
  private final SortedMap<IdNumber, Creation> creations = new TreeMap<>();
  private @Nullable Message gone;

  CourseCreator(MoodleClient client, CourseFinder finder, Journal journal, SiteName site) {
    this.client = client;
    this.finder = finder;
    this.readBack = new ReadBack(client);
    this.journal = journal;
    this.site = site;
  }

  /** Why the site could not be reached any more; null while it can. */
  @Nullable Message gone() {
    return gone;
  }

  SortedMap<IdNumber, Creation> create(SortedMap<IdNumber, Step.Create> steps)
      throws InterruptedException {
    for (List<NewCourse> sameCategory : byCategory(steps).values()) {
      for (List<NewCourse> batch : client.courses().partsToCreate(sameCategory)) {
        create(batch);
      }
    }
    return creations;
  }

  /** A missing capability concerns a category, so a call never mixes two. */
  private static SortedMap<CategoryId, List<NewCourse>> byCategory(
      SortedMap<IdNumber, Step.Create> steps) {
    return steps.values().stream()
        .map(Step.Create::course)
        .collect(Collectors.groupingBy(NewCourse::category, TreeMap::new, Collectors.toList()));
  }

  private void create(List<NewCourse> batch) throws InterruptedException {
    if (gone != null) {
      Message reason = gone;
      batch.forEach(course -> end(course, new StepOutcome.NotTried(reason), null));
      return;
    }
    SortedMap<IdNumber, Long> entries = new TreeMap<>();
    batch.forEach(course -> entries.put(course.idNumber(), journal.begin(entry(course))));
    Instant sent = finder.now();
    try {
      readBack(batch, client.courses().create(batch));
    } catch (OutcomeUnknownException e) {
      settle(batch, sent, e);
    } catch (RefusedException e) {
      halve(batch, entries, e);
      return;
    } catch (MoodleException e) {
      noteIfGone(e);
      batch.forEach(course -> end(course, new StepOutcome.Failed(e.spoken()), null));
    }
    note(batch, entries);
  }

  private void halve(List<NewCourse> batch, SortedMap<IdNumber, Long> entries, RefusedException e)
      throws InterruptedException {
    StepOutcome refused = new StepOutcome.Failed(e.spoken());
    batch.forEach(course -> end(course, refused, null));
    note(batch, entries);
    if (batch.size() > 1) {
      int middle = batch.size() / 2;
      create(batch.subList(0, middle));
      create(batch.subList(middle, batch.size()));
    }
  }

  private void settle(List<NewCourse> batch, Instant sent, MoodleException lost)
      throws InterruptedException {
    try {
      SortedMap<IdNumber, List<Course>> found = finder.settled(keys(batch), sent);
      for (NewCourse course : batch) {
        List<Course> courses = found.getOrDefault(course.idNumber(), List.of());
        creations.put(course.idNumber(), readBack.afterLostAnswer(course, courses));
      }
    } catch (MoodleException unreadable) {
      noteIfGone(unreadable);
      batch.forEach(course -> end(course, new StepOutcome.Unknown(lost.spoken()), null));
    }
  }

  private void readBack(List<NewCourse> batch, List<CreatedCourse> created) {
    for (int i = 0; i < batch.size(); i++) {
      end(batch.get(i), ReadBack.unchecked(created.get(i).id()), created.get(i).id());
    }
    try {
      Map<IdNumber, List<Course>> found = client.courses().byIdNumber(keys(batch));
      for (int i = 0; i < batch.size(); i++) {
        IdNumber key = batch.get(i).idNumber();
        List<Course> courses = found.getOrDefault(key, List.of());
        creations.put(key, readBack.afterAnswer(batch.get(i), created.get(i).id(), courses));
      }
    } catch (MoodleException unreadable) {
      noteIfGone(unreadable);
    }
  }

  private void end(NewCourse course, StepOutcome outcome, @Nullable CourseId id) {
    creations.put(course.idNumber(), new Creation(outcome, id));
  }

  private void noteIfGone(MoodleException e) {
    if (e instanceof SiteUnavailableException) {
      gone = e.spoken();
    }
  }

  private static List<IdNumber> keys(List<NewCourse> batch) {
    return batch.stream().map(NewCourse::idNumber).toList();
  }

  private void note(List<NewCourse> batch, SortedMap<IdNumber, Long> entries) {
    for (NewCourse course : batch) {
      Creation creation = creations.get(course.idNumber());
      Long entry = entries.get(course.idNumber());
      if (creation != null && entry != null) {
        journal.end(entry, creation.outcome(), creation.course());
      }
    }
  }

  private Journal.Entry entry(NewCourse course) {
    IdNumber key = course.idNumber();
    return new Journal.Entry(
        site,
        key,
        "create",
        course.shortName().value(),
        FieldMark.all(key, KeptFields.of(course).values()));
  }
}
