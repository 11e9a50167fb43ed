package fr.passerelle.cli.report;

import fr.passerelle.enrolment.CountDefinition;
import fr.passerelle.enrolment.CountingRule;
import fr.passerelle.enrolment.CourseCount;
import fr.passerelle.enrolment.HeadCount;
import fr.passerelle.enrolment.SnapshotId;
import fr.passerelle.moodle.CourseId;
import fr.passerelle.moodle.IdNumber;
import fr.passerelle.moodle.ShortName;
import fr.passerelle.moodle.SiteName;
import fr.passerelle.moodle.UserId;
import fr.passerelle.vacation.PayCalculator;
import fr.passerelle.vacation.PayStatement;
import fr.passerelle.vacation.RulesFile;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How long a statement of 100,000 lines takes to write, in French, as CSV and as a workbook. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx2g")
@Warmup(iterations = 1)
@Measurement(iterations = 3)
public class ExportBenchmark {

  private static final int LINES = 100_000;
  private static final int PEOPLE = 5_000;

  private final PayStatement statement = statement();

  /** Says how large the files are. */
  @Setup
  public void measure() {
    System.out.println(
        "# csv " + csv().length + " bytes, xlsx " + xlsx().length + " bytes, " + LINES + " lines");
  }

  @Benchmark
  public byte[] csv() {
    return PayExport.csv(statement, Locale.FRENCH);
  }

  @Benchmark
  public byte[] xlsx() {
    return PayExport.xlsx(statement, Locale.FRENCH);
  }

  private static PayStatement statement() {
    List<CourseCount> counts =
        IntStream.rangeClosed(1, LINES).mapToObj(ExportBenchmark::course).toList();
    return RulesFile.read(RulesFile.EXAMPLE, RulesFile.shipped(RulesFile.EXAMPLE))
        .match(
            rules ->
                new PayCalculator(rules, ZoneId.of("Europe/Paris"))
                    .compute(LocalDate.of(2024, 1, 15), counts),
            problems -> {
              throw new AssertionError(problems.toString());
            });
  }

  private static CourseCount course(int id) {
    return new CourseCount(
        new SnapshotId(id),
        new SiteName("academie"),
        new CourseId(id),
        new ShortName("23_ESSAI_" + id),
        new IdNumber("2026-" + id),
        Instant.parse("2024-01-15T07:30:00Z"),
        CountingRule.UNKNOWN,
        counts(1 + id % 60),
        List.of(),
        counts(0),
        counts(0),
        new TreeSet<>(List.of(new UserId(1 + id % PEOPLE))),
        List.of());
  }

  private static SortedMap<CountDefinition, HeadCount> counts(int heads) {
    SortedMap<CountDefinition, HeadCount> counts = new TreeMap<>();
    for (CountDefinition definition : CountDefinition.values()) {
      counts.put(definition, new HeadCount.Counted(heads));
    }
    return counts;
  }
}
