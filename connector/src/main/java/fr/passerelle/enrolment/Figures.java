package fr.passerelle.enrolment;

import fr.passerelle.moodle.AccountState;
import fr.passerelle.moodle.LastAccess;
import fr.passerelle.problem.Message;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** One figure for each definition, over the learners of a course or of a part of it. */
final class Figures {

  private final CountingRule rule;
  private final boolean withAttestations;

  /**
   * Figures of one course.
   *
   * @param all everybody in the course: what was asked of any of them was asked of all
   */
  Figures(CountingRule rule, List<Fact> all) {
    this.rule = rule;
    this.withAttestations = all.stream().anyMatch(it -> it.attested() != Attested.UNKNOWN);
  }

  Map<CountDefinition, HeadCount> of(List<Fact> learners) {
    Map<CountDefinition, HeadCount> figures = new TreeMap<>();
    if (learners.stream().anyMatch(rule::isUndecided)) {
      HeadCount unknown = new HeadCount.NotAvailable(Message.of("enrolment.no-domains"));
      figures.put(CountDefinition.INSCRITS, unknown);
      figures.put(CountDefinition.ACTIFS, unknown);
      figures.put(CountDefinition.CONNECTES, unknown);
    } else {
      figures.put(CountDefinition.INSCRITS, new HeadCount.Counted(learners.size()));
      figures.put(CountDefinition.ACTIFS, active(learners));
      figures.put(CountDefinition.CONNECTES, connected(learners));
    }
    if (rule.completion()) {
      figures.put(CountDefinition.ACHEVES, completed(learners));
    }
    if (withAttestations) {
      figures.put(CountDefinition.ATTESTES, those(learners, f -> f.attested() == Attested.YES));
    }
    return figures;
  }

  private static HeadCount those(List<Fact> learners, Predicate<Fact> whom) {
    return new HeadCount.Counted((int) learners.stream().filter(whom).count());
  }

  private static HeadCount active(List<Fact> learners) {
    if (learners.stream().anyMatch(fact -> fact.enrolment() == EnrolmentState.UNKNOWN)) {
      return new HeadCount.NotAvailable(Message.of("enrolment.no-states"));
    }
    if (learners.stream().anyMatch(Figures::stateUnseen)) {
      return new HeadCount.NotAvailable(Message.of("enrolment.no-accounts"));
    }
    return those(learners, Figures::isActive);
  }

  private static HeadCount connected(List<Fact> learners) {
    HeadCount active = active(learners);
    if (active instanceof HeadCount.NotAvailable) {
      return active;
    }
    List<Fact> actives = learners.stream().filter(Figures::isActive).toList();
    if (actives.stream().anyMatch(f -> f.lastAccess().state() == LastAccess.State.UNKNOWN)) {
      return new HeadCount.NotAvailable(Message.of("enrolment.no-access-times"));
    }
    return those(actives, f -> f.lastAccess().state() == LastAccess.State.AT);
  }

  private static HeadCount completed(List<Fact> learners) {
    HeadCount active = active(learners);
    if (active instanceof HeadCount.NotAvailable) {
      return active;
    }
    List<Fact> actives = learners.stream().filter(Figures::isActive).toList();
    if (actives.stream().anyMatch(fact -> fact.completion() == Completion.UNKNOWN)) {
      return new HeadCount.NotAvailable(Message.of("enrolment.no-completion"));
    }
    return those(actives, fact -> fact.completion() == Completion.DONE);
  }

  private static boolean stateUnseen(Fact fact) {
    return fact.enrolment() == EnrolmentState.ACTIVE && fact.account() == AccountState.UNKNOWN;
  }

  private static boolean isActive(Fact fact) {
    return fact.enrolment() == EnrolmentState.ACTIVE && fact.account() == AccountState.OPEN;
  }
}
