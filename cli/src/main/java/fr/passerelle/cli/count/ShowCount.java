package fr.passerelle.cli.count;

import fr.passerelle.cli.ExitCode;
import fr.passerelle.cli.SiteOption;
import fr.passerelle.cli.SiteSettings;
import fr.passerelle.cli.Wiring;
import fr.passerelle.cli.report.CountFile;
import fr.passerelle.cli.view.CountView;
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

/** Shows the counts of one course, with its groups and sessions and by what it was counted. */
@Command(name = "show", mixinStandardHelpOptions = true)
public final class ShowCount implements Callable<Integer> {

  private final Wiring wiring;

  @Mixin private SiteOption site;

  @Mixin private CourseParameter course;

  @Mixin private DefinitionOption definition;

  @Mixin private FilesOption files;

  @Option(names = "--on", paramLabel = "DATE", descriptionKey = "count.on")
  private @Nullable LocalDate on;

  @Option(names = "--json", descriptionKey = "option.json")
  private boolean json;

  public ShowCount(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public Integer call() throws IOException {
    SiteSettings settings = wiring.site(site.name());
    ZoneId zone = settings.profile().timeZone();
    CourseCount whole = new KeptCounts(wiring, settings).of(course.name(), on);
    CourseCount count = definition.one().map(whole::only).orElse(whole);
    boolean written =
        files.write(wiring, CountFile.of(List.of(count), zone, wiring.place().language()));
    if (json) {
      new JsonView(wiring.place()).show(count);
    } else if (!written) {
      CountView view = new CountView(wiring.place(), zone);
      view.show(List.of(count));
      view.showOrigin(count);
    }
    return ExitCode.OK.code();
  }
}
