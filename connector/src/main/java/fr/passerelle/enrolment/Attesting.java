package fr.passerelle.enrolment;

import fr.passerelle.moodle.Account;
import fr.passerelle.moodle.EmailAddress;
import fr.passerelle.moodle.UserId;
import fr.passerelle.moodle.Users;
import fr.passerelle.problem.Message;
import fr.passerelle.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Takes an attestation list in: who the people on it are, and what the course's count becomes. */
public final class Attesting {

  private final RosterStore store;
  private final Attestations lists;

  public Attesting(RosterStore store, Attestations lists) {
    this.store = store;
    this.lists = lists;
  }

  /**
   * The accounts of the people on a list.
   *
   * @param problems those of whom the site shows no account, or several
   */
  public record Matched(SortedSet<UserId> people, List<Problem> problems) {}

  /**
   * What became of a course's count.
   *
   * @param count the last one, or a new one made of the same reading
   * @param strangers on the list that holds, and not counted: no learners of the course
   */
  public record Outcome(CourseCount count, SortedSet<UserId> strangers) {}

  /**
   * Asks the site for the accounts.
   *
   * @throws fr.passerelle.moodle.MoodleException if it can't be asked
   */
  public static Matched match(Users users, List<Attestee> people) {
    Map<EmailAddress, List<Account>> byAddress = users.byEmail(addresses(people));
    Set<UserId> known = users.byId(numbers(people)).keySet();
    SortedSet<UserId> found = new TreeSet<>();
    List<Problem> problems = new ArrayList<>();
    for (Attestee person : people) {
      List<UserId> accounts =
          person.match(
              it ->
                  byAddress.getOrDefault(it.address(), List.of()).stream()
                      .map(Account::id)
                      .toList(),
              it -> known.contains(it.user()) ? List.of(it.user()) : List.of());
      if (accounts.size() == 1) {
        found.add(accounts.get(0));
      } else {
        problems.add(unclear(person.where(), accounts));
      }
    }
    return new Matched(found, problems);
  }

  private static Set<EmailAddress> addresses(List<Attestee> people) {
    return people.stream()
        .flatMap(
            it ->
                it
                    .match(person -> List.of(person.address()), x -> List.<EmailAddress>of())
                    .stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<UserId> numbers(List<Attestee> people) {
    return people.stream()
        .flatMap(it -> it.match(x -> List.<UserId>of(), person -> List.of(person.user())).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Problem unclear(String where, List<UserId> accounts) {
    String ids = accounts.stream().map(UserId::toString).collect(Collectors.joining(", "));
    return Problem.error(
        where,
        "",
        "",
        accounts.isEmpty()
            ? Message.of("enrolment.attested-unknown")
            : Message.of("enrolment.attested-several", ids),
        accounts.isEmpty()
            ? Message.of("enrolment.attested-unknown-hint")
            : Message.of("enrolment.attested-several-hint"));
  }

  /** Keeps a list that the course's next reading will go by. */
  public void keep(AttestationList list) {
    lists.save(list);
  }

  /**
   * Keeps a list and counts the course's last reading again by the list that holds now. The word of
   * whoever accepted that reading goes on to the new count, which lacks and shows the same.
   *
   * @param last the last count of the course
   * @param reading its facts
   * @param rule by what it is counted
   */
  public Outcome keep(
      AttestationList list, CourseCount last, RosterReading reading, CountingRule rule) {
    lists.save(list);
    AttestationList held = lists.latest(list.site()).getOrDefault(list.course(), list);
    RosterReading marked = held.marked(reading);
    CourseCount count = marked.facts().equals(reading.facts()) ? last : counted(last, marked, rule);
    SortedSet<UserId> strangers = new TreeSet<>(held.people());
    new Counting(rule)
        .explain(marked)
        .of(CountDefinition.ATTESTES)
        .ifPresent(attested -> strangers.removeAll(attested.counted()));
    return new Outcome(count, strangers);
  }

  /** Its sessions are as the site told them: nobody knows who of the list is in which. */
  private static CourseCount again(
      SnapshotId id, RosterReading marked, CountingRule rule, CourseCount last) {
    return new Counting(rule).count(id, marked).in(last.sessions()).alarmed(last.alarms());
  }

  private CourseCount counted(CourseCount last, RosterReading marked, CountingRule rule) {
    CourseCount count = store.save(marked, id -> again(id, marked, rule, last));
    Acceptance word = last.acceptance();
    if (word == null) {
      return count;
    }
    store.accept(count.snapshot(), word);
    return store.find(count.snapshot()).orElse(count);
  }
}
