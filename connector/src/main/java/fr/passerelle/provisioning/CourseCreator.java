package fr.passerelle.provisioning;

import static java.util.Objects.requireNonNull;

import fr.passerelle.moodle.CategoryId;
import fr.passerelle.moodle.Course;
import fr.passerelle.moodle.CourseId;
import fr.passerelle.moodle.CreatedCourse;
import fr.passerelle.moodle.IdNumber;
import fr.passerelle.moodle.Meanwhile;
import fr.passerelle.moodle.MoodleClient;
import fr.passerelle.moodle.MoodleException;
import fr.passerelle.moodle.NewCourse;
import fr.passerelle.moodle.OutcomeUnknownException;
import fr.passerelle.moodle.RefusedException;
import fr.passerelle.problem.Message;
import java.time.Instant;
import java.util.ArrayList;
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
 * settled by reading. What was created is read back and compared; it is read while the next call is
 * under way, so that the site need not wait for us. Until then the journal has no end of it.
 */
final class CourseCreator {

  private final MoodleClient client;
  private final CourseFinder finder;
  private final ReadBack readBack;
  private final ApplyRun run;
  private final SortedMap<IdNumber, Creation> creations = new TreeMap<>();
  private @Nullable Answered answered;

  CourseCreator(MoodleClient client, CourseFinder finder, ApplyRun run) {
    this.client = client;
    this.finder = finder;
    this.readBack = new ReadBack(client);
    this.run = run;
  }

  /** A call that the site says is done, and what is being read of it. */
  private record Answered(
      List<NewCourse> batch,
      List<Long> entries,
      List<CreatedCourse> created,
      Meanwhile<Map<IdNumber, List<Course>>> found) {}

  SortedMap<IdNumber, Creation> create(SortedMap<IdNumber, Step.Create> steps)
      throws InterruptedException {
    for (List<NewCourse> sameCategory : byCategory(steps).values()) {
      for (List<NewCourse> batch : client.courses().partsToCreate(sameCategory)) {
        create(batch);
      }
    }
    finish();
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
    Message over = run.over();
    if (over != null) {
      batch.forEach(course -> end(course, new StepOutcome.NotTried(over), null));
      tell(batch);
      return;
    }
    List<Long> entries = run.journal().begin(batch.stream().map(this::entry).toList());
    Instant sent = finder.now();
    List<CreatedCourse> created;
    try {
      created = client.courses().create(batch);
    } catch (MoodleException e) {
      finish();
      failed(batch, entries, sent, e);
      return;
    }
    finish();
    readBack(batch, entries, created);
  }

  private void failed(List<NewCourse> batch, List<Long> entries, Instant sent, MoodleException e)
      throws InterruptedException {
    if (e instanceof RefusedException refused) {
      halve(batch, entries, refused);
      return;
    }
    if (e instanceof OutcomeUnknownException) {
      settle(batch, sent, e);
    } else {
      run.noteIfGone(e);
      batch.forEach(course -> end(course, new StepOutcome.Failed(e.spoken()), null));
    }
    note(batch, entries);
    tell(batch);
  }

  private void halve(List<NewCourse> batch, List<Long> entries, RefusedException e)
      throws InterruptedException {
    StepOutcome refused = new StepOutcome.Failed(e.spoken());
    batch.forEach(course -> end(course, refused, null));
    note(batch, entries);
    if (batch.size() == 1) {
      tell(batch);
    } else {
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
      run.noteIfGone(unreadable);
      batch.forEach(course -> end(course, new StepOutcome.Unknown(lost.spoken()), null));
    } catch (InterruptedException stopped) {
      if (!run.isStopped()) {
        throw stopped;
      }
      batch.forEach(course -> end(course, new StepOutcome.Unknown(lost.spoken()), null));
    }
  }

  private void readBack(List<NewCourse> batch, List<Long> entries, List<CreatedCourse> created) {
    List<IdNumber> keys = keys(batch);
    answered =
        new Answered(
            batch, entries, created, client.meanwhile(() -> client.courses().byIdNumber(keys)));
    if (answered.found().isThere()) {
      finish();
    }
  }

  /** Ends the call before this one, if it is still being looked at. */
  private void finish() {
    Answered last = answered;
    if (last != null) {
      answered = null;
      compare(last);
      note(last.batch(), last.entries());
      tell(last.batch());
    }
  }

  private void compare(Answered last) {
    List<NewCourse> batch = last.batch();
    List<CreatedCourse> created = last.created();
    for (int i = 0; i < batch.size(); i++) {
      end(batch.get(i), ReadBack.unchecked(created.get(i).id()), created.get(i).id());
    }
    try {
      Map<IdNumber, List<Course>> found = last.found().result();
      for (int i = 0; i < batch.size(); i++) {
        IdNumber key = batch.get(i).idNumber();
        List<Course> courses = found.getOrDefault(key, List.of());
        creations.put(key, readBack.afterAnswer(batch.get(i), created.get(i).id(), courses));
      }
    } catch (MoodleException unreadable) {
      run.noteIfGone(unreadable);
    }
  }

  private void end(NewCourse course, StepOutcome outcome, @Nullable CourseId id) {
    creations.put(course.idNumber(), new Creation(outcome, id));
  }

  private static List<IdNumber> keys(List<NewCourse> batch) {
    return batch.stream().map(NewCourse::idNumber).toList();
  }

  private void note(List<NewCourse> batch, List<Long> entries) {
    List<Journal.Ending> endings = new ArrayList<>();
    for (int i = 0; i < batch.size(); i++) {
      Creation creation = requireNonNull(creations.get(batch.get(i).idNumber()));
      endings.add(new Journal.Ending(entries.get(i), creation.outcome(), creation.course()));
    }
    run.journal().end(endings);
  }

  private void tell(List<NewCourse> batch) {
    for (NewCourse course : batch) {
      Creation creation = requireNonNull(creations.get(course.idNumber()));
      run.end(course.idNumber(), new Step.Create(course), creation.outcome(), creation.course());
    }
  }

  private Journal.Entry entry(NewCourse course) {
    IdNumber key = course.idNumber();
    return new Journal.Entry(
        run.site(),
        key,
        "create",
        course.shortName().value(),
        FieldMark.all(key, KeptFields.of(course).values()));
  }
}
