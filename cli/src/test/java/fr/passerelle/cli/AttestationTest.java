package fr.passerelle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.enrolment.CourseCount;
import fr.passerelle.enrolment.RosterStore;
import fr.passerelle.enrolment.SyncRun;
import fr.passerelle.ledger.Ledger;
import fr.passerelle.moodle.SiteName;
import fr.passerelle.sandbox.Sandbox;
import fr.passerelle.sandbox.SandboxSettings;
import fr.passerelle.sandbox.site.Course;
import fr.passerelle.sandbox.site.Person;
import fr.passerelle.sandbox.site.Profile;
import fr.passerelle.sandbox.site.RoleHolding;
import fr.passerelle.vacation.RulesFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** People who were attested, by a list that is taken in. */
class AttestationTest {

  private static final String EVALUER = "26_A008_EVALUER_1.0";
  private static final String ATTEST = "count attest liste.csv --course " + EVALUER + " --on ";

  @TempDir Path folder;

  private final Watch watch = new Watch("2026-11-23T09:00:00Z");
  private Sandbox sandbox;
  private User user;

  @BeforeEach
  void settle() throws IOException {
    sandbox = Sandbox.start(SandboxSettings.builder(Profile.MAGISTERE_2, watch).build());
    user = new User(folder, "fr", watch).settlesAt(sandbox, "magistere-2");
    user.types("sync");
  }

  @AfterEach
  void close() {
    sandbox.close();
  }

  /** The people with a learner role in the course and no other, or those with another. */
  private List<Person> people(boolean learners) {
    long course =
        sandbox
            .state()
            .all(Course.class)
            .filter(it -> it.shortName().equals(EVALUER))
            .findFirst()
            .orElseThrow()
            .id();
    Set<Long> staff = holders(course, false);
    Set<Long> those = learners ? holders(course, true) : staff;
    return sandbox
        .state()
        .all(Person.class)
        .filter(it -> those.contains(it.id()) && (!learners || !staff.contains(it.id())))
        .toList();
  }

  private Set<Long> holders(long course, boolean learners) {
    long learner = Profile.MAGISTERE_2.learner().id();
    return sandbox
        .state()
        .all(RoleHolding.class)
        .filter(it -> it.course() == course && (it.role() == learner) == learners)
        .map(RoleHolding::person)
        .collect(Collectors.toSet());
  }

  private void list(Stream<String> people) throws IOException {
    user.write("liste.csv", "courriel\n" + people.collect(Collectors.joining("\n")) + "\n");
  }

  @Test
  void countsWhoIsOnTheListNowAndInLaterReadings() throws IOException {
    list(people(true).stream().limit(7).map(it -> it.email().toUpperCase(Locale.ROOT)));

    User.Said said = user.types(ATTEST + "2026-11-20");
    User.Said shown = user.types("count show " + EVALUER + " --definition attestes");
    User.Said explained = user.types("count explain " + EVALUER + " --definition attestes");
    watch.moveOn(Duration.ofDays(1));
    user.types("sync");
    User.Said later = user.types("count show " + EVALUER + " --definition attestes");

    assertThat(said.code()).as(said.all()).isEqualTo(ExitCode.OK);
    assertThat(shown.out()).contains("cours entier\t7\t2026-11-23");
    assertThat(explained.out()).contains("attestes\tcomptés\t7\t", "absent de la liste");
    assertThat(later.out()).contains("cours entier\t7\t2026-11-24");
    assertThat(Files.readAllBytes(folder.resolve("passerelle.db")))
        .asString(StandardCharsets.ISO_8859_1)
        .doesNotContainIgnoringCase("@example");
  }

  @Test
  void theSameListOnceMoreChangesNothing() throws IOException {
    list(people(true).stream().limit(7).map(Person::email));
    user.types(ATTEST + "2026-11-20");
    user.types(ATTEST + "2026-11-20");

    assertThat(user.types("count history " + EVALUER).out().lines()).hasSize(3);
  }

