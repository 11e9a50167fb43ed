package fr.passerelle.enrolment;

import static java.util.Objects.requireNonNull;

import fr.passerelle.moodle.AccessException;
import fr.passerelle.moodle.Account;
import fr.passerelle.moodle.AccountState;
import fr.passerelle.moodle.CourseId;
import fr.passerelle.moodle.EnrolmentFilter;
import fr.passerelle.moodle.GroupId;
import fr.passerelle.moodle.MoodleClient;
import fr.passerelle.moodle.MoodleException;
import fr.passerelle.moodle.Participant;
import fr.passerelle.moodle.Reading;
import fr.passerelle.moodle.Roster;
import fr.passerelle.moodle.ServiceFunction;
import fr.passerelle.moodle.UserId;
import fr.passerelle.problem.Message;
import fr.passerelle.profile.CountTerms;
import fr.passerelle.profile.Roles;
import fr.passerelle.profile.SiteProfile;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads rosters of one site into facts. Remembers the accounts that it has asked for, so make one
 * for each sync. Not thread-safe.
 */
public final class RosterReader {

  private final MoodleClient client;
  private final Roles roles;
  private final CountTerms terms;
  private final Clock clock;
  private final Gaps gaps;
  private final Map<UserId, Account> accounts = new HashMap<>();

  public RosterReader(MoodleClient client, SiteProfile profile, Clock clock) {
    this(client, profile.roles(), profile.counting(), clock);
  }

  RosterReader(MoodleClient client, Roles roles, CountTerms terms, Clock clock) {
    this.client = client;
    this.roles = roles;
    this.terms = terms;
    this.clock = clock;
    this.gaps = new Gaps(client.enrolments(), roles);
  }

  /**
   * Reads one course, as {@link #read(List)} does several.
   *
   * @throws MoodleException if the roster or the accounts can't be read
   */
  public RosterReading read(CountedCourse course) {
    return read(List.of(course)).get(0).orThrow();
  }

  /**
   * Reads each course's roster twice, whole and active only, and the accounts of its learners, with
   * as few requests as the site allows.
   *
   * <p>A person who comes or goes between the two readings is in as active: later is truer. What
   * the site does not show is said: states, accounts, last accesses, names that it can't render,
   * people of other groups, people whom the token's user may not see.
   *
   * @return one for each course, in the order given; a course that fails does not touch the others
   */
  public List<Reading<RosterReading>> read(List<CountedCourse> courses) {
    Instant takenAt = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    List<CourseId> ids = courses.stream().map(CountedCourse::id).toList();
    SortedMap<CourseId, Reading<Rosters>> read = rosters(ids);
    SortedMap<CourseId, Roster> whole = new TreeMap<>();
    Readings.values(read).forEach((course, rosters) -> whole.put(course, rosters.whole()));
    SortedMap<CourseId, Reading<List<Message>>> found = gaps.in(courses, whole);
    Optional<MoodleException> unasked = askForAccounts(Readings.values(read).values());
    SortedMap<CourseId, Reading<SortedMap<UserId, Boolean>>> completed =
        completions(Readings.values(read));
    List<Reading<RosterReading>> readings = new ArrayList<>();
    for (CountedCourse course : courses) {
      Reading<Rosters> rosters = requireNonNull(read.get(course.id()));
      readings.add(
          unasked
              .<Reading<RosterReading>>map(Reading.Failure::new)
              .orElseGet(
                  () ->
                      rosters.match(
                          both ->
                              requireNonNull(found.get(course.id()))
                                  .match(
                                      incomplete ->
                                          requireNonNull(completed.get(course.id()))
                                              .map(
                                                  done ->
                                                      reading(
                                                          course, takenAt, both, done, incomplete)),
                                      Reading.Failure::new),
                          Reading.Failure::new)));
    }
    return readings;
  }

  /**
   * Both rosters of a course.
   *
   * @param active empty where the token's user may not see states
   */
  private record Rosters(Roster whole, Optional<Roster> active) {

    SortedMap<UserId, Participant> everybody() {
      SortedMap<UserId, Participant> people = new TreeMap<>();
      whole.participants().forEach(person -> people.put(person.user(), person));
      active.ifPresent(
          roster ->
              roster.participants().forEach(person -> people.putIfAbsent(person.user(), person)));
      return people;
    }

    /** What each user's enrolment is. */
    Function<UserId, EnrolmentState> states() {
      if (active.isEmpty()) {
        return user -> EnrolmentState.UNKNOWN;
      }
      Set<UserId> users = new HashSet<>();
      active.get().participants().forEach(person -> users.add(person.user()));
      return user -> users.contains(user) ? EnrolmentState.ACTIVE : EnrolmentState.NOT_ACTIVE;
    }
  }

