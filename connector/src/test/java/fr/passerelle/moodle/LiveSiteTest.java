package fr.passerelle.moodle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/**
 * The client against a real site: runs when {@code PASSERELLE_LIVE_URL} and {@code
 * PASSERELLE_LIVE_TOKEN} are set. Leaves hidden courses behind whose idnumbers begin with {@code
 * H-MOODLE-}, so it is for a test site only.
 */
@EnabledIfEnvironmentVariable(named = "PASSERELLE_LIVE_URL", matches = ".+")
@EnabledIfEnvironmentVariable(named = "PASSERELLE_LIVE_TOKEN", matches = ".+")
class LiveSiteTest {

  private static final String SUFFIX = UUID.randomUUID().toString().substring(0, 8);

  private MoodleClient client;

  @BeforeEach
  void open() {
    client = client(System.getenv("PASSERELLE_LIVE_TOKEN"));
  }

  private static MoodleClient client(String token) {
    return MoodleClient.of(new SiteAddress(System.getenv("PASSERELLE_LIVE_URL")), Token.of(token));
  }

  @AfterEach
  void close() {
    client.close();
  }

  @Test
  void offersEveryFunctionThatTheClientCalls() {
    SiteInfo site = client.site();
    assertThat(site.isAtLeast(3, 5)).isTrue();
    for (ServiceFunction function : ServiceFunction.values()) {
      assertThat(function.isOptional() || site.offers(function.wireName()))
          .as(function.wireName())
          .isTrue();
    }
  }

  @Test
  void refusesATokenThatItDoesNotKnow() {
    try (MoodleClient stranger = client("0".repeat(32))) {
      AccessException e = catchThrowableOfType(AccessException.class, stranger::site);
      assertThat(e.errorCode()).isEqualTo("invalidtoken");
    }
  }

  @Test
  void refusesACourseThatDoesNotExist() {
    CourseId nowhere = new CourseId(99_999_999);
    RefusedException e =
        catchThrowableOfType(
            RefusedException.class,
            () -> client.enrolments().participants(nowhere, EnrolmentFilter.ANY));
    assertThat(e.errorCode()).isEqualTo("invalidrecord");
  }

  @Test
  void createsUpdatesAndEnrolsAndReadsItAllBack() {
    NewCourse first = course("H-MOODLE-" + SUFFIX + "-1", "R&D « évaluer » 😀");
    NewCourse second = course("H-MOODLE-" + SUFFIX + "-2", "Deuxième");
    List<CreatedCourse> created = client.courses().create(List.of(first, second));
    assertThat(created).hasSize(2);

    Map<IdNumber, List<Course>> found =
        client.courses().byIdNumber(List.of(first.idNumber(), second.idNumber()));
    Course course = found.getOrDefault(first.idNumber(), List.of()).get(0);
    assertThat(course.fullName()).isEqualTo(first.fullName());
    assertThat(course.summary()).isEqualTo(first.summary());
    assertThat(course.visible()).isFalse();
    assertThat(course.start()).isEqualTo(first.start());
    assertThat(course.end()).isNull();

    assertTaken(first);
    assertUpdated(created);
    assertEnrolled(created.get(0).id());
  }

  private void assertTaken(NewCourse course) {
    RefusedException e =
        catchThrowableOfType(
            RefusedException.class, () -> client.courses().create(List.of(course)));
    assertThat(e.errorCode()).isIn("shortnametaken", "courseidnumbertaken");
    assertThat(client.courses().takingShortName(List.of(course.shortName())))
        .hasEntrySatisfying(course.shortName(), courses -> assertThat(courses).hasSize(1));
  }

  private void assertUpdated(List<CreatedCourse> created) {
    CourseId first = created.get(0).id();
    CourseId second = created.get(1).id();
    CourseUpdate taken =
        new CourseUpdate(
            second,
            created.get(0).shortName(),
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            new TreeMap<>());
    Map<CourseId, CourseWarning> refused =
        client.courses().update(List.of(Samples.rename(first.value(), "Renommé & rangé"), taken));
    assertThat(refused).containsOnlyKeys(second);
    assertThat(refused.values()).extracting(CourseWarning::code).containsExactly("shortnametaken");
  }

  private void assertEnrolled(CourseId course) {
    UserId self = client.site().user();
    client.enrolments().enrolManually(List.of(new ManualEnrolment(self, course, new RoleId(5))));
    Roster roster = client.enrolments().participants(course, EnrolmentFilter.ACTIVE);
    assertThat(roster.isComplete()).isTrue();
    assertThat(roster.participants())
        .filteredOn(person -> person.user().equals(self))
        .singleElement()
        .satisfies(person -> assertThat(person.roles()).isNotEmpty());
    assertThat(client.enrolments().methods(course)).isNotNull();
  }

  @Test
  void answersTheSameTogetherAndOneByOne() {
    List<Course> all =
        client.categories().all().stream()
            .flatMap(category -> client.courses().inCategory(category.id()).stream())
            .toList();
    List<ShortName> names = all.stream().map(Course::shortName).distinct().limit(60).toList();
    Map<ShortName, List<Course>> together = client.courses().takingShortName(names);
    for (ShortName name : names) {
      assertThat(together.get(name))
          .isEqualTo(client.courses().takingShortName(List.of(name)).get(name));
    }
  }

  @Test
  void showsAccountsById() {
    List<UserId> ids = IntStream.rangeClosed(2, 60).mapToObj(UserId::new).toList();
    assertThat(client.users().byId(ids)).containsKey(client.site().user());
  }

  private NewCourse course(String key, String fullName) {
    CategoryId category = client.categories().all().get(0).id();
    return new NewCourse(
        new ShortName(key),
        fullName,
        new IdNumber(key),
        category,
        "topics",
        3,
        "<p>Résumé &amp; <b>suite</b></p>",
        false,
        Instant.parse("2026-08-31T22:00:00Z"),
        null,
        new TreeMap<>());
  }
}
