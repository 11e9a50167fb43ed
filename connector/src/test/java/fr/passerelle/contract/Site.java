package fr.passerelle.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A site as seen from the wire, and the little that most cases need of it. It knows no more than
 * HTTP; every value is given as {@code name=value}, not encoded.
 */
final class Site {

  static final String PATH = "/webservice/rest/server.php";
  static final String CREATE = "core_course_create_courses";

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final String RUN =
      UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
  private static final AtomicInteger KEYS = new AtomicInteger();

  private final URI address;
  private final String token;
  private final Supplier<Kind> kind;

  Site(URI address, String token, Supplier<Kind> kind) {
    this.address = address;
    this.token = token;
    this.kind = kind;
  }

  URI address() {
    return address;
  }

  String token() {
    return token;
  }

  Kind kind() {
    return kind.get();
  }

  /** A key that nothing else has, on this site or in another run. */
  String key() {
    return "K-" + RUN + "-" + KEYS.incrementAndGet();
  }

  /** Calls a function as a well-behaved client does, without any wish for the answer. */
  Answer call(String function, String... pairs) {
    return post(form(function, pairs));
  }

  /** The body of a call, control values first. */
  String form(String function, String... pairs) {
    String[] control = {
      "wstoken=" + token, "wsfunction=" + function, "moodlewsrestformat=json",
    };
    return Form.encoded(Form.all(control, pairs));
  }

  Answer post(String body) {
    return send(
        to(PATH)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create(address + path));
  }

  Answer send(HttpRequest.Builder request) {
    try {
      return new Answer(this, CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A category that courses can be put into: the first that is visible. */
  String category() {
    return call("core_course_get_categories")
        .value()
        .valueStream()
        .filter(category -> category.path("visible").asInt(1) == 1)
        .map(category -> category.required("id").asString())
        .findFirst()
        .orElseThrow();
  }

  /** The values of one new course: names from a key, a category, and what else is given. */
  String[] draft(int index, String key, String... more) {
    String[] usual = {"fullname=Parcours " + key, "shortname=" + key};
    boolean placed = Stream.of(more).anyMatch(pair -> pair.startsWith("categoryid="));
    String[] place = placed ? new String[0] : new String[] {"categoryid=" + category()};
    return Form.item("courses", index, Form.all(usual, place, more));
  }

  /** Creates a course under a key of its own; its id. */
  String course(String... more) {
    JsonNode created = call(CREATE, draft(0, key(), more)).value();
    return created.get(0).required("id").asString();
  }

  /** Some visible course besides the front page, found without entering it. */
  String anyCourse() {
    return courses("", "")
        .valueStream()
        .map(course -> course.required("id").asString())
        .filter(id -> !id.equals("1"))
        .findFirst()
        .orElseThrow();
  }

  /** The one course with an id. */
  JsonNode read(String id) {
    JsonNode found = courses("id", id);
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  /** The courses that a field finds. */
  JsonNode courses(String field, String value) {
    return call("core_course_get_courses_by_field", "field=" + field, "value=" + value)
        .value()
        .required("courses");
  }
}
