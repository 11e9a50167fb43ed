package fr.passerelle.vacation;

import fr.passerelle.enrolment.CourseCount;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
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

/**
 * How long a statement of 100,000 lines takes, with ceilings, legal bands and the statement's
 * number: counts that are in memory into lines.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx2g")
@Warmup(iterations = 3)
@Measurement(iterations = 5)
public class PayBenchmark {

  private static final int LINES = 100_000;
  private static final int PEOPLE = 5_000;

  /** Also with as many lines that are validated in other statements, for the ceilings to count. */
  @Param({"0", "100000"})
  public int standing;

  private final PayCalculator calculator =
      new PayCalculator(
          TestRules.accepted(
              new String(RulesFile.shipped(RulesFile.EXAMPLE), StandardCharsets.UTF_8)),
          ZoneId.of("Europe/Paris"));
  private List<CourseCount> counts = List.of();
  private Standing others = Standing.NOTHING;

  /** Every course has one tutor and up to sixty candidates. */
  @Setup
  public void enrol() {
    counts = courses(LINES, 1);
    PayStatement before =
        calculator.compute(LocalDate.of(2023, 10, 1), courses(standing, 1 + LINES));
    others =
        new Standing(
            IntStream.rangeClosed(1, before.lines().size())
                .mapToObj(
                    number -> new TrackedLine(new LineRef(before.id(), number), before, List.of()))
                .map(
                    line ->
                        StandingLine.of(
                            line, StandingLine.subject(line), line.amount().orElseThrow()))
                .toList());
  }

  private static List<CourseCount> courses(int many, int first) {
    return IntStream.range(first, first + many)
        .mapToObj(id -> new TestCourse(id).heads(1 + id % 60).tutors(1 + id % PEOPLE).count())
        .toList();
  }

  @Benchmark
  public PayStatement compute() {
    return calculator.compute(LocalDate.of(2024, 1, 15), counts, Declarations.NONE, others);
  }
}
