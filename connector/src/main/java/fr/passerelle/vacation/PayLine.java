package fr.passerelle.vacation;

import fr.passerelle.moodle.UserId;
import fr.passerelle.problem.Message;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What one person is proposed for one part of one course, or why nothing is.
 *
 * @param tutor null where nobody is known to have followed these candidates
 * @param rules the fingerprint of the rules that it was computed by
 * @param notes what a reader must know to judge the line: hypotheses, late readings
 */
public record PayLine(
    Activity activity,
    PaidCourse course,
    Portion portion,
    @Nullable UserId tutor,
    HeadEvidence evidence,
    RulesVersion rules,
    Outcome outcome,
    List<Message> notes) {

  /** By course, part of the course and person; a line without a person comes last. */
  static final Comparator<PayLine> ORDER =
      Comparator.comparing(PayLine::course)
          .thenComparing(PayLine::activity)
          .thenComparing(PayLine::portion)
          .thenComparingLong(line -> line.tutor == null ? Long.MAX_VALUE : line.tutor.value());

  public PayLine {
    notes = List.copyOf(notes);
  }

  public PayState state() {
    return outcome.state();
  }

  /** The same in every statement: {@code tutorat/academie/12/groupes:3+4/7}. */
  public String key() {
    String groups =
        portion.groups().stream().map(g -> g.id().toString()).collect(Collectors.joining("+"));
    return String.join(
        "/",
        activity.code(),
        course.site().value(),
        course.id().toString(),
        groups.isEmpty() ? portion.kind().code() : portion.kind().code() + ":" + groups,
        tutor == null ? "-" : tutor.toString());
  }
}
