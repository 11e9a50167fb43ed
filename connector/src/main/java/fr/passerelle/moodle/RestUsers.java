package fr.passerelle.moodle;

import static fr.passerelle.moodle.Wire.required;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** {@link Users} over REST. */
final class RestUsers implements Users {

  static final int BATCH = 100;

  private static final Set<String> ONE_CULPRIT = Set.of("invalidresponse", "invaliduser");

  private final Caller caller;
  private final SeveralAtOnce several;
  private final Supplier<SiteInfo> site;

  RestUsers(Caller caller, SeveralAtOnce several, Supplier<SiteInfo> site) {
    this.caller = caller;
    this.several = several;
    this.site = site;
  }

  /** One account on the wire; the address is read to be compared, the name is not read. */
  private record Wired(long id, @Nullable String email, @Nullable Boolean suspended) {

    Person person() {
      return new Person(email == null ? "" : email, new Account(new UserId(id), state(), domain()));
    }

    private String domain() {
      return email == null
          ? ""
          : email.substring(email.indexOf('@') + 1).strip().toLowerCase(Locale.ROOT);
    }

    private AccountState state() {
      if (suspended == null) {
        return AccountState.UNKNOWN;
      }
      return suspended ? AccountState.SUSPENDED : AccountState.OPEN;
    }
  }

  /** An account with the address by which it was looked up; empty if the site does not show it. */
  private record Person(String email, Account account) {

    boolean has(EmailAddress address) {
      return EmailAddress.isValid(email) && new EmailAddress(email).equals(address);
    }
  }

  private record Found(List<Person> people, List<Warnings.Wire> warnings) {

    static final Found NOBODY = new Found(List.of(), List.of());
  }

  private record Answered(@Nullable List<Wired> users, @Nullable List<Warnings.Wire> warnings) {

    Found found() {
      List<Person> people = required(users, "users").stream().map(Wired::person).toList();
      return new Found(people, Warnings.of(warnings));
    }
  }

  @Override
  public Map<EmailAddress, List<Account>> byEmail(Collection<EmailAddress> addresses) {
    SortedSet<EmailAddress> asked = new TreeSet<>(addresses);
    List<String> values = asked.stream().map(EmailAddress::value).toList();
    List<Person> candidates = new ArrayList<>(read("email", values));
    List<EmailAddress> missing =
        asked.stream().filter(address -> accounts(address, candidates).isEmpty()).toList();
    candidates.addAll(search(missing));
    SortedMap<EmailAddress, List<Account>> found = new TreeMap<>();
    asked.forEach(address -> found.put(address, accounts(address, candidates)));
    return Collections.unmodifiableSortedMap(found);
  }

  private static List<Account> accounts(EmailAddress address, List<Person> candidates) {
    return candidates.stream()
        .filter(person -> person.has(address))
        .map(Person::account)
        .distinct()
        .toList();
  }

  @Override
  public Map<UserId, Account> byId(Collection<UserId> ids) {
    SortedSet<UserId> asked = new TreeSet<>(ids);
    SortedMap<UserId, Account> found = new TreeMap<>();
    for (Person person : read("id", asked.stream().map(UserId::toString).toList())) {
      if (asked.contains(person.account().id())) {
        found.put(person.account().id(), person.account());
      }
    }
    return Collections.unmodifiableSortedMap(found);
  }

  private List<Person> read(String field, List<String> values) {
    List<Person> found = new ArrayList<>();
    for (int from = 0; from < values.size(); from += BATCH) {
      found.addAll(halving(field, values.subList(from, Math.min(values.size(), from + BATCH))));
    }
    return found;
  }

  /**
   * Everybody but those for whom Moodle fails the whole call: whose name it can't render, and who
   * was deleted so long ago that the nightly clean-up took what it looks at.
   */
  private List<Person> halving(String field, List<String> values) {
    try {
      return caller.call(byField(field, values), Wire.listOf(Wired.class, Wired::person));
    } catch (RefusedException e) {
      requireOneCulprit(e);
    }
    if (values.size() == 1) {
      return List.of();
    }
    int half = values.size() / 2;
    List<Person> found = new ArrayList<>(halving(field, values.subList(0, half)));
    found.addAll(halving(field, values.subList(half, values.size())));
    return found;
  }

  private static Call byField(String field, List<String> values) {
    Arguments arguments = Arguments.none().with("field", field).withTexts("values", values);
    return new Call(
        ServiceFunction.USERS_BY_FIELD,
        field.equals("email") ? Subject.addresses(values.size()) : Subject.accounts(values.size()),
        arguments);
  }

  /**
   * The other function minds no case, so that an address stored as {@code Jean.Petit@…} is found on
   * PostgreSQL too. It takes wildcards, which are escaped.
   */
  private List<Person> search(List<EmailAddress> addresses) {
    if (addresses.isEmpty() || !site.get().offers(ServiceFunction.SEARCH_USERS.wireName())) {
      return List.of();
    }
    List<Call> calls = addresses.stream().map(RestUsers::searchFor).toList();
    List<Person> people = new ArrayList<>();
    List<Found> answers = searched(calls);
    for (int i = 0; i < answers.size(); i++) {
      Warnings.refuse(calls.get(i), Warnings.showable(caller, answers.get(i).warnings()));
      people.addAll(answers.get(i).people());
    }
    return people;
  }

  /** Somebody whom Moodle can't render ends a bundle; then each search goes alone. */
  private List<Found> searched(List<Call> calls) {
    try {
      return several.read(calls, Wire.object(Answered.class, Answered::found));
    } catch (RefusedException e) {
      requireOneCulprit(e);
    }
    return calls.size() == 1
        ? List.of(Found.NOBODY)
        : calls.stream().flatMap(call -> searched(List.of(call)).stream()).toList();
  }

  private static void requireOneCulprit(RefusedException e) {
    if (!ONE_CULPRIT.contains(e.errorCode())) {
      throw e;
    }
  }

  private static Call searchFor(EmailAddress address) {
    String pattern = address.value().replaceAll("[\\\\%_]", "\\\\$0");
    Arguments criterion = Arguments.none().with("key", "email").with("value", pattern);
    Arguments arguments = Arguments.none().withEach("criteria", List.of(criterion));
    return new Call(ServiceFunction.SEARCH_USERS, Subject.addresses(1), arguments);
  }
}
