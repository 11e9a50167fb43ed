package fr.passerelle.cli.site;

import fr.passerelle.cli.ExitCode;
import fr.passerelle.cli.SiteOption;
import fr.passerelle.cli.SiteSettings;
import fr.passerelle.cli.Wiring;
import fr.passerelle.cli.view.JsonView;
import fr.passerelle.cli.view.ReportRecipeView;
import fr.passerelle.cli.view.ServiceDefinitionView;
import fr.passerelle.cli.view.SurveyJson;
import fr.passerelle.cli.view.SurveyView;
import fr.passerelle.survey.ServiceDefinition;
import fr.passerelle.survey.SurveyReport;
import fr.passerelle.survey.Verdict;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says whether the site has all that the other commands need. Writes nothing there. */
@Command(name = "check", mixinStandardHelpOptions = true)
public final class CheckSite implements Callable<Integer> {

  private final Wiring wiring;

  @Mixin private SiteOption site;

  @Option(names = "--service-definition", descriptionKey = "site.check.service-definition")
  private boolean serviceDefinition;

  @Option(names = "--report-recipe", descriptionKey = "site.check.report-recipe")
  private boolean reportRecipe;

  @Option(names = "--json", descriptionKey = "option.json")
  private boolean json;

  public CheckSite(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public Integer call() {
    SiteSettings settings = wiring.site(site.name());
    if (reportRecipe) {
      new ReportRecipeView(wiring.place()).show(settings);
      return ExitCode.OK.code();
    }
    return (serviceDefinition ? define(settings) : look(settings)).code();
  }

  /** Without the token, which the administrator makes only afterwards. */
  private ExitCode define(SiteSettings settings) {
    ServiceDefinition definition = ServiceDefinition.of(settings.profile());
    if (json) {
      new JsonView(wiring.place()).show(ServiceDefinitionView.json(definition));
    } else {
      new ServiceDefinitionView(wiring.place()).show(settings, definition);
    }
    return ExitCode.OK;
  }

  private ExitCode look(SiteSettings settings) {
    SurveyReport report = wiring.survey(settings, wiring.client(settings)).look();
    if (json) {
      new JsonView(wiring.place()).show(SurveyJson.of(settings, report));
    } else {
      new SurveyView(wiring.place()).show(report);
    }
    return exitCode(report.verdict());
  }

  private static ExitCode exitCode(Verdict verdict) {
    return switch (verdict) {
      case READY -> ExitCode.OK;
      case LACKING -> ExitCode.PARTLY;
      case NOT_READY -> ExitCode.ACCESS;
      case GONE -> ExitCode.FAILED;
    };
  }
}