  private SortedMap<CourseId, Reading<Rosters>> rosters(List<CourseId> courses) {
    SortedMap<CourseId, Reading<Roster>> whole =
        client.enrolments().participants(courses, EnrolmentFilter.ANY);
    SortedMap<CourseId, Reading<Roster>> active =
        client.enrolments().participants(Readings.values(whole).keySet(), EnrolmentFilter.ACTIVE);
    SortedMap<CourseId, Reading<Rosters>> rosters = new TreeMap<>();
    whole.forEach(
        (course, reading) ->
            rosters.put(
                course,
                reading.match(
                    roster -> both(roster, requireNonNull(active.get(course))),
                    Reading.Failure::new)));
    return rosters;
  }

  private static Reading<Rosters> both(Roster whole, Reading<Roster> active) {
    return active.match(
        roster -> new Reading.Value<>(new Rosters(whole, Optional.of(roster))),
        failure ->
            failure instanceof AccessException && failure.errorCode().equals("nopermissions")
                ? new Reading.Value<>(new Rosters(whole, Optional.empty()))
                : new Reading.Failure<>(failure));
  }

  /** Why the accounts could not be asked for; empty if they were, or if the site has no way to. */
  private Optional<MoodleException> askForAccounts(Collection<Rosters> rosters) {
    TreeSet<UserId> unasked = new TreeSet<>();
    for (Rosters both : rosters) {
      both.everybody().values().stream()
          .filter(person -> roles.isLearner(person.roles().keySet()))
          .map(Participant::user)
          .filter(user -> !accounts.containsKey(user))
          .forEach(unasked::add);
    }
    if (unasked.isEmpty() || !client.site().offers(ServiceFunction.USERS_BY_FIELD.wireName())) {
      return Optional.empty();
    }
    try {
      accounts.putAll(client.users().byId(unasked));
      return Optional.empty();
    } catch (MoodleException e) {
      return Optional.of(e);
    }
  }

  /** Who is through with each course, as far as it is asked: of those who are active. */
  private SortedMap<CourseId, Reading<SortedMap<UserId, Boolean>>> completions(
      SortedMap<CourseId, Rosters> read) {
    SortedMap<CourseId, SortedSet<UserId>> asked = new TreeMap<>();
    read.forEach((course, both) -> asked.put(course, terms.completion() ? active(both) : none()));
    return client.completions().of(asked);
  }

  private static SortedSet<UserId> none() {
    return new TreeSet<>();
  }

  private SortedSet<UserId> active(Rosters rosters) {
    Function<UserId, EnrolmentState> states = rosters.states();
    return rosters.everybody().values().stream()
        .filter(person -> roles.isLearner(person.roles().keySet()))
        .map(Participant::user)
        .filter(user -> states.apply(user) == EnrolmentState.ACTIVE)
        .filter(user -> account(user).state() == AccountState.OPEN)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Account account(UserId user) {
    return accounts.getOrDefault(user, new Account(user, AccountState.UNKNOWN, ""));
  }

  private RosterReading reading(
      CountedCourse course,
      Instant takenAt,
      Rosters rosters,
      SortedMap<UserId, Boolean> completed,
      List<Message> gapsOfWhole) {
    SortedMap<UserId, Participant> everybody = rosters.everybody();
    Function<UserId, EnrolmentState> states = rosters.states();
    List<Fact> facts =
        everybody.values().stream()
            .map(it -> fact(it, states.apply(it.user()), completed))
            .toList();
    List<Message> incomplete = new ArrayList<>(gapsOfWhole);
    rosters
        .active()
        .filter(active -> !active.isComplete() && rosters.whole().isComplete())
        .ifPresent(it -> incomplete.add(Message.of("enrolment.unreadable", it.unreadable())));
    return new RosterReading(course, takenAt, facts, groupNames(everybody), incomplete);
  }

  private Fact fact(
      Participant person, EnrolmentState state, SortedMap<UserId, Boolean> completed) {
    Account account = account(person.user());
    return new Fact(
        person.user(),
        new TreeSet<>(person.roles().keySet()),
        new TreeSet<>(person.groups().keySet()),
        state,
        account.state(),
        person.lastAccess(),
        completion(completed.get(person.user())),
        belonging(account.domain()),
        Attested.UNKNOWN);
  }

  private static Completion completion(@Nullable Boolean done) {
    if (done == null) {
      return Completion.UNKNOWN;
    }
    return done ? Completion.DONE : Completion.NOT_DONE;
  }

  /** An address of a domain below one of ours is ours too. */
  private Belonging belonging(String domain) {
    if (terms.domains().isEmpty() || domain.isEmpty()) {
      return Belonging.UNKNOWN;
    }
    boolean ours =
        terms.domains().stream().anyMatch(own -> domain.equals(own) || domain.endsWith("." + own));
    return ours ? Belonging.OURS : Belonging.OTHERS;
  }

  private static SortedMap<GroupId, String> groupNames(SortedMap<UserId, Participant> everybody) {
    SortedMap<GroupId, String> names = new TreeMap<>();
    everybody.values().forEach(participant -> names.putAll(participant.groups()));
    return names;
  }
}
