package fr.passerelle.moodle;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import okio.Buffer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How fast the roster of 20,000 people is decoded: milliseconds and allocated bytes a roster. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 8, time = 2)
public class RosterBenchmark {

  private static final int PEOPLE = 20_000;
  private static final ReplyReader<List<Participant>> READER = ParticipantOnWire.people();
  private static final Call CALL =
      new Call(ServiceFunction.ENROLLED_USERS, Subject.course(new CourseId(7)), Arguments.none());

  /** With everything that Moodle sends by default, or with what the client asks for. */
  @Param({"fat", "lean"})
  public String shape = "";

  private final ReplyDecision decision =
      new ReplyDecision(
          new Failures(
              new SiteAddress("https://moodle.example.org"),
              Token.of("s3cret"),
              TimeLimits.DEFAULT));
  private byte[] body = {};

  /** Says the size too, for MB/s. */
  @Setup
  public void write() throws IOException {
    FatRoster roster = shape.equals("fat") ? FatRoster.of(PEOPLE) : FatRoster.lean(PEOPLE);
    body = roster.readAllBytes();
    System.out.println("# " + shape + ": " + body.length + " bytes, " + PEOPLE + " people");
  }

  @Benchmark
  public List<Participant> decode() throws IOException {
    Answer answer = new Answer(200, null, null, "application/json", new Buffer().write(body));
    return decision.decide(CALL, answer, READER);
  }
}
