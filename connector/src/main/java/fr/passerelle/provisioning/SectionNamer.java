package fr.passerelle.provisioning;

import fr.passerelle.moodle.CourseId;
import fr.passerelle.moodle.IdNumber;
import fr.passerelle.moodle.MoodleClient;
import fr.passerelle.moodle.MoodleException;
import fr.passerelle.moodle.Reading;
import fr.passerelle.moodle.Section;
import fr.passerelle.moodle.SiteName;
import fr.passerelle.problem.Message;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Names sections that nobody has named. A name that somebody gave since is left alone; a lost
 * answer is left to the next plan, which sees whether the section has a name.
 */
final class SectionNamer {

  private final MoodleClient client;
  private final JournalledWrite writes;
  private final SiteName site;
  private final SortedMap<CourseId, Reading<List<Section>>> sections = new TreeMap<>();

  SectionNamer(MoodleClient client, JournalledWrite writes, SiteName site) {
    this.client = client;
    this.writes = writes;
    this.site = site;
  }

  /** Reads the sections of courses, together. */
  void look(Collection<CourseId> courses) {
    if (!courses.isEmpty()) {
      try {
        sections.putAll(client.sections().of(courses));
      } catch (MoodleException e) {
        courses.forEach(course -> sections.put(course, new Reading.Failure<>(e)));
      }
    }
  }

  StepOutcome name(IdNumber reference, CourseId course, Step.NameSection step) {
    Reading<List<Section>> read = sections.get(course);
    if (read == null) {
      return new StepOutcome.NotTried(Message.of("provisioning.no-course"));
    }
    Reading<Optional<Section>> found =
        read.map(all -> all.stream().filter(it -> it.number() == step.number()).findFirst());
    Optional<MoodleException> failure = found.match(value -> Optional.empty(), Optional::of);
    if (failure.isPresent()) {
      return new StepOutcome.NotTried(failure.get().spoken());
    }
    Optional<Section> section = found.orThrow();
    if (section.isEmpty()) {
      return new StepOutcome.Failed(Message.of("provisioning.no-section", step.number()));
    }
    return section.get().isUnnamed()
        ? sent(reference, course, section.get(), step)
        : new StepOutcome.AlreadyTrue();
  }

  private StepOutcome sent(
      IdNumber reference, CourseId course, Section section, Step.NameSection step) {
    Journal.Entry entry = new Journal.Entry(site, reference, "section", "section " + step.number());
    return writes.write(
        entry,
        course,
        () -> {
          String kept = client.sections().name(section.id(), step.format(), step.title());
          return kept.equals(step.title())
              ? new StepOutcome.Done()
              : new StepOutcome.Failed(Message.of("provisioning.section-different", kept));
        },
        lost -> new StepOutcome.Unknown(lost.spoken()));
  }
}
