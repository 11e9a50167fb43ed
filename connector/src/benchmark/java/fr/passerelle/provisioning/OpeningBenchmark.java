package fr.passerelle.provisioning;

import fr.passerelle.ledger.Ledger;
import fr.passerelle.moodle.MoodleClient;
import fr.passerelle.moodle.NewCourse;
import fr.passerelle.moodle.Pause;
import fr.passerelle.moodle.SiteAddress;
import fr.passerelle.moodle.Token;
import fr.passerelle.opening.OpeningRequest;
import fr.passerelle.opening.Person;
import fr.passerelle.sandbox.Pace;
import fr.passerelle.sandbox.Sandbox;
import fr.passerelle.sandbox.SandboxSettings;
import fr.passerelle.sandbox.site.Profile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import okhttp3.FormBody;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * 300 requests planned and applied in one go, beside the same writes sent by OkHttp in calls of
 * fifty, on a sandbox that thinks as long as a Moodle 4.5 on two cores does.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
public class OpeningBenchmark {

  private static final int REQUESTS = 300;
  private static final int AT_A_TIME = 50;
  private static final String TOKEN = "0123456789abcdef0123456789abcdef";

  /**
   * Creates as measured on a real site at rest; the others from one under load, in proportion. To
   * look for a course that is not there takes a seventh of what one takes that is.
   */
  private static final Pace MOODLE =
      Pace.of(
          2,
          Duration.ofMillis(40),
          new TreeMap<>(
              Map.of(
                  "core_course_create_courses", Duration.ofMillis(44),
                  "core_course_get_courses_by_field", Duration.ofMillis(1),
                  "core_enrol_get_enrolled_users", Duration.ofMillis(40),
                  "enrol_manual_enrol_users", Duration.ofMillis(14))),
          Duration.ofMillis(6));

  /** How many people each request names. */
  @Param({"0", "2"})
  public int people;

  /** Set before each iteration, as the next. */
  @SuppressWarnings("NullAway.Init")
  private Sandbox sandbox;

  @SuppressWarnings("NullAway.Init")
  private Path folder;

  private List<OpeningRequest> requests = List.of();

  /** How long the parts of an opening took. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.EVENTS)
  public static class Parts {
    public double planMillis;
    public double applyMillis;
    public double bareMillis;
    public double planRequests;
    public double applyRequests;

    @Setup(Level.Iteration)
    public void begin() {
      planMillis = 0;
      applyMillis = 0;
      bareMillis = 0;
      planRequests = 0;
      applyRequests = 0;
    }
  }

  @Setup(Level.Iteration)
  public void open() throws IOException {
    folder = Files.createTempDirectory("opening");
    requests = IntStream.range(0, REQUESTS).mapToObj(this::request).toList();
    start();
  }

  private void start() {
    sandbox =
        Sandbox.start(
            SandboxSettings.builder(Profile.MOODLE, Clock.systemUTC())
                .token(TOKEN)
                .pace(MOODLE)
                .build());
  }

  private OpeningRequest request(int number) {
    Asked asked = Asked.number(number).nobody().objectives("Lire\nÉcrire").accompaniment("Forum");
    return people == 0
        ? asked.request()
        : asked
            .pilot("Quelqu’un", "agent%03d@example.org".formatted(1 + number % 60))
            .designers(
                new Person("Autre", "agent%03d@example.org".formatted(1 + (number + 7) % 60)))
            .request();
  }

  @TearDown(Level.Iteration)
  public void close() {
    sandbox.close();
  }

  @Benchmark
  public void opened(Parts parts) throws Exception {
    Sent written;
    try (MoodleClient client =
        MoodleClient.of(new SiteAddress(sandbox.address().toString()), Token.of(TOKEN))) {
      written = open(client, parts);
    }
    sandbox.close();
    start();
    long begun = System.nanoTime();
    bare(written);
    parts.bareMillis = millis(begun);
  }

  private Sent open(MoodleClient client, Parts parts) throws Exception {
    Journal journal = Ledger.open(folder.resolve("ledger.db"), Clock.systemUTC()).journal();
    Journal.Hold hold = journal.hold(TestSite.NAME);
    SiteObserver observer = new SiteObserver(client, TestProfiles.MOODLE);
    long begun = System.nanoTime();
    Desired desired = Desired.of(requests, TestProfiles.MOODLE);
    SiteQuestions questions = SiteQuestions.about(desired);
    Plan plan =
        new Planner(
                TestSite.NAME,
                client.address(),
                Plans.TODAY,
                Plans.terms(journal.written(TestSite.NAME)))
            .plan(desired, questions, observer.observe(questions));
    parts.planMillis = millis(begun);
    parts.planRequests = sandbox.calls().requests();
    begun = System.nanoTime();
    Pause sleep = pause -> Thread.sleep(pause.toMillis());
    CourseFinder finder = new CourseFinder(client, Clock.systemUTC(), sleep);
    List<StepResult> results =
        new Applier(client, observer, finder, journal, result -> {}).applyHeld(plan, -1, hold);
    hold.close();
    parts.applyMillis = millis(begun);
    parts.applyRequests = sandbox.calls().requests() - parts.planRequests;
    if (results.size() != REQUESTS * (1 + people)
        || !results.stream().allMatch(result -> result.outcome().isGood())) {
      throw new IllegalStateException("not all was done: " + TestSite.said(results));
    }
    return new Sent(
        results.stream()
            .flatMap(
                it ->
                    it.step() instanceof Step.Create create
                        ? Stream.of(create.course())
                        : Stream.empty())
            .toList(),
        results.stream().filter(it -> it.step() instanceof Step.Enrol).toList());
  }

  /** What was written into the site. */
  private record Sent(List<NewCourse> courses, List<StepResult> enrolments) {}

