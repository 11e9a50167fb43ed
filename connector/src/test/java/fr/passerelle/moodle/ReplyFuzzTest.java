package fr.passerelle.moodle;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import okio.Buffer;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever bytes a server sends, a call ends in a value or in one of the five failures, and a
 * failure to read them quotes none.
 *
 * <p>An input is a byte that chooses the call, one that chooses status and content type, and the
 * body.
 */
class ReplyFuzzTest {

  private static final CourseId COURSE = new CourseId(7);
  private static final int[] STATUS = {200, 200, 200, 200, 303, 403, 413, 429, 500, 503};
  private static final List<String> TYPES =
      List.of("application/json", "application/xml; charset=utf-8", "text/html", "");

  /** Every recorded answer, as an answer to every call. */
  private static final List<String> RECORDED =
      List.of(
          "moodle-4.5/ok-site_info.json",
          "moodle-4.1/site_info.json",
          "moodle-4.5/ok-get_categories.json",
          "moodle-4.5/by_field-id-301.json",
          "moodle-4.5/by_field-duplicated-shortname.json",
          "moodle-4.5/update-partial-dupshort.json",
          "moodle-4.5/enrolled-THIRTY-onlyactive-min.json",
          "moodle-4.1/enrolled-s1-userfields_id_roles_groups_lastcourseaccess.json",
          "moodle-4.1/enrolmethods-s9-raw.json",
          "moodle-4.5/batch-ok-2.json",
          "moodle-4.5/batch-error-2nd-of-3.json",
          "moodle-4.5/ok-enrol.json",
          "moodle-4.5/enrolled-POISON.json",
          "moodle-4.5/by_field-ids-unknown.json",
          "moodle-4.5/state-db-down.json",
          "moodle-4.5/transport-bad-format.txt");

  /** The calls, by an accessor that needs no wire. */
  private static final List<Function<Site, Object>> CALLS =
      List.of(
          Site::info,
          site -> new RestCategories(site, site::info).all(),
          site -> site.courses().byIdNumber(List.of(new IdNumber("2026-0001"))),
          site -> site.courses().byIdNumber(List.of(new IdNumber("a"), new IdNumber("b"))),
          site -> site.courses().takingShortName(List.of(new ShortName("2026-0001"))),
          site -> site.courses().create(List.of(Samples.newCourse("2026-0001"))),
          site -> site.courses().update(List.of(Samples.rename(7, "Lire"))),
          site -> site.enrolments().participants(COURSE, EnrolmentFilter.ACTIVE),
          site ->
              site.enrolments().showAllGroups(List.of(COURSE)).values().stream()
                  .map(Reading::orThrow)
                  .toList(),
          site -> site.enrolments().methods(COURSE),
          site -> site.users().byEmail(List.of(new EmailAddress("jean.petit@example.org"))),
          site -> site.users().byId(List.of(new UserId(5))));

  private static final Set<String> SAYINGS = sayings();

  static Stream<byte[]> recorded() {
    return RECORDED.stream()
        .flatMap(
            name ->
                IntStream.range(0, CALLS.size()).mapToObj(call -> input(call, Fixture.read(name))));
  }

  private static byte[] input(int call, String body) {
    ByteArrayOutputStream input = new ByteArrayOutputStream();
    input.write(call);
    input.write(0);
    input.writeBytes(body.getBytes(StandardCharsets.UTF_8));
    return input.toByteArray();
  }

  @MethodSource("recorded")
  @FuzzTest
  void anyBytesAreAValueOrAFailure(byte[] input) {
    if (input.length < 2) {
      return;
    }
    int call = Byte.toUnsignedInt(input[0]) % CALLS.size();
    int kind = Byte.toUnsignedInt(input[1]);
    Site site = new Site(call == 0, kind, Arrays.copyOfRange(input, 2, input.length));
    try {
      assertThat(CALLS.get(call).apply(site)).isNotNull();
    } catch (MoodleException e) {
      assertThat(e.function()).isNotEmpty();
      if (e instanceof ProtocolException && site.status() == 200 && call == 7) {
        assertThat(SAYINGS).contains(withoutDigits(e));
      }
    }
  }

  /** All that can be said of a roster that is none. */
  private static Set<String> sayings() {
    Set<String> sayings = new TreeSet<>();
    for (String body : List.of("", "<", "x", "[{\"id\":0,\"roles\":[]}]")) {
      for (int type = 0; type < TYPES.size(); type++) {
        Site site = new Site(false, type * STATUS.length, body.getBytes(StandardCharsets.UTF_8));
        try {
          site.enrolments().participants(COURSE, EnrolmentFilter.ACTIVE);
        } catch (ProtocolException e) {
          sayings.add(withoutDigits(e));
        }
      }
    }
    return sayings;
  }

  private static String withoutDigits(MoodleException e) {
    return e.spoken().toString().replaceAll("\\d+", "0");
  }

  /** A site that gives the same answer to everything, and perhaps is known already. */
  private static final class Site implements Caller {

    private final ReplyDecision decision =
        new ReplyDecision(
            new Failures(
                new SiteAddress("https://moodle.example.org"),
                Token.of("s3cret"),
                TimeLimits.DEFAULT));
    private final boolean unknown;
    private final int kind;
    private final byte[] body;

    Site(boolean unknown, int kind, byte[] body) {
      this.unknown = unknown;
      this.kind = kind;
      this.body = body;
    }

    int status() {
      return STATUS[kind % STATUS.length];
    }

    @Override
    public <T> T call(Call call, ReplyReader<T> reader) {
      try {
        return decision.decide(call, answerTo(call), reader);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public <T> T callOnce(Call call, ReplyReader<T> reader) {
      return call(call, reader);
    }

    private Answer answerTo(Call call) {
      if (call.function() == ServiceFunction.SITE_INFO && !unknown) {
        String info = ClientCall.healthyAnswer(ServiceFunction.SITE_INFO);
        return answer(200, 0, info.getBytes(StandardCharsets.UTF_8));
      }
      return answer(status(), kind / STATUS.length % TYPES.size(), body);
    }

    private static Answer answer(int status, int type, byte[] bytes) {
      return new Answer(status, null, null, TYPES.get(type), new Buffer().write(bytes));
    }

    SiteInfo info() {
      return new SiteFacts(this).get();
    }

    Courses courses() {
      return new RestCourses(this, several(), new RestCategories(this, this::info));
    }

    Enrolments enrolments() {
      return new RestEnrolments(this, several(), this::info);
    }

    Users users() {
      return new RestUsers(this, several(), this::info);
    }

    private SeveralAtOnce several() {
      return new SeveralAtOnce(this, decision, this::info, new Crew(new AtOnce(1)));
    }
  }
}
