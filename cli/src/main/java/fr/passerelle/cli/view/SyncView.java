package fr.passerelle.cli.view;

import fr.passerelle.cli.Words;
import fr.passerelle.cli.Workplace;
import fr.passerelle.enrolment.CountDefinition;
import fr.passerelle.enrolment.CourseCount;
import fr.passerelle.enrolment.HeadCount;
import fr.passerelle.enrolment.Sync;
import fr.passerelle.problem.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a round over the rosters found: why figures can't be used, each reason once, the alarms
 * course by course, and a sum.
 */
public final class SyncView {

  private final Workplace place;
  private final Words words;

  public SyncView(Workplace place) {
    this.place = place;
    this.words = new Words(place.language());
  }

  /** Shows a round; true where it counted something, all of it, and to the full. */
  public boolean show(Sync.Report report) {
    List<CourseCount> doubtful =
        report.counts().stream().filter(count -> !doubts(count).isEmpty()).toList();
    doubtful.stream()
        .flatMap(count -> doubts(count).stream())
        .distinct()
        .forEach(reason -> place.err().println("! " + Plain.line(reason)));
    List<CourseCount> alarmed =
        report.counts().stream().filter(count -> !count.alarms().isEmpty()).toList();
    alarmed.forEach(this::alarm);
    if (!alarmed.isEmpty()) {
      place.err().println(words.say("sync-alarm-hint"));
    }
    place.err().flush();
    place
        .out()
        .println(
            words.say(
                "sync-closing",
                report.counts().size(),
                report.problems().size(),
                doubtful.size(),
                alarmed.size()));
    return !report.counts().isEmpty()
        && report.problems().isEmpty()
        && doubtful.isEmpty()
        && alarmed.isEmpty();
  }

  private void alarm(CourseCount count) {
    for (Message about : count.alarms()) {
      String line = count.shortName() + ": " + words.say("count-alarm", words.say(about));
      place.err().println("! " + Plain.line(line));
    }
  }

  /**
   * Why a course's figures can't be paid from. Who has opened a course is not among them: older
   * sites never tell.
   */
  private List<String> doubts(CourseCount count) {
    List<String> reasons = new ArrayList<>();
    count.incomplete().forEach(reason -> reasons.add(words.say(reason)));
    Stream.of(CountDefinition.INSCRITS, CountDefinition.ACTIFS)
        .flatMap(definition -> Stream.ofNullable(count.whole().get(definition)))
        .forEach(figure -> reasons.addAll(unknown(figure)));
    return reasons;
  }

  private List<String> unknown(HeadCount figure) {
    return figure.match(people -> List.of(), reason -> List.of(words.say(reason)));
  }
}
