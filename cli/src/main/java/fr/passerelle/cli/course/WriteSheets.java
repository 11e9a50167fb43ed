package fr.passerelle.cli.course;

import fr.passerelle.cli.EachSite;
import fr.passerelle.cli.ExitCode;
import fr.passerelle.cli.SiteSettings;
import fr.passerelle.cli.SitesOption;
import fr.passerelle.cli.Wiring;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes again what is written for people once courses are open. Writes nothing on the site. */
@Command(name = "sheet", mixinStandardHelpOptions = true)
public final class WriteSheets implements Callable<Integer> {

  private final Wiring wiring;

  @Mixin private SitesOption sites;

  @Parameters(paramLabel = "REFERENCE", arity = "0..*", descriptionKey = "sheet.references")
  private List<String> references = new ArrayList<>();

  @Option(
      names = "--requests",
      paramLabel = "FOLDER",
      defaultValue = Sheets.REQUESTS,
      descriptionKey = "sheet.requests")
  private String requests;

  @Option(names = "--sheets", paramLabel = "FOLDER", descriptionKey = "option.sheets")
  private @Nullable String sheets;

  public WriteSheets(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public Integer call() throws Exception {
    Path folder = Planning.folder(wiring, requests);
    return new EachSite(wiring.place(), false)
        .run(wiring.sites(sites), site -> write(site, folder))
        .code();
  }

  private ExitCode write(SiteSettings site, Path folder) throws IOException {
    Sheets writing = new Sheets(wiring, site, wiring.client(site), folder, sheets);
    Sheets.Report report = writing.write(references);
    writing.tell(report);
    report.files().forEach(wiring.place().out()::println);
    return report.isComplete() ? ExitCode.OK : ExitCode.PARTLY;
  }
}
