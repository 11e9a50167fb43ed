package fr.passerelle.vacation;

import fr.passerelle.enrolment.CourseCount;
import fr.passerelle.enrolment.GroupCount;
import fr.passerelle.moodle.UserId;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/** By which weights the tutors of the same candidates share, as the rules and the facts say. */
final class Weights {

  private final CourseCount course;
  private final TutoringTerms terms;
  private final Heads heads;
  private final List<DeclaredSplit> declared;

  Weights(CourseCount course, TutoringTerms terms, List<DeclaredSplit> splits) {
    this.course = course;
    this.terms = terms;
    this.heads = new Heads(terms.count());
    this.declared =
        splits.stream()
            .filter(s -> s.site().equals(course.site()) && s.course().equals(course.course()))
            .toList();
  }

  /** The unit of a team with everybody's weight, or an open question to each of its tutors. */
  List<Unit> of(Team team) {
    if (team.tutors().size() == 1 || heads.in(team.counts()) == 0) {
      return equally(team);
    }
    return switch (terms.sharing()) {
      case EGAL -> equally(team);
      case DECLARE -> asDeclared(team);
      case PAR_GROUPE -> team.groups().isEmpty() ? withoutGroups(team) : byGroups(team);
    };
  }

  private List<Unit> withoutGroups(Team team) {
    return declared.isEmpty() ? equally(team) : asDeclared(team);
  }

  private static List<Unit> equally(Team team) {
    SortedMap<UserId, Fraction> weights = new TreeMap<>();
    team.tutors().forEach(tutor -> weights.put(tutor, Fraction.ONE));
    return team.followed(weights);
  }

  private List<Unit> asDeclared(Team team) {
    List<DeclaredSplit> fitting =
        declared.stream().filter(it -> it.parts().keySet().equals(team.tutors())).toList();
    return switch (fitting.size()) {
      case 0 -> team.open("noSplit");
      case 1 -> team.shared(fitting.get(0));
      default -> team.open("severalSplits");
    };
  }

  private List<Unit> byGroups(Team team) {
    int several = heads.in(course.inSeveralGroups());
    if (several > 0) {
      return team.open("inSeveralGroups", several);
    }
    SortedMap<UserId, Fraction> weights = headsOf(team.groups());
    return hasEverybody(weights, team.tutors())
        ? team.followed(weights)
        : team.open("tutorsWithoutGroup");
  }

  private static boolean hasEverybody(
      SortedMap<UserId, Fraction> weights, SortedSet<UserId> tutors) {
    return weights.keySet().containsAll(tutors) && !Shares.sum(weights).isZero();
  }

  /** Each tutor's heads; the tutors of one group have the same part of it. */
  private SortedMap<UserId, Fraction> headsOf(List<GroupCount> groups) {
    SortedMap<UserId, Fraction> weights = new TreeMap<>();
    for (GroupCount group : groups) {
      Fraction part = Fraction.of(heads.in(group.counts()), group.tutors().size());
      group.tutors().forEach(tutor -> weights.merge(tutor, part, Fraction::plus));
    }
    return weights;
  }
}
