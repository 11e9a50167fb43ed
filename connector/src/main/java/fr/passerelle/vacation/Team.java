package fr.passerelle.vacation;

import fr.passerelle.enrolment.CountDefinition;
import fr.passerelle.enrolment.GroupCount;
import fr.passerelle.enrolment.HeadCount;
import fr.passerelle.moodle.UserId;
import fr.passerelle.problem.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;

/**
 * Candidates and the tutors who followed them together.
 *
 * @param tutors at least one
 * @param groups the tutors' groups among these candidates, by whose heads the tutors may share;
 *     empty where the candidates are one group's or nobody holds a group
 * @param notes what to say on every line of them
 */
record Team(
    Portion portion,
    Map<CountDefinition, HeadCount> counts,
    SortedSet<UserId> tutors,
    List<GroupCount> groups,
    List<Message> notes) {

  List<Unit> followed(SortedMap<UserId, Fraction> weights) {
    return List.of(new Unit.Followed(portion, counts, weights, notes));
  }

  /** Followed together, and shared as the tutors declared. */
  List<Unit> shared(DeclaredSplit split) {
    List<Message> all = new ArrayList<>(notes);
    all.add(Message.of("vacation.note.declaredSplit", split.source().toString()));
    return List.of(new Unit.Followed(portion, counts, split.parts(), all));
  }

  /** The same question to each tutor. */
  List<Unit> open(String why, Object... arguments) {
    return tutors.stream()
        .<Unit>map(tutor -> new Unit.Open(portion, counts, tutor, why, List.of(arguments)))
        .toList();
  }
}
