package fr.passerelle.vacation;

import fr.passerelle.enrolment.CountDefinition;
import fr.passerelle.enrolment.CourseCount;
import fr.passerelle.enrolment.HeadCount;
import fr.passerelle.moodle.UserId;
import fr.passerelle.problem.Message;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The lines of one course after another, all by the same rules on the same day. */
final class TutoringLines {

  private final RulesIdentity rules;
  private final TutoringTerms.Lookup lookup;
  private final LocalDate on;
  private final ZoneId zone;
  private final List<DeclaredSplit> splits;

  TutoringLines(
      RulesIdentity rules,
      TutoringTerms.Lookup lookup,
      LocalDate on,
      ZoneId zone,
      List<DeclaredSplit> splits) {
    this.rules = rules;
    this.lookup = lookup;
    this.on = on;
    this.zone = zone;
    this.splits = List.copyOf(splits);
  }

  List<PayLine> of(CourseCount course) {
    Optional<Outcome.Refused> refusal = refusal(course);
    if (refusal.isPresent()) {
      return refused(course, refusal.get());
    }
    TutoringTerms terms = lookup.found().orElseThrow();
    return new CourseUnits(course, terms, splits)
        .all().stream().flatMap(unit -> lines(course, terms, unit).stream()).toList();
  }

  private Optional<Outcome.Refused> refusal(CourseCount course) {
    if (!lookup.missing().isEmpty()) {
      Message hint = Message.of("vacation.refused.rules.hint", rules.file());
      return Optional.of(new Outcome.Refused(lookup.missing(), hint));
    }
    if (!course.mayPay()) {
      Message hint = Message.of("vacation.refused.incomplete.hint");
      return Optional.of(new Outcome.Refused(course.reservations(), hint));
    }
    List<Message> unknown = new Heads(lookup.found().orElseThrow().count()).whyUnknown(course);
    Message hint = Message.of("vacation.refused.unknown.hint", rules.file());
    return unknown.isEmpty() ? Optional.empty() : Optional.of(new Outcome.Refused(unknown, hint));
  }

  /** One line for each tutor, so that everybody sees why there is no amount. */
  private List<PayLine> refused(CourseCount course, Outcome.Refused refusal) {
    List<PayLine> lines = new ArrayList<>();
    SortedSet<UserId> tutors = new TreeSet<>(course.tutors());
    course.groups().forEach(group -> tutors.addAll(group.tutors()));
    for (UserId tutor : tutors) {
      lines.add(line(course, Portion.COURSE, course.whole(), tutor, refusal, notes(course, false)));
    }
    if (lines.isEmpty()) {
      lines.add(line(course, Portion.COURSE, course.whole(), null, refusal, notes(course, false)));
    }
    return lines;
  }

  private List<PayLine> lines(CourseCount course, TutoringTerms terms, Unit unit) {
    return unit.match(
        followed -> followed(course, terms, followed),
        open ->
            List.of(
                line(
                    course,
                    open.portion(),
                    open.counts(),
                    open.tutor(),
                    open.outcome(),
                    notes(course, false))));
  }

  private List<PayLine> followed(CourseCount course, TutoringTerms terms, Unit.Followed unit) {
    UnitPay pay = new UnitPay(terms, new Heads(terms.count()).in(unit.counts()), unit.weights());
    List<Message> notes = new ArrayList<>(unit.notes());
    notes.addAll(notes(course, unit.weights().size() > 1));
    if (unit.weights().isEmpty()) {
      return List.of(line(course, unit.portion(), unit.counts(), null, pay.whole(), notes));
    }
    List<PayLine> lines = new ArrayList<>();
    pay.shares()
        .forEach(
            (tutor, share) ->
                lines.add(line(course, unit.portion(), unit.counts(), tutor, share, notes)));
    return lines;
  }

  private List<Message> notes(CourseCount course, boolean shared) {
    List<Message> notes = new ArrayList<>(lookup.hypotheses(shared));
    LocalDate read = course.takenAt().atZone(zone).toLocalDate();
    if (read.isAfter(on)) {
      notes.add(0, Message.of("vacation.note.lateReading", Days.of(read), Days.of(on)));
    }
    notes.addAll(Heads.acceptance(course, zone));
    return notes;
  }

  private PayLine line(
      CourseCount course,
      Portion portion,
      Map<CountDefinition, HeadCount> counts,
      @Nullable UserId tutor,
      Outcome outcome,
      List<Message> notes) {
    CountDefinition paying = lookup.found().map(TutoringTerms::count).orElse(null);
    return new PayLine(
        Activity.TUTORAT,
        PaidCourse.of(course),
        portion,
        tutor,
        HeadEvidence.of(course.snapshot(), course.takenAt(), paying, counts),
        rules.version(),
        outcome,
        notes);
  }
}
