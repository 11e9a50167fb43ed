package fr.passerelle.ledger;

import fr.passerelle.enrolment.Acceptance;
import fr.passerelle.enrolment.AttestationList;
import fr.passerelle.enrolment.CountedCourse;
import fr.passerelle.enrolment.Counting;
import fr.passerelle.enrolment.CountingRule;
import fr.passerelle.enrolment.CourseCount;
import fr.passerelle.enrolment.EnrolmentState;
import fr.passerelle.enrolment.Fact;
import fr.passerelle.enrolment.RosterReading;
import fr.passerelle.enrolment.RosterStore;
import fr.passerelle.enrolment.SyncRun;
import fr.passerelle.moodle.AccountState;
import fr.passerelle.moodle.CourseId;
import fr.passerelle.moodle.EmailAddress;
import fr.passerelle.moodle.GroupId;
import fr.passerelle.moodle.IdNumber;
import fr.passerelle.moodle.LastAccess;
import fr.passerelle.moodle.ShortName;
import fr.passerelle.moodle.SiteName;
import fr.passerelle.moodle.UserId;
import fr.passerelle.problem.Message;
import fr.passerelle.profile.Roles;
import fr.passerelle.provisioning.Journal;
import fr.passerelle.provisioning.StaffPart;
import fr.passerelle.provisioning.StepOutcome;
import fr.passerelle.provisioning.WaitingPerson;
import fr.passerelle.vacation.PayEvents;
import fr.passerelle.vacation.PayEventsContract;
import fr.passerelle.vacation.StatementStore;
import fr.passerelle.vacation.StatementStoreContract;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Puts something into every table of a ledger. */
final class FullLedger {

  static final SiteName SITE = new SiteName("demo");
  static final Instant LONG_AGO = Instant.parse("2023-01-10T02:00:00Z");
  static final Instant LATELY = Instant.parse("2026-11-20T02:00:00Z");
  static final IdNumber REFERENCE = new IdNumber("2026-0001");
  static final WaitingPerson LOU =
      new WaitingPerson(StaffPart.TUTOR, new EmailAddress("lou.petit@example.org"));

  private static final Counting COUNTING =
      new Counting(
          CountingRule.of(
              new Roles(
                  Set.of("student"), Set.of("teacher"), Set.of("teacher"), "teacher", "teacher")));

  private FullLedger() {}

  static void fill(Ledger ledger) {
    Journal journal = ledger.journal();
    long id =
        journal.begin(
            new Journal.Entry(
                SITE, REFERENCE, "create", "É", new TreeMap<>(Map.of("fullname", "ab", "É", "c"))));
    journal.end(id, new StepOutcome.Done(), new CourseId(7));
    journal.begin(new Journal.Entry(SITE, REFERENCE, "enrol", "X"));
    ledger.waiting().replace(SITE, REFERENCE, List.of(LOU));
    ledger.attestations().save(attestations('a', 707, 708));
    counts(ledger.rosters());
    statements(ledger);
  }

  private static AttestationList attestations(char content, long... people) {
    return new AttestationList(
        SITE,
        new CourseId(7),
        LocalDate.of(2023, 1, 9),
        "liste.csv",
        Character.toString(content).repeat(64),
        Arrays.stream(people).mapToObj(UserId::new).collect(Collectors.toCollection(TreeSet::new)));
  }

  private static void counts(RosterStore rosters) {
    count(rosters, reading(7, LONG_AGO, 12));
    count(rosters, reading(8, LONG_AGO, 3));
    SyncRun round = rosters.begin(SITE, LATELY);
    CourseCount doubtful =
        rosters.save(
            round.id(),
            reading(8, LATELY, 3),
            number ->
                COUNTING
                    .count(number, reading(8, LATELY, 3))
                    .alarmed(List.of(Message.of("enrolment.unreadable", 3))));
    rosters.accept(doubtful.snapshot(), new Acceptance("chef de service", LATELY, "vérifié"));
    rosters.end(round.id());
  }

  static CourseCount count(RosterStore rosters, RosterReading reading) {
    return rosters.save(reading, number -> COUNTING.count(number, reading));
  }

  /** A tutor with a group, and learners in it. */
  static RosterReading reading(long course, Instant takenAt, int learners) {
    List<Fact> facts = new ArrayList<>(List.of(fact(1, "teacher")));
    for (int learner = 0; learner < learners; learner++) {
      facts.add(fact(100 * course + learner, "student"));
    }
    return new RosterReading(
        new CountedCourse(SITE, new CourseId(course), new ShortName("C" + course), null, false),
        takenAt,
        facts,
        new TreeMap<>(Map.of(new GroupId(3), "Groupe É")),
        List.of());
  }

  private static Fact fact(long user, String role) {
    return new Fact(
        new UserId(user),
        new TreeSet<>(Set.of(role)),
        new TreeSet<>(Set.of(new GroupId(3))),
        EnrolmentState.ACTIVE,
        AccountState.OPEN,
        LastAccess.at(LONG_AGO));
  }

  /** As the contracts of the stores leave it. */
  private static void statements(Ledger ledger) {
    StatementStoreContract statements = ledger::statements;
    statements.keepsTheFilesThatAStatementWasComputedFrom();
    new PayEventsContract() {
      @Override
      public StatementStore statements() {
        return ledger.statements();
      }

      @Override
      public PayEvents events() {
        return ledger.payEvents();
      }
    }.letsOneOfManyClerksValidateALine();
  }
}
