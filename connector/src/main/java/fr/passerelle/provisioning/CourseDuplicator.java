package fr.passerelle.provisioning;

import fr.passerelle.moodle.Course;
import fr.passerelle.moodle.CourseCopy;
import fr.passerelle.moodle.CourseId;
import fr.passerelle.moodle.CourseUpdate;
import fr.passerelle.moodle.CourseWarning;
import fr.passerelle.moodle.EnrolmentFilter;
import fr.passerelle.moodle.IdNumber;
import fr.passerelle.moodle.MoodleClient;
import fr.passerelle.moodle.MoodleException;
import fr.passerelle.moodle.NewCourse;
import fr.passerelle.moodle.OutcomeUnknownException;
import fr.passerelle.problem.Message;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Makes courses as copies of templates: copies, then writes what the request wants and the idnumber
 * into the copy, reads it back, and looks whether anybody came along. Until the copy has its
 * idnumber the journal keeps it open, so that the next run goes on with it instead of making
 * another.
 */
final class CourseDuplicator {

  private final MoodleClient client;
  private final CourseFinder finder;
  private final ReadBack readBack;
  private final ApplyRun run;

  CourseDuplicator(MoodleClient client, CourseFinder finder, ApplyRun run) {
    this.client = client;
    this.finder = finder;
    this.readBack = new ReadBack(client);
    this.run = run;
  }

  SortedMap<IdNumber, Creation> duplicate(SortedMap<IdNumber, Step.Duplicate> steps)
      throws InterruptedException {
    SortedMap<IdNumber, Creation> creations = new TreeMap<>();
    for (Map.Entry<IdNumber, Step.Duplicate> step : steps.entrySet()) {
      Message over = run.over();
      Creation creation =
          over == null
              ? duplicate(step.getValue())
              : new Creation(new StepOutcome.NotTried(over), null);
      creations.put(step.getKey(), creation);
      run.end(step.getKey(), step.getValue(), creation.outcome(), creation.course());
    }
    return creations;
  }

  private Creation duplicate(Step.Duplicate step) throws InterruptedException {
    Instant sent = finder.now();
    long entry = run.journal().begin(entry(step.course(), step.template()));
    try {
      CourseId copy = client.courses().duplicate(copy(step)).id();
      return finished(step.course(), entry, copy);
    } catch (OutcomeUnknownException e) {
      return afterLostAnswer(step, entry, sent, e);
    } catch (MoodleException e) {
      run.noteIfGone(e);
      return ended(entry, new Creation(new StepOutcome.Failed(e.spoken()), null));
    }
  }

  private static CourseCopy copy(Step.Duplicate step) {
    NewCourse course = step.course();
    return new CourseCopy(
        step.template().id(),
        step.template().shortName(),
        course.shortName(),
        course.fullName(),
        Objects.requireNonNull(course.category()));
  }

  private Creation afterLostAnswer(
      Step.Duplicate step, long entry, Instant sent, OutcomeUnknownException lost)
      throws InterruptedException {
    try {
      CopyFinder.Found found = finder.copies().find(begun(step, entry, sent));
      CourseId copy = found.course();
      if (copy != null && found.isWhole()) {
        return finished(step.course(), entry, copy);
      }
      run.journal().end(entry, found.outcome(), copy);
      return new Creation(found.outcome(), null);
    } catch (MoodleException unreadable) {
      run.noteIfGone(unreadable);
    } catch (InterruptedException stopped) {
      if (!run.isStopped()) {
        throw stopped;
      }
    }
    return ended(entry, new Creation(new StepOutcome.Unknown(lost.spoken()), null));
  }

  private static Journal.UnfinishedCopy begun(Step.Duplicate step, long entry, Instant sent) {
    return new Journal.UnfinishedCopy(
        entry,
        step.course().idNumber(),
        step.template().id(),
        step.course().shortName(),
        sent,
        null,
        true);
  }

  private Creation finished(NewCourse wanted, long entry, CourseId copy) {
    run.journal().end(entry, CopyFinder.unfinished(copy), copy);
    Message failure = name(wanted, copy);
    if (failure != null) {
      return new Creation(new StepOutcome.Failed(failure), copy);
    }
    try {
      List<Course> carriers =
          client.courses().byIdNumber(List.of(wanted.idNumber())).values().stream()
              .flatMap(List::stream)
              .toList();
      Creation creation = readBack.afterAnswer(wanted, copy, carriers);
      Message people = people(copy);
      return ended(
          entry,
          people == null
              ? creation
              : new Creation(new StepOutcome.Failed(people), creation.course()));
    } catch (MoodleException unreadable) {
      run.noteIfGone(unreadable);
      return new Creation(ReadBack.unchecked(copy), copy);
    }
  }

  /** Writes the idnumber and all else that is wanted; gives why that did not work. */
  private @Nullable Message name(NewCourse wanted, CourseId copy) {
    try {
      Course found = client.courses().byId(copy).orElse(null);
      if (found == null) {
        return Message.of("provisioning.created-unseen", copy.toString());
      }
      CourseUpdate naming =
          Differences.naming(
                  KeptFields.of(wanted),
                  found,
                  wanted.idNumber(),
                  wanted.language(),
                  wanted.groupMode())
              .update();
      CourseWarning refused = client.courses().update(List.of(naming)).get(copy);
      return refused == null
          ? null
          : Message.of("provisioning.refused", refused.code(), refused.message());
    } catch (MoodleException e) {
      run.noteIfGone(e);
      return e.spoken();
    }
  }

  private @Nullable Message people(CourseId copy) {
    int strangers =
        Strangers.count(
            client, client.enrolments().participants(copy, EnrolmentFilter.ANY).participants());
    return strangers == 0
        ? null
        : Message.of("provisioning.copy-people", copy.toString(), strangers);
  }

  private Creation ended(long entry, Creation creation) {
    run.journal().end(entry, creation.outcome(), creation.course());
    return creation;
  }

  private Journal.Entry entry(NewCourse course, TemplateCourse template) {
    return new Journal.Entry(
        run.site(),
        course.idNumber(),
        Journal.DUPLICATE,
        Journal.copyDetail(template.id(), course.shortName()),
        FieldMark.all(course.idNumber(), KeptFields.of(course).values()));
  }
}