  /** The writes alone, as small a program as can send them, to the numbers that they had. */
  private void bare(Sent written) {
    OkHttpClient client = new OkHttpClient.Builder().readTimeout(Duration.ofMinutes(2)).build();
    create(client, written.courses());
    enrol(client, written.enrolments());
  }

  private void create(OkHttpClient client, List<NewCourse> courses) {
    for (int from = 0; from < courses.size(); from += AT_A_TIME) {
      FormBody.Builder form = form("core_course_create_courses");
      List<NewCourse> batch = courses.subList(from, Math.min(courses.size(), from + AT_A_TIME));
      for (int i = 0; i < batch.size(); i++) {
        add(form, "courses[" + i + "]", batch.get(i));
      }
      send(client, form.build());
    }
  }

  private void enrol(OkHttpClient client, List<StepResult> enrolments) {
    for (int from = 0; from < enrolments.size(); from += AT_A_TIME) {
      FormBody.Builder form = form("enrol_manual_enrol_users");
      List<StepResult> batch =
          enrolments.subList(from, Math.min(enrolments.size(), from + AT_A_TIME));
      for (int i = 0; i < batch.size(); i++) {
        Step.Enrol step = (Step.Enrol) batch.get(i).step();
        form.add("enrolments[" + i + "][roleid]", step.roleId().toString())
            .add("enrolments[" + i + "][userid]", step.user().toString())
            .add("enrolments[" + i + "][courseid]", batch.get(i).course() + "");
      }
      send(client, form.build());
    }
  }

  private static FormBody.Builder form(String function) {
    return new FormBody.Builder()
        .add("wstoken", TOKEN)
        .add("wsfunction", function)
        .add("moodlewsrestformat", "json");
  }

  private static void add(FormBody.Builder form, String at, NewCourse course) {
    form.add(at + "[fullname]", course.fullName())
        .add(at + "[shortname]", course.shortName().value())
        .add(at + "[categoryid]", Objects.requireNonNull(course.category()).toString())
        .add(at + "[idnumber]", course.idNumber().value())
        .add(at + "[summary]", course.summary())
        .add(at + "[visible]", "0")
        .add(at + "[numsections]", "5")
        .add(at + "[startdate]", Long.toString(course.start().getEpochSecond()))
        .add(at + "[enddate]", "0");
  }

  private void send(OkHttpClient client, FormBody form) {
    Request request =
        new Request.Builder()
            .url(sandbox.address() + "/webservice/rest/server.php")
            .post(form)
            .build();
    try (Response response = client.newCall(request).execute()) {
      String answer = response.body().string();
      if (!answer.startsWith("[") && !answer.equals("null")) {
        throw new IllegalStateException(answer);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static double millis(long begun) {
    return (System.nanoTime() - begun) / 1e6;
  }
}
