package fr.passerelle.survey;

import fr.passerelle.moodle.MoodleClient;
import fr.passerelle.moodle.PatientClients;
import fr.passerelle.profile.Profiles;
import fr.passerelle.profile.SiteProfile;
import fr.passerelle.sandbox.Sandbox;
import fr.passerelle.sandbox.SandboxSettings;
import fr.passerelle.sandbox.site.Course;
import fr.passerelle.sandbox.site.Profile;
import fr.passerelle.yaml.YamlPlaces;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/** A sandbox that is looked at. */
final class TestSite implements AutoCloseable {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);

  final Sandbox sandbox;
  private final Profile kind;

  TestSite(Profile kind) {
    this.kind = kind;
    this.sandbox = Sandbox.start(SandboxSettings.builder(kind, CLOCK).build());
  }

  SurveyReport look() {
    return look("{}");
  }

  /** With a profile that differs in some keys. */
  SurveyReport look(String settings) {
    try (MoodleClient client =
        PatientClients.of(sandbox.address(), sandbox.token(), duration -> {}, CLOCK)) {
      return new SiteSurvey(client, profile(kind.key(), settings)).look();
    }
  }

  static String someShortName(Sandbox sandbox) {
    return sandbox.state().get(Course.class, 2).shortName();
  }

  static SiteProfile profile(String name, String settings) {
    return Objects.requireNonNull(
        Profiles.read(
                name, JsonMapper.shared().readTree(settings), YamlPlaces.inside("a: b", "none", ""))
            .value());
  }

  /** The points that hinder a command, with the kind of finding. */
  static SortedMap<String, String> hindering(SurveyReport report) {
    SortedMap<String, String> found = new TreeMap<>(Comparator.naturalOrder());
    report.points().stream()
        .filter(point -> !point.finding().works().isEmpty())
        .forEach(point -> found.put(point.id(), point.finding().getClass().getSimpleName()));
    return found;
  }

  static Finding finding(SurveyReport report, String id) {
    return report.points().stream()
        .filter(point -> point.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no point " + id))
        .finding();
  }

  @Override
  public void close() {
    sandbox.close();
  }
}
