package fr.passerelle.provisioning;

import static java.util.Objects.requireNonNull;

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
import fr.passerelle.problem.Message;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Creates courses once and only once.
 *
 * <p>Moodle creates all courses of a call or none. A refusal does not say which one was meant, so
 * the call is halved until the culprit stands alone and the others are through. A lost answer is
 * settled by reading. What was created is {@linkplain AnsweredCreate read back and compared} while
 * the next call is under way, so that the site need not wait for us. Until then the journal has no
 * end of it.
 */
final class CourseCreator {

  private final MoodleClient client;
  private final CourseFinder finder;
  private final ReadBack readBack;
  private final ApplyRun run;
  private final SortedMap<IdNumber, Creation> creations = new TreeMap<>();
  private final List<AnsweredCreate> answered = new ArrayList<>();
  private boolean isLast;

  CourseCreator(MoodleClient client, CourseFinder finder, ApplyRun run) {
    this.client = client;
    this.finder = finder;
    this.readBack = new ReadBack(client);
    this.run = run;
  }

  SortedMap<IdNumber, Creation> create(SortedMap<IdNumber, Step.Create> steps)
      throws InterruptedException {
    List<List<NewCourse>> batches =
        byCategory(steps).values().stream()
            .flatMap(sameCategory -> client.courses().partsToCreate(sameCategory).stream())
            .toList();
    for (int i = 0; i < batches.size(); i++) {
      isLast = i == batches.size() - 1;
      create(batches.get(i));
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
    StepOutcome refused = new StepOutcome.Failed(why(batch, e));
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

  /**
   * Moodle names the parameter that it does not like, in words alone. Of those that it checks so,
   * the language is the only one that nothing may have told before.
   */
  private static Message why(List<NewCourse> batch, RefusedException e) {
    NewCourse course = batch.get(0);
    return batch.size() == 1
            && !course.language().isEmpty()
            && e.errorCode().equals("errorinvalidparam")
        ? Message.of("provisioning.language-refused", course.language(), e.reason())
        : e.spoken();
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

  /** No call hides how long it takes to read the last one back; so two read it. */
  private void readBack(List<NewCourse> batch, List<Long> entries, List<CreatedCourse> created) {
    AnsweredCreate.Answer answer =
        new AnsweredCreate.Answer(batch, entries, created.stream().map(CreatedCourse::id).toList());
    int middle = isLast ? batch.size() / 2 : 0;
    if (middle > 0) {
      answered.add(new AnsweredCreate(answer.part(0, middle), client, run));
    }
    answered.add(new AnsweredCreate(answer.part(middle, batch.size()), client, run));
    if (answered.stream().allMatch(AnsweredCreate::isThere)) {
      finish();
    }
  }

  /** Ends the call before this one, if it is still being looked at. */
  private void finish() {
    List<AnsweredCreate> before = List.copyOf(answered);
    answered.clear();
    for (AnsweredCreate call : before) {
      List<Creation> ended = call.ended();
      for (int i = 0; i < ended.size(); i++) {
        creations.put(call.courses().get(i).idNumber(), ended.get(i));
      }
      tell(call.courses());
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
