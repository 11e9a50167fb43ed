package fr.passerelle.cli.count;

import fr.passerelle.cli.ExitCode;
import fr.passerelle.cli.SiteOption;
import fr.passerelle.cli.SiteSettings;
import fr.passerelle.cli.Wiring;
import fr.passerelle.cli.report.CountFile;
import fr.passerelle.cli.view.CountView;
import fr.passerelle.cli.view.JsonView;
import fr.passerelle.enrolment.CourseCount;
import fr.passerelle.profile.ReportPurpose;
import fr.passerelle.profile.SiteProfile;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows the last stored counts of each course, every definition side by side. */
@Command(name = "list", mixinStandardHelpOptions = true)
public final class ListCounts implements Callable<Integer> {

  private final Wiring wiring;

  @Mixin private SiteOption site;

  @Mixin private FilesOption files;

  @Option(names = "--json", descriptionKey = "option.json")
  private boolean json;

  public ListCounts(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public Integer call() throws IOException {
    SiteSettings settings = wiring.site(site.name());
    ZoneId zone = settings.profile().timeZone();
    List<CourseCount> counts = new KeptCounts(wiring, settings).latest();
    boolean written = files.write(wiring, CountFile.of(counts, zone, wiring.place().language()));
    if (json) {
      new JsonView(wiring.place()).show(counts);
    } else if (!written && counts.isEmpty()) {
      wiring.place().err().println(wiring.words().say("count-none"));
    } else if (!written) {
      new CountView(wiring.place(), zone).show(counts);
      sayWhySessionsAreMissing(settings.profile());
    }
    return ExitCode.OK.code();
  }

  private void sayWhySessionsAreMissing(SiteProfile profile) {
    if (profile.gaia().areUsed() && !profile.reports().containsKey(ReportPurpose.SESSIONS)) {
      wiring.place().err().println(wiring.words().say("count-no-sessions"));
    }
  }
}
