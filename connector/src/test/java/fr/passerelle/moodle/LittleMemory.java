package fr.passerelle.moodle;

import java.io.IOException;
import java.time.Duration;
import okio.BufferedSource;
import okio.Okio;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.ObjectReader;

/** What {@link LittleMemoryTest} runs in a process of its own, with little memory. */
final class LittleMemory {

  private static final ObjectReader PERSON = Wire.JSON.readerFor(ParticipantOnWire.class);

  private LittleMemory() {}

  /** Reads a roster as users of the client do, or a far bigger one without keeping it. */
  public static void main(String[] arguments) throws IOException {
    if (arguments[0].equals("stream")) {
      System.out.println("read " + streamed(Integer.parseInt(arguments[1])));
    } else {
      keep(arguments[0]);
    }
  }

  private static void keep(String address) {
    try (MoodleClient client =
        MoodleClient.builder(new SiteAddress(address), Token.of("s3cret"))
            .readTimeout(Duration.ofMinutes(1))
            .build()) {
      client.site();
      long before = used();
      Roster roster = client.enrolments().participants(new CourseId(7), EnrolmentFilter.ACTIVE);
      int people = roster.participants().size();
      System.out.println("kept " + people + " of " + (used() - before) / people + " bytes");
      System.out.println("last " + roster.participants().get(people - 1).user());
    }
  }

  private static long used() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private static int streamed(int people) throws IOException {
    ReplyDecision decision =
        new ReplyDecision(
            new Failures(
                new SiteAddress("https://moodle.example.org"),
                Token.of("s3cret"),
                TimeLimits.DEFAULT));
    Call call =
        new Call(ServiceFunction.ENROLLED_USERS, Subject.course(new CourseId(7)), Arguments.none());
    BufferedSource body = Okio.buffer(Okio.source(FatRoster.of(people)));
    Answer answer = new Answer(200, null, null, "application/json", body);
    return decision.decide(call, answer, LittleMemory::count);
  }

  private static int count(JsonParser reply) {
    int people = 0;
    while (reply.nextToken() != JsonToken.END_ARRAY) {
      people += rolesOf(PERSON.readValue(reply));
    }
    return people;
  }

  private static int rolesOf(ParticipantOnWire person) {
    return Wire.required(person.roles(), "roles").size();
  }
}
