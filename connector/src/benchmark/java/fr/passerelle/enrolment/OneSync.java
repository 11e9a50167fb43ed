package fr.passerelle.enrolment;

import fr.passerelle.ledger.Ledger;
import fr.passerelle.moodle.MoodleClient;
import fr.passerelle.moodle.SiteAddress;
import fr.passerelle.moodle.SiteName;
import fr.passerelle.moodle.Token;
import fr.passerelle.profile.Profiles;
import fr.passerelle.profile.SiteProfile;
import fr.passerelle.yaml.YamlPlaces;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/** One sync of a site by a route into a new ledger, as the command {@code sync} does it. */
final class OneSync {

  private static final SiteName NAME = new SiteName("academie");
  private static final Clock CLOCK = Clock.systemUTC();

  private final SiteProfile profile =
      Objects.requireNonNull(
          Profiles.read(
                  "moodle",
                  JsonMapper.shared().readTree(TestSite.REPORTS),
                  YamlPlaces.inside("a: b", "none", ""))
              .value());
  private final String address;
  private final Route route;
  private final RosterStore store;

  OneSync(String address, Route route) throws IOException {
    this.address = address;
    this.route = route;
    this.store =
        Ledger.open(Files.createTempDirectory("sync").resolve("ledger.db"), CLOCK).rosters();
  }

  /**
   * Syncs, and gives what was counted.
   *
   * @throws IllegalStateException if a course was not
   */
  List<CourseCount> run() {
    RosterStore.Hold hold = store.hold(NAME, "benchmark");
    MoodleClient.Builder builder =
        MoodleClient.builder(new SiteAddress(address), Token.of(BigSite.TOKEN));
    try (MoodleClient client = (route == Route.SINGLE ? builder.oneInEach() : builder).build();
        hold) {
      List<CountedCourse> courses =
          CourseChoice.of(NAME, client, profile.count(), List.of()).courses();
      SiteReports reports = new SiteReports(NAME, client, profile, CLOCK);
      Told told =
          route == Route.REPORT ? reports.figuresAndSessions(courses) : reports.sessions(courses);
      SyncRun run = store.begin(NAME, CLOCK.instant());
      Alarms alarms = new Alarms(profile.alarms(), store.latestTrusted(NAME), profile.timeZone());
      Sync.Report report =
          new Sync(
                  new RosterReader(client, profile, CLOCK),
                  new Counting(CountingRule.of(profile)),
                  store)
              .heldAgainst(alarms)
              .run(run, courses, told, (done, all) -> {});
      if (report.counts().size() != BigSite.COURSES || !report.problems().isEmpty()) {
        throw new IllegalStateException(
            report.counts().size() + " courses counted: " + report.problems());
      }
      return report.counts();
    }
  }
}
