package fr.passerelle.cli;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.provisioning.Plan;
import fr.passerelle.provisioning.PlanFile;
import fr.passerelle.sandbox.Fault;
import fr.passerelle.sandbox.Sandbox;
import fr.passerelle.sandbox.SandboxSettings;
import fr.passerelle.sandbox.site.Course;
import fr.passerelle.sandbox.site.Enrolment;
import fr.passerelle.sandbox.site.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Sixty courses opened, then renamed, by runs that are killed again and again, on a site that
 * commits late, loses answers, gives out 504 for what it has done and refuses one of the courses
 * for a while.
 */
final class CrashRound implements AutoCloseable {

  private static final int REQUESTS = 60;
  private static final String TITLE_END = " (bis)";

  /** Several, so that there are several calls: one never mixes them. */
  private static final List<String> CATEGORIES =
      List.of(
          "Session de formation, Session locale en auto-inscription",
          "Session de formation, Session en auto-inscription",
          "Parcours de formation, Parcours en démonstration",
          "Parcours de formation",
          "Archive");

  private static final Duration COMMITS_LATE = Duration.ofMillis(20);

  private static final Duration WHATEVER_IS_LATE = Duration.ofMinutes(1);

  /** How often a run may end partly, because of faults that are still to come. */
  private static final int MOST_RUNS_TO_THE_END = 12;

  private final Random random;
  private final User user;
  private final Sandbox sandbox;
  private final CampaignTime time;
  private final Killer killer;
  private final CrashTally tally;
  private final PlannedCourses planned;
  private final String takenName;

  CrashRound(Path folder, long seed, CrashTally tally) throws IOException {
    this.random = new Random(seed);
    this.tally = tally;
    this.sandbox =
        Sandbox.start(
            SandboxSettings.builder(Profile.MAGISTERE_2, Clock.systemUTC())
                .commitDelay(COMMITS_LATE)
                .build());
    this.time = new CampaignTime();
    this.killer = new Killer(folder, sandbox, time);
    this.user = new User(folder, "en", time);
    user.settlesAt(sandbox, "magistere-2");
    user.settings(settings());
    user.write("forms.yaml", forms());
    assertThat(user.types("request import forms.yaml").code()).isEqualTo(ExitCode.OK);
    assertThat(user.types("plan -o plan.json").code()).isEqualTo(ExitCode.OK);
    Plan plan = requireNonNull(PlanFile.read(user.reads("plan.json"), "plan.json").value());
    planned = new PlannedCourses(plan, sandbox.state());
    assertThat(planned.shortNames()).hasSize(REQUESTS);
    takenName = one(planned.shortNames());
  }

  /** A format of which courses are copies of one with people in it, and no brake. */
  private String settings() throws IOException {
    Course template =
        sandbox.state().all(Course.class).filter(it -> people(it) > 1).findFirst().orElseThrow();
    return user.reads("passerelle.yaml")
        + """
              settings:
                formats: {Thématique: topics, Gabarit: topics}
                templates: {Gabarit: "%s"}
                brake: {courses: 1000, percent: 100}
          """
            .formatted(template.shortName());
  }

  private long people(Course course) {
    return sandbox.state().all(Enrolment.class).filter(it -> it.course() == course.id()).count();
  }

  private static String forms() {
    StringBuilder forms = new StringBuilder();
    for (int number = 1; number <= REQUESTS; number++) {
      forms.append(
          """
          - title: "Écouter & « répondre », n° %1$d"
            objectives: "Objectif %1$d : l’écoute"
            description: Trois modules
            pilot: { name: Camille Durand, email: camille.durand@example.org }
            designers:
              - { name: Dominique Petit, email: dominique.petit@example.org }
            faceToFace: non
            distanceTime: %1$d h
            accompaniment: un tuteur par groupe
            audience: [Enseignants de collège]
            format: %3$s
            category: [%4$s]
            start: 2027-01-%2$02d
            end: 2027-06-30
          """
              .formatted(
                  number,
                  1 + number % 28,
                  number % 8 == 0 ? "Gabarit" : "Thématique",
                  CATEGORIES.get(number % CATEGORIES.size())));
    }
    return forms.toString();
  }

  /** Opens the courses, being killed so often, then renames them likewise. */
  void run(int kills) throws IOException, InterruptedException, SQLException {
    killer.surprise(() -> sandbox.put(colleagues(takenName)));
    killSome(kills - kills / 3);
    sandbox.put(colleagues("AUTRE"));
    goOnToTheEnd();
    rename();
    killSome(kills / 3);
    goOnToTheEnd();
    time.passes(WHATEVER_IS_LATE);
    tally.add(planned, sandbox.state(), TITLE_END);
    assertThat(killer.run("plan", "--detailed-exitcode")).isZero();
  }

  /** A colleague's course, which has one of the short names so that Moodle refuses that create. */
  private Course colleagues(String shortName) {
    Course course = sandbox.state().get(Course.class, 2);
    return new Course(
        9_000,
        course.category(),
        "Le cours d’une collègue",
        shortName,
        "",
        "",
        course.format(),
        true,
        0,
        0,
        0,
        "",
        course.settings(),
        true,
        0,
        0,
        course.customFields());
  }

  private void killSome(int kills) throws IOException, InterruptedException, SQLException {
    for (int i = 0; i < kills; i++) {
      if (random.nextBoolean()) {
        sandbox.faults().onNext(one(Killer.WRITES.stream().sorted().toList()), fault());
      }
      KillPoint where = i == 0 ? KillPoint.late(random) : KillPoint.any(random);
      boolean killed = killer.kill(where, "apply", "--yes");
      tally.run(where, killed);
      if (!killed && killer.run("plan", "--detailed-exitcode") == 0) {
        return;
      }
    }
  }

  /** Mostly those after which the work is done all the same. */
  private Fault fault() {
    return one(
        List.of(
            Fault.LOSE_ANSWER_AFTER_COMMIT,
            Fault.HTTP_504_AFTER_COMMIT,
            Fault.HTTP_504_AFTER_COMMIT,
            Fault.CUT_BODY,
            Fault.RESET_BEFORE,
            Fault.HTTP_502_BEFORE));
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private void goOnToTheEnd() throws IOException, InterruptedException {
    for (int i = 0; i < MOST_RUNS_TO_THE_END; i++) {
      if (killer.run("apply", "--yes") == 0) {
        return;
      }
    }
    throw new AssertionError(user.reads("output.txt"));
  }

  private void rename() throws IOException {
    try (Stream<Path> requests = Files.list(user.folder().resolve("requests"))) {
      for (Path request : requests.filter(it -> it.toString().endsWith(".yaml")).toList()) {
        String text = Files.readString(request);
        Files.writeString(
            request, text.replaceFirst("(title: .*n° \\d+)", "$1" + TITLE_END.replace("(", "\\(")));
      }
    }
  }

  @Override
  public void close() {
    time.close();
    sandbox.close();
  }
}
