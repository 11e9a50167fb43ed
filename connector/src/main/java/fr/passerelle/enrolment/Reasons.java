package fr.passerelle.enrolment;

import fr.passerelle.enrolment.CountExplanation.Explained;
import fr.passerelle.moodle.AccountState;
import fr.passerelle.moodle.LastAccess;
import fr.passerelle.moodle.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Why each person of a roster is in a figure or not; what {@link Figures} adds up, one by one. */
final class Reasons {

  private final CountingRule rule;
  private final List<Fact> all;
  private final List<Explained> explained = new ArrayList<>();

  Reasons(CountingRule rule, List<Fact> all) {
    this.rule = rule;
    this.all = List.copyOf(all);
  }

  CountExplanation explain() {
    List<Fact> enrolled = part(CountDefinition.INSCRITS, null, all, this::notEnrolled);
    List<Fact> active =
        part(CountDefinition.ACTIFS, CountDefinition.INSCRITS, enrolled, Reasons::notActive);
    part(CountDefinition.CONNECTES, CountDefinition.ACTIFS, active, Reasons::notConnected);
    if (rule.completion()) {
      part(CountDefinition.ACHEVES, CountDefinition.ACTIFS, active, Reasons::notCompleted);
    }
    if (all.stream().anyMatch(fact -> fact.attested() != Attested.UNKNOWN)) {
      part(CountDefinition.ATTESTES, CountDefinition.INSCRITS, enrolled, Reasons::notAttested);
    }
    return new CountExplanation(explained);
  }

  /** Notes who is in and who is not; those who are in. */
  private List<Fact> part(
      CountDefinition definition,
      @Nullable CountDefinition from,
      List<Fact> people,
      Function<Fact, Optional<LeftOut>> why) {
    List<Fact> in = new ArrayList<>();
    SortedSet<UserId> counted = new TreeSet<>();
    SortedMap<LeftOut, SortedSet<UserId>> out = new TreeMap<>();
    for (Fact fact : people) {
      why.apply(fact)
          .ifPresentOrElse(
              reason -> out.computeIfAbsent(reason, x -> new TreeSet<>()).add(fact.user()),
              () -> {
                in.add(fact);
                counted.add(fact.user());
              });
    }
    explained.add(new Explained(definition, from, counted, out));
    return in;
  }

  private Optional<LeftOut> notEnrolled(Fact fact) {
    if (!rule.isLearner(fact)) {
      return Optional.of(LeftOut.NO_LEARNER);
    }
    return switch (rule.exclusion(fact)) {
      case STAFF -> Optional.of(LeftOut.STAFF);
      case ACCOUNT -> Optional.of(LeftOut.ACCOUNT);
      case DOMAIN -> Optional.of(LeftOut.DOMAIN);
      case NONE -> reason(rule.isUndecided(fact), LeftOut.DOMAIN_UNKNOWN);
    };
  }

  private static Optional<LeftOut> notActive(Fact fact) {
    return switch (fact.enrolment()) {
      case NOT_ACTIVE -> Optional.of(LeftOut.ENROLMENT);
      case UNKNOWN -> Optional.of(LeftOut.ENROLMENT_UNKNOWN);
      case ACTIVE ->
          reason(fact.account() == AccountState.SUSPENDED, LeftOut.SUSPENDED)
              .or(() -> reason(fact.account() != AccountState.OPEN, LeftOut.SUSPENDED_UNKNOWN));
    };
  }

  private static Optional<LeftOut> notConnected(Fact fact) {
    LastAccess.State state = fact.lastAccess().state();
    return reason(state == LastAccess.State.NEVER, LeftOut.NEVER)
        .or(() -> reason(state == LastAccess.State.UNKNOWN, LeftOut.NEVER_UNKNOWN));
  }

  private static Optional<LeftOut> notCompleted(Fact fact) {
    return switch (fact.completion()) {
      case DONE -> Optional.empty();
      case NOT_DONE -> Optional.of(LeftOut.NOT_COMPLETED);
      case UNKNOWN -> Optional.of(LeftOut.COMPLETION_UNKNOWN);
    };
  }

  private static Optional<LeftOut> notAttested(Fact fact) {
    return reason(fact.attested() != Attested.YES, LeftOut.NOT_LISTED);
  }

  private static Optional<LeftOut> reason(boolean holds, LeftOut reason) {
    return holds ? Optional.of(reason) : Optional.empty();
  }
}
