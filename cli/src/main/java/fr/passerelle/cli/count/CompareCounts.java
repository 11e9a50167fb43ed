package fr.passerelle.cli.count;

import fr.passerelle.cli.ExitCode;
import fr.passerelle.cli.SiteOption;
import fr.passerelle.cli.SiteSettings;
import fr.passerelle.cli.Wiring;
import fr.passerelle.cli.report.CountFile;
import fr.passerelle.cli.view.ComparisonView;
import fr.passerelle.cli.view.JsonView;
import fr.passerelle.enrolment.CountComparison;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows which courses came, went or changed between two days. */
@Command(name = "diff", mixinStandardHelpOptions = true)
public final class CompareCounts implements Callable<Integer> {

  private final Wiring wiring;

  @Mixin private SiteOption site;

  @Mixin private FilesOption files;

  @Parameters(index = "0", paramLabel = "FIRST", descriptionKey = "count.diff.first")
  private LocalDate first;

  @Parameters(index = "1", paramLabel = "SECOND", descriptionKey = "count.diff.second")
  private LocalDate second;

  @Option(names = "--json", descriptionKey = "option.json")
  private boolean json;

  public CompareCounts(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public Integer call() throws IOException {
    SiteSettings settings = wiring.site(site.name());
    ZoneId zone = settings.profile().timeZone();
    KeptCounts kept = new KeptCounts(wiring, settings);
    CountComparison found = CountComparison.of(kept.on(first), kept.on(second), kept.after(first));
    boolean written =
        files.write(wiring, CountFile.of(found, first, second, zone, wiring.place().language()));
    if (json) {
      new JsonView(wiring.place()).show(ComparisonView.rows(found));
    } else if (!written) {
      new ComparisonView(wiring.place()).show(found, first, second);
    }
    return ExitCode.OK.code();
  }
}
