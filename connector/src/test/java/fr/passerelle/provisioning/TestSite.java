package fr.passerelle.provisioning;

import fr.passerelle.moodle.MoodleClient;
import fr.passerelle.moodle.PatientClients;
import fr.passerelle.moodle.Pause;
import fr.passerelle.moodle.SiteName;
import fr.passerelle.opening.OpeningRequest;
import fr.passerelle.profile.SiteProfile;
import fr.passerelle.sandbox.Sandbox;
import fr.passerelle.sandbox.SandboxSettings;
import fr.passerelle.sandbox.site.Course;
import fr.passerelle.sandbox.site.Person;
import fr.passerelle.sandbox.site.Profile;
import fr.passerelle.sandbox.site.RoleHolding;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * A sandbox with all that plans and applies to it; waiting advances its clock and takes no time.
 */
final class TestSite implements AutoCloseable {

  static final SiteName NAME = new SiteName("essai");

  private static final Instant TODAY = Instant.parse("2026-11-22T23:00:00Z");
  private static final Set<String> WRITES =
      Set.of(
          "core_course_create_categories",
          "core_course_create_courses",
          "core_course_duplicate_course",
          "core_course_update_courses",
          "core_update_inplace_editable",
          "core_group_create_groups",
          "core_group_add_group_members",
          "enrol_manual_enrol_users");

  final SettableClock clock = new SettableClock();
  final TestJournal journal = new TestJournal(clock);
  final List<StepResult> told = new ArrayList<>();
  final Sandbox sandbox;
  final SiteProfile profile;
  private Pause pause = clock::advance;
  private Set<String> overwritten = Set.of();
  private MoodleClient client;

  private TestSite(Profile kind, Duration commitDelay, SiteProfile profile) {
    this.profile = profile;
    this.sandbox =
        Sandbox.start(SandboxSettings.builder(kind, clock).commitDelay(commitDelay).build());
    this.client = PatientClients.of(sandbox.address(), sandbox.token(), this::waitFor, clock);
  }

  static TestSite of(Profile kind) {
    return of(kind, profile(kind));
  }

  static TestSite of(Profile kind, SiteProfile profile) {
    return new TestSite(kind, Duration.ZERO, profile);
  }

  /** A site whose writes appear late, seen by a client that does not wait for them. */
  static TestSite slow(Profile kind, Duration commitDelay, Duration readTimeout) {
    TestSite site = new TestSite(kind, commitDelay, profile(kind));
    site.client.close();
    site.client =
        PatientClients.hasty(
            site.sandbox.address(), site.sandbox.token(), site::waitFor, site.clock, readTimeout);
    return site;
  }

  /** A site seen by a client as users have it, which asks several things at once. */
  static TestSite byDefault(Profile kind) {
    TestSite site = of(kind);
    site.client.close();
    site.client =
        PatientClients.several(
            site.sandbox.address(), site.sandbox.token(), site::waitFor, site.clock);
    return site;
  }

  private static SiteProfile profile(Profile kind) {
    return kind == Profile.MOODLE ? TestProfiles.MOODLE : TestProfiles.MAGISTERE;
  }

  private void waitFor(Duration duration) throws InterruptedException {
    clock.advance(duration);
    pause.of(duration);
  }

  /** What else happens while somebody waits. */
  void whileWaiting(Pause happening) {
    pause = happening;
  }

  /** The fields that the next plans overwrite, whoever settled them. */
  void overwrite(String... fields) {
    overwritten = Set.of(fields);
  }

  CourseFinder finder() {
    return new CourseFinder(client, clock, this::waitFor);
  }

  MoodleClient client() {
    return client;
  }

  SiteObserver observer() {
    return new SiteObserver(client, profile);
  }

  Plan plan(Asked... asked) throws InterruptedException {
    return plan(journal, asked);
  }

  /** As the command line does it. */
  Plan plan(Journal ledger, Asked... asked) throws InterruptedException {
    List<OpeningRequest> requests = Arrays.stream(asked).map(Asked::request).toList();
    finder().settleUnfinished(ledger, NAME);
    Desired desired = Desired.of(requests, profile);
    SiteQuestions questions = SiteQuestions.about(desired).with(finder().halfMade(ledger, NAME));
    Ownership ownership = new Ownership(ledger.written(NAME), overwritten);
    return new Planner(
            NAME, client.address(), TODAY, new Terms(ownership, profile.brake(), Terms.ALL))
        .plan(desired, questions, observer().observe(questions));
  }

  List<StepResult> apply(Plan plan) throws InterruptedException {
    return apply(journal, plan);
  }

  List<StepResult> apply(Journal ledger, Plan plan) throws InterruptedException {
    return new Applier(client, observer(), finder(), ledger, told::add).apply(plan);
  }

  List<StepResult> applyHeld(Plan plan, Journal.Hold hold) throws InterruptedException {
    return new Applier(client, observer(), finder(), journal, told::add).applyHeld(plan, -1, hold);
  }

  /** Says yes to whatever the plan changes. */
  List<StepResult> applyAnyway(Plan plan) throws InterruptedException {
    Brake brake = plan.brake();
    return brake == null ? apply(plan) : applyConfirmed(plan, brake.courses());
  }

  List<StepResult> applyConfirmed(Plan plan, int courses) throws InterruptedException {
    return new Applier(client, observer(), finder(), journal, told::add).apply(plan, courses);
  }

  Adopter adopter() {
    return new Adopter(client, observer(), journal, NAME);
  }

  List<StepResult> run(Asked... asked) throws InterruptedException {
    return apply(plan(asked));
  }

  /** The course that carries a reference; there must be exactly one. */
  Course course(String reference) {
    List<Course> found = courses(reference);
    if (found.size() != 1) {
      throw new AssertionError(found.size() + " courses carry " + reference);
    }
    return found.get(0);
  }

  List<Course> courses(String reference) {
    return sandbox.state().all(Course.class).filter(it -> it.idNumber().equals(reference)).toList();
  }

  /** {@code sacha.moreau 9}: who holds which role in the course, sorted. */
  List<String> staff(String reference) {
    long course = course(reference).id();
    return sandbox
        .state()
        .all(RoleHolding.class)
        .filter(it -> it.course() == course)
        .map(it -> sandbox.state().get(Person.class, it.person()).userName() + " " + it.role())
        .sorted()
        .toList();
  }

  /** The writes that the site got, those that it refused too. */
  List<String> writes() {
    return sandbox.calls().functions().stream().filter(WRITES::contains).toList();
  }

  /** {@code create 2026-0001 Done}, in the order of the results. */
  static List<String> said(List<StepResult> results) {
    return results.stream()
        .map(
            it ->
                it.step()
                        .match(
                            create -> "create",
                            copy -> "duplicate",
                            change -> "change",
                            enrol -> "enrol",
                            category -> "category",
                            section -> "section",
                            group -> "group",
                            member -> "member")
                    + " "
                    + it.reference()
                    + " "
                    + it.outcome().getClass().getSimpleName())
        .toList();
  }

  /** The key of the reason of an outcome that is not good; empty otherwise. */
  static String reason(StepResult result) {
    return result.outcome().match(() -> "", () -> "", m -> m.key(), m -> m.key(), m -> m.key());
  }

  @Override
  public void close() {
    client.close();
    sandbox.close();
  }
}
