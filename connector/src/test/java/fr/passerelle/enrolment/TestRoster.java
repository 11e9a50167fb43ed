package fr.passerelle.enrolment;

import fr.passerelle.moodle.AccountState;
import fr.passerelle.moodle.CourseId;
import fr.passerelle.moodle.GroupId;
import fr.passerelle.moodle.LastAccess;
import fr.passerelle.moodle.ShortName;
import fr.passerelle.moodle.SiteName;
import fr.passerelle.moodle.UserId;
import fr.passerelle.profile.Roles;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A roster in words: people separated by {@code ;}, each with roles and whatever is out of the
 * ordinary.
 *
 * <p>{@code participant} is somebody whose enrolment is active, whose account is open and who has
 * opened the course. {@code suspended}, {@code future} and {@code ended} are about the enrolment,
 * {@code locked} about the account, {@code never} about the course; {@code state?}, {@code
 * account?} and {@code access?} are what the site does not tell. {@code in:A,B} names groups.
 */
final class TestRoster {

  static final Roles ROLES =
      new Roles(
          Set.of("participant"),
          Set.of("formateur", "tuteur", "concepteur"),
          Set.of("tuteur"),
          "formateur",
          "concepteur");

  private static final Set<String> STATES =
      Set.of(
          "suspended",
          "future",
          "ended",
          "locked",
          "never",
          "done",
          "undone",
          "ours",
          "others",
          "attested",
          "unattested");

  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

  private final List<Fact> facts = new ArrayList<>();
  private final SortedMap<GroupId, String> groups = new TreeMap<>();

  private TestRoster() {}

  static CourseCount count(String words) {
    return count(CountingRule.of(ROLES), words);
  }

  static CourseCount count(CountingRule rule, String words) {
    return new Counting(rule).count(new SnapshotId(1), reading(words));
  }

  static RosterReading reading(String words) {
    TestRoster roster = new TestRoster();
    for (String person : words.split(";", -1)) {
      roster.add(person.strip());
    }
    CountedCourse course =
        new CountedCourse(new SiteName("demo"), new CourseId(7), new ShortName("C7"), null, false);
    return new RosterReading(course, NOW, roster.facts, roster.groups, List.of());
  }

  private void add(String person) {
    if (person.isEmpty()) {
      return;
    }
    List<String> words = List.of(person.split(" +", -1));
    facts.add(
        new Fact(
            new UserId(facts.size() + 1),
            words.stream()
                .filter(word -> word.matches("[a-z]+") && !STATES.contains(word))
                .collect(Collectors.toCollection(TreeSet::new)),
            groups(words),
            enrolment(words),
            account(words),
            access(words),
            words.contains("done") ? Completion.DONE : completion(words),
            belonging(words),
            attested(words)));
  }

  private SortedSet<GroupId> groups(List<String> words) {
    SortedSet<GroupId> ids = new TreeSet<>();
    for (String word : words) {
      if (word.startsWith("in:")) {
        for (String name : word.substring(3).split(",", -1)) {
          GroupId id = new GroupId(name.charAt(0) - 'A' + 1);
          groups.put(id, name);
          ids.add(id);
        }
      }
    }
    return ids;
  }

  private static EnrolmentState enrolment(List<String> words) {
    if (words.contains("state?")) {
      return EnrolmentState.UNKNOWN;
    }
    return words.stream().anyMatch(Set.of("suspended", "future", "ended")::contains)
        ? EnrolmentState.NOT_ACTIVE
        : EnrolmentState.ACTIVE;
  }

  private static AccountState account(List<String> words) {
    if (words.contains("account?")) {
      return AccountState.UNKNOWN;
    }
    return words.contains("locked") ? AccountState.SUSPENDED : AccountState.OPEN;
  }

  private static LastAccess access(List<String> words) {
    if (words.contains("access?")) {
      return LastAccess.UNKNOWN;
    }
    return words.contains("never") ? LastAccess.NEVER : LastAccess.at(NOW);
  }

  private static Completion completion(List<String> words) {
    return words.contains("undone") ? Completion.NOT_DONE : Completion.UNKNOWN;
  }

  private static Belonging belonging(List<String> words) {
    if (words.contains("ours")) {
      return Belonging.OURS;
    }
    return words.contains("others") ? Belonging.OTHERS : Belonging.UNKNOWN;
  }

  private static Attested attested(List<String> words) {
    if (words.contains("attested")) {
      return Attested.YES;
    }
    return words.contains("unattested") ? Attested.NO : Attested.UNKNOWN;
  }

  /** {@code inscrits actifs connectes}, with {@code ?} for what is not available. */
  static String said(Map<CountDefinition, HeadCount> counts) {
    return counts.values().stream()
        .map(count -> count.match(Integer::toString, reason -> "?"))
        .collect(Collectors.joining(" "));
  }

  /** Each group with its tutors' numbers and its counts, then those in none and in several. */
  static String saidByGroup(CourseCount count) {
    return count.groups().stream()
            .map(group -> group.name() + group.tutors() + " " + said(group.counts()))
            .collect(Collectors.joining(", "))
        + " none "
        + said(count.inNoGroup())
        + " several "
        + said(count.inSeveralGroups());
  }
}
