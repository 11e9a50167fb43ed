package fr.passerelle;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;

/** The arrows between the rooms, and what no room does. */
@AnalyzeClasses(packages = "fr.passerelle", importOptions = DoNotIncludeTests.class)
class HouseTest {

  /** The values of {@code moodle} by which others name its things. */
  private static final DescribedPredicate<JavaClass> MOODLES_VALUES =
      named("moodle", "(\\w+Id|SiteName|ShortName|IdNumber|EmailAddress)");

  private static final DescribedPredicate<JavaClass> COUNTS =
      named(
          "enrolment",
          "(CountDefinition|CountingRule|HeadCount|CourseCount|GroupCount|SnapshotId|Acceptance)");

  private static final DescribedPredicate<JavaClass> OUTSIDE =
      not(resideInAPackage("fr.passerelle.."));

  @ArchTest static final ArchRule PROBLEM = room("problem", rooms("problem"));
  @ArchTest static final ArchRule MOODLE = room("moodle", rooms("problem"));
  @ArchTest static final ArchRule YAML = room("yaml", rooms("problem"));
  @ArchTest static final ArchRule TABLE = room("table", rooms("problem"));
  @ArchTest static final ArchRule SANDBOX = room("sandbox", rooms("problem"));

  @ArchTest
  static final ArchRule OPENING =
      room(
          "opening",
          rooms("problem", "table", "yaml")
              .or(named("moodle", "CourseText"))
              .or(named("moodle", "GroupMode"))
              .or(named("moodle", "SiteName")));

  @ArchTest
  static final ArchRule PROFILE =
      room(
          "profile",
          rooms("problem", "yaml")
              .or(MOODLES_VALUES)
              .or(named("moodle", "Category"))
              .or(named("moodle", "CourseText"))
              .or(named("moodle", "GroupMode"))
              .or(named("moodle", "(CustomReport|ReportTable)")));

  @ArchTest
  static final ArchRule PROVISIONING =
      room("provisioning", rooms("opening", "moodle", "profile", "problem", "yaml"));

  @ArchTest
  static final ArchRule ENROLMENT =
      room("enrolment", rooms("moodle", "profile", "problem", "table"));

  @ArchTest
  static final ArchRule SCHEDULE =
      room("schedule", rooms("problem").or(named("moodle", "SiteName")));

  @ArchTest static final ArchRule SURVEY = room("survey", rooms("moodle", "profile", "problem"));

  @ArchTest
  static final ArchRule VACATION =
      room("vacation", rooms("problem", "table", "yaml").or(COUNTS).or(MOODLES_VALUES));

  @ArchTest
  static final ArchRule LEDGER =
      room(
          "ledger",
          rooms("provisioning", "enrolment", "vacation", "schedule", "problem")
              .or(MOODLES_VALUES)
              .or(named("moodle", "(AccountState|LastAccess(\\$State)?)")));

  @ArchTest
  static final ArchRule NO_CYCLES =
      slices().matching("fr.passerelle.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule NO_CYCLES_IN_THE_SANDBOX =
      slices().matching("fr.passerelle.sandbox.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule THE_WIRE_IS_MOODLES =
      only("moodle", "okhttp3..", "okio..", "io.github.resilience4j..");

  @ArchTest
  static final ArchRule THE_DATABASE_IS_THE_LEDGERS =
      only("ledger", "org.jdbi..", "org.flywaydb..", "java.sql..", "javax.sql..", "org.sqlite..");

  @ArchTest
  static final ArchRule THE_TIMETABLE_IS_THE_LEDGERS =
      noClasses()
          .that(not(rooms("ledger")))
          .and()
          .doNotHaveFullyQualifiedName("fr.passerelle.schedule.Timing")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.github.kagkarlsson..");

  @ArchTest
  static final ArchRule THE_COMMAND_LINE_IS_UNKNOWN =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("fr.passerelle.cli..", "picocli..", "ch.qos.logback..");

  @ArchTest
  static final ArchRule NOTHING_IS_TAKEN_FROM_AROUND =
      noClasses()
          .should()
          .callMethod(System.class, "getenv")
          .orShould()
          .callMethod(System.class, "getenv", String.class)
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(System.class, "exit", int.class)
          .orShould()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .orShould()
          .accessField(System.class, "in")
          .orShould()
          .callMethod(Locale.class, "getDefault")
          .orShould()
          .callMethod(Locale.class, "getDefault", Locale.Category.class)
          .orShould()
          .callMethod(ZoneId.class, "systemDefault")
          .orShould()
          .callMethod(TimeZone.class, "getDefault");

  @ArchTest
  static final ArchRule TIME_COMES_IN =
      noClasses()
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(LocalDateTime.class, "now")
          .orShould()
          .callMethod(ZonedDateTime.class, "now")
          .orShould()
          .callMethod(Clock.class, "systemDefaultZone")
          .orShould()
          .callMethod(Clock.class, "system", ZoneId.class);

  /** The client's own clock measures how long the circuit breaker rests, and nothing that lasts. */
  @ArchTest
  static final ArchRule NO_CLOCK_OF_THE_MACHINE =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("fr.passerelle.moodle.MoodleClient$Builder")
          .should()
          .callMethod(Clock.class, "systemUTC");

  @ArchTest
  static final ArchRule NAMES_SAY_WHAT_A_CLASS_IS =
      noClasses()
          .should()
          .haveNameMatching(".*[.$](Base|Abstract)[A-Z]\\w*|.*(Impl|Manager|Helper|Utils?)");

  @ArchTest
  static final ArchRule NO_DRAWERS_FOR_ANYTHING =
      noClasses()
          .should()
          .resideInAnyPackage(
              "..util..", "..common..", "..model..", "..dto..", "..service..", "..config..");

  private static ArchRule room(String name, DescribedPredicate<JavaClass> known) {
    return classes()
        .that(rooms(name))
        .should()
        .onlyDependOnClassesThat(OUTSIDE.or(rooms(name)).or(known));
  }

  private static DescribedPredicate<JavaClass> rooms(String... names) {
    return resideInAnyPackage(
        Stream.of(names).map(name -> "fr.passerelle." + name + "..").toArray(String[]::new));
  }

  /** Classes of a room by name, with those inside them. */
  private static DescribedPredicate<JavaClass> named(String room, String names) {
    return DescribedPredicate.describe(
        room + "." + names,
        type -> type.getName().matches("fr\\.passerelle\\." + room + "\\." + names + "(\\$.*)?"));
  }

  private static ArchRule only(String room, String... packages) {
    return noClasses()
        .that(not(rooms(room)))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(packages);
  }
}