  @Test
  void showsWhoOnTheListIsNoLearnerOfTheCourse() throws IOException {
    Person staff = people(false).get(0);
    list(Stream.concat(people(true).stream().limit(3), Stream.of(staff)).map(Person::email));

    User.Said said = user.types(ATTEST + "2026-11-23");

    assertThat(said.code()).isEqualTo(ExitCode.PARTLY);
    assertThat(said.err()).contains("1 personne de la liste", ": " + staff.id());
    assertThat(user.types("count show " + EVALUER + " --definition attestes").out())
        .contains("\t3\t");
  }

  @Test
  void keepsNothingOfAListThatIsNotClearToTheLastRow() throws IOException {
    Person double1 = people(true).get(0);
    Person double2 = people(true).get(1);
    sandbox.put(
        new Person(
            double2.id(),
            double2.userName(),
            double2.firstName(),
            double2.lastName(),
            double1.email(),
            double2.idNumber(),
            double2.city(),
            double2.institution(),
            double2.suspended(),
            double2.deleted(),
            double2.lastAccess()));
    list(Stream.of(people(true).get(2).email(), "nobody@example.org", double1.email()));

    User.Said said = user.types(ATTEST + "2026-11-23");

    assertThat(said.code()).isEqualTo(ExitCode.PARTLY);
    assertThat(said.err())
        .contains("liste.csv:3", "aucun compte utilisateur", "liste.csv:4", "plusieurs comptes")
        .doesNotContain("@example");
    assertThat(user.types("count list").out()).doesNotContain("attestes");
    assertThat(user.types(ATTEST + "2026-11-24").code()).isEqualTo(ExitCode.USAGE);
  }

  /** As a report of the site does, which names nobody. */
  private void countWithoutFacts() {
    RosterStore store = Ledger.open(folder.resolve("passerelle.db"), watch).rosters();
    SiteName site = new SiteName("academie");
    CourseCount last = store.latestBefore(site, watch.instant().plusSeconds(1)).get(0);
    watch.moveOn(Duration.ofDays(1));
    SyncRun run = store.begin(site, watch.instant());
    store.saveCounted(
        run.id(),
        id ->
            new CourseCount(
                id,
                site,
                last.course(),
                last.shortName(),
                last.idNumber(),
                watch.instant(),
                last.rule(),
                last.whole(),
                List.of(),
                last.inNoGroup(),
                last.inSeveralGroups(),
                last.tutors(),
                List.of()));
    store.end(run.id());
  }

  @Test
  void aListForACourseWithoutFactsIsCountedByTheNextReading() throws IOException {
    countWithoutFacts();
    list(people(true).stream().limit(7).map(Person::email));

    User.Said explained = user.types("count explain " + EVALUER);
    User.Said said = user.types(ATTEST + "2026-11-20");
    watch.moveOn(Duration.ofDays(1));
    user.types("sync");

    assertThat(explained.err()).contains("aucun fait n’est gardé", "--on");
    assertThat(said.code()).isEqualTo(ExitCode.OK);
    assertThat(said.err()).contains("le prochain sync");
    assertThat(user.types("count show " + EVALUER + " --definition attestes").out())
        .contains("cours entier\t7\t");
  }

  @Test
  void attestedPeopleMayPay() throws IOException {
    list(people(true).stream().limit(8).map(Person::email));
    user.types(ATTEST + "2026-11-23");
    String rules =
        new String(RulesFile.shipped("grenoble-2023.yaml"), StandardCharsets.UTF_8)
            .replace("value: actifs", "value: attestes");
    user.write("regles.yaml", rules);

    User.Said said = user.types("pay compute --on 2026-11-23 --rules regles.yaml");

    assertThat(said.all()).contains("attestes");
    assertThat(said.out().lines().filter(line -> line.contains(EVALUER))).isNotEmpty();
  }
}
