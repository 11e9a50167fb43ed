package fr.passerelle.cli.count;

import fr.passerelle.cli.ExitCode;
import fr.passerelle.cli.SiteOption;
import fr.passerelle.cli.SiteSettings;
import fr.passerelle.cli.Wiring;
import fr.passerelle.cli.report.CountFile;
import fr.passerelle.cli.view.HistoryView;
import fr.passerelle.cli.view.JsonView;
import fr.passerelle.enrolment.CourseCount;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows the counts of one course over time: a line of blocks for a person, a table for a pipe. */
@Command(name = "history", mixinStandardHelpOptions = true)
public final class CountHistory implements Callable<Integer> {

  private final Wiring wiring;

  @Mixin private SiteOption site;

  @Mixin private CourseParameter course;

  @Mixin private FilesOption files;

  @Option(names = "--from", paramLabel = "DATE", descriptionKey = "count.from")
  private @Nullable LocalDate from;

  @Option(names = "--to", paramLabel = "DATE", descriptionKey = "count.to")
  private @Nullable LocalDate to;

  @Option(names = "--json", descriptionKey = "option.json")
  private boolean json;

  public CountHistory(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public Integer call() throws IOException {
    SiteSettings settings = wiring.site(site.name());
    ZoneId zone = settings.profile().timeZone();
    List<CourseCount> counts = new KeptCounts(wiring, settings).history(course.name(), from, to);
    boolean written = files.write(wiring, CountFile.of(counts, zone, wiring.place().language()));
    if (json) {
      new JsonView(wiring.place()).show(counts);
    } else if (!written && counts.isEmpty()) {
      wiring.place().err().println(wiring.words().say("count-none-between"));
    } else if (!written) {
      new HistoryView(wiring.place(), zone).show(counts);
    }
    return ExitCode.OK.code();
  }
}
