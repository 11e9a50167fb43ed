package fr.passerelle.enrolment;

import fr.passerelle.moodle.AccessException;
import fr.passerelle.moodle.Account;
import fr.passerelle.moodle.AccountState;
import fr.passerelle.moodle.EnrolmentFilter;
import fr.passerelle.moodle.GroupId;
import fr.passerelle.moodle.MoodleClient;
import fr.passerelle.moodle.Participant;
import fr.passerelle.moodle.Roster;
import fr.passerelle.moodle.UserId;
import fr.passerelle.problem.Message;
import fr.passerelle.profile.Roles;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Reads rosters of one site into facts. Remembers the accounts that it has asked for, so make one
 * for each sync. Not thread-safe.
 */
public final class RosterReader {

  private final MoodleClient client;
  private final Roles roles;
  private final Clock clock;
  private final Map<UserId, Account> accounts = new HashMap<>();

  public RosterReader(MoodleClient client, Roles roles, Clock clock) {
    this.client = client;
    this.roles = roles;
    this.clock = clock;
  }

  /**
   * Reads a course's roster twice, whole and active only, and the accounts of its learners.
   *
   * <p>A person who comes or goes between the two readings is in as active: later is truer.
   *
   * <p>What the site is known not to show is said: states, accounts, last accesses, names that it
   * can't render, groups kept apart. It gives no sign where the token's user lacks {@code
   * moodle/user:viewdetails}: then the roster holds only people who are a contact of some course,
   * mostly no learner, which is said, or nobody at all, which looks like an empty course.
   *
   * @throws fr.passerelle.moodle.MoodleException if the roster or the accounts can't be read
   */
  public RosterReading read(CountedCourse course) {
    Instant takenAt = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    SortedSet<Message> incomplete = new TreeSet<>(Comparator.comparing(Message::key));
    SortedMap<UserId, Participant> everybody = read(course, EnrolmentFilter.ANY, incomplete);
    Map<UserId, EnrolmentState> states = states(course, everybody, incomplete);
    askForAccounts(everybody.values());
    List<Fact> facts =
        everybody.values().stream()
            .map(
                participant ->
                    fact(
                        participant,
                        states.getOrDefault(participant.user(), EnrolmentState.UNKNOWN)))
            .toList();
    whyNobody(course, facts).ifPresent(incomplete::add);
    return new RosterReading(
        course, takenAt, facts, groupNames(everybody), List.copyOf(incomplete));
  }

  /** Why a roster without learners may be wrong; empty where it has some, or where all is well. */
  private Optional<Message> whyNobody(CountedCourse course, List<Fact> facts) {
    if (facts.isEmpty()) {
      return client.enrolments().showsAllGroups(course.id())
          ? Optional.empty()
          : Optional.of(Message.of("enrolment.groups-unseen"));
    }
    return facts.stream().anyMatch(fact -> roles.isLearner(fact.roles()))
        ? Optional.empty()
        : Optional.of(Message.of("enrolment.no-learner", String.join(", ", roles.learner())));
  }

  private SortedMap<UserId, Participant> read(
      CountedCourse course, EnrolmentFilter filter, Collection<Message> incomplete) {
    Roster roster = client.enrolments().participants(course.id(), filter);
    if (!roster.isComplete()) {
      incomplete.add(Message.of("enrolment.unreadable", roster.unreadable()));
    }
    SortedMap<UserId, Participant> found = new TreeMap<>();
    roster.participants().forEach(participant -> found.put(participant.user(), participant));
    return found;
  }

  /** Empty where the token's user may not see states. */
  private Map<UserId, EnrolmentState> states(
      CountedCourse course, Map<UserId, Participant> everybody, Collection<Message> incomplete) {
    Map<UserId, EnrolmentState> states = new HashMap<>();
    try {
      Map<UserId, Participant> active = read(course, EnrolmentFilter.ACTIVE, incomplete);
      active.forEach(everybody::putIfAbsent);
      for (UserId user : everybody.keySet()) {
        states.put(
            user, active.containsKey(user) ? EnrolmentState.ACTIVE : EnrolmentState.NOT_ACTIVE);
      }
      return states;
    } catch (AccessException refused) {
      if (refused.errorCode().equals("nopermissions")) {
        return Map.of();
      }
      throw refused;
    }
  }

  private void askForAccounts(Iterable<Participant> participants) {
    List<UserId> unasked = new ArrayList<>();
    for (Participant participant : participants) {
      if (roles.isLearner(participant.roles().keySet())
          && !accounts.containsKey(participant.user())) {
        unasked.add(participant.user());
      }
    }
    if (!unasked.isEmpty() && client.site().offers("core_user_get_users_by_field")) {
      accounts.putAll(client.users().byId(unasked));
    }
  }

  private Fact fact(Participant participant, EnrolmentState state) {
    Account account = accounts.get(participant.user());
    return new Fact(
        participant.user(),
        new TreeSet<>(participant.roles().keySet()),
        new TreeSet<>(participant.groups().keySet()),
        state,
        account == null ? AccountState.UNKNOWN : account.state(),
        participant.lastAccess());
  }

  private static SortedMap<GroupId, String> groupNames(SortedMap<UserId, Participant> everybody) {
    SortedMap<GroupId, String> names = new TreeMap<>();
    everybody.values().forEach(participant -> names.putAll(participant.groups()));
    return names;
  }
}
