package fr.passerelle.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.enrolment.Counting;
import fr.passerelle.enrolment.CountingRule;
import fr.passerelle.enrolment.CourseChoice;
import fr.passerelle.enrolment.CourseCount;
import fr.passerelle.enrolment.RosterReader;
import fr.passerelle.enrolment.Sync;
import fr.passerelle.enrolment.SyncRun;
import fr.passerelle.moodle.MoodleClient;
import fr.passerelle.moodle.PatientClients;
import fr.passerelle.moodle.SiteName;
import fr.passerelle.profile.Profiles;
import fr.passerelle.profile.SiteProfile;
import fr.passerelle.sandbox.Sandbox;
import fr.passerelle.sandbox.SandboxSettings;
import fr.passerelle.sandbox.site.Person;
import fr.passerelle.sandbox.site.Profile;
import fr.passerelle.yaml.YamlPlaces;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.node.JsonNodeFactory;

/** A whole round on the sandbox leaves no name and no address on the disk. */
class PseudonymsTest {

  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  private static final SiteName SITE = new SiteName("demo");

  private static final Set<String> ACCOUNTS_OF_THE_SITE = Set.of("guest", "admin", "passerelle");

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(Profile.class)
  void noNameAndNoAddressIsStored(Profile kind) throws IOException {
    Ledger ledger = Ledger.open(folder.resolve("passerelle.db"), CLOCK);
    try (Sandbox sandbox = Sandbox.start(SandboxSettings.builder(kind, CLOCK).build());
        MoodleClient client =
            PatientClients.of(sandbox.address(), sandbox.token(), duration -> {}, CLOCK)) {
      List<CourseCount> counts = sync(client, profile(kind), ledger);

      assertThat(ledger.rosters().latestBefore(SITE, NOW.plusSeconds(1))).isEqualTo(counts);
      String stored = stored();
      assertThat(stored.contains("26_A008_EVALUER_1.0") && stored.contains("Groupe A")).isTrue();
      assertThat(sandbox.state().all(Person.class).flatMap(PseudonymsTest::names))
          .hasSizeGreaterThan(300)
          .filteredOn(name -> stored.contains(asBytes(name)))
          .isEmpty();
    }
  }

  /** What would give a person of the school away. */
  private static Stream<String> names(Person person) {
    return ACCOUNTS_OF_THE_SITE.contains(person.userName())
        ? Stream.empty()
        : Stream.of(person.email(), person.userName(), person.fullName(), person.lastName());
  }

  private static List<CourseCount> sync(MoodleClient client, SiteProfile profile, Ledger ledger) {
    CourseChoice choice = CourseChoice.of(SITE, client, profile.count(), List.of());
    RosterReader reader = new RosterReader(client, profile, CLOCK);
    Sync sync = new Sync(reader, new Counting(CountingRule.of(profile)), ledger.rosters());
    SyncRun run = ledger.rosters().begin(SITE, NOW);
    return sync.run(run, choice.courses(), (done, all) -> {}).counts();
  }

  private static SiteProfile profile(Profile kind) {
    return Objects.requireNonNull(
        Profiles.read(
                kind.key(),
                JsonNodeFactory.instance.objectNode(),
                YamlPlaces.inside("a: b", "none", ""))
            .value());
  }

  /** Every byte of the ledger and of what lies beside it. */
  private String stored() throws IOException {
    StringBuilder bytes = new StringBuilder();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        bytes.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
      }
    }
    return bytes + inflated();
  }

  /** What lies there deflated. */
  private String inflated() {
    return Jdbi.create("jdbc:sqlite:" + folder.resolve("passerelle.db"))
        .withHandle(
            handle ->
                handle
                    .createQuery("SELECT facts FROM roster")
                    .mapTo(byte[].class)
                    .map(facts -> asBytes(Deflated.inflate(facts)))
                    .collect(Collectors.joining()));
  }

  private static String asBytes(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }
}
