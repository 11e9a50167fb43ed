package fr.passerelle.cli;

import fr.passerelle.cli.count.CountCommands;
import fr.passerelle.cli.count.SyncCounts;
import fr.passerelle.cli.course.AdoptCourse;
import fr.passerelle.cli.course.ApplyPlan;
import fr.passerelle.cli.course.PlanCourses;
import fr.passerelle.cli.course.WriteSheets;
import fr.passerelle.cli.ledger.LedgerCommands;
import fr.passerelle.cli.pay.PayCommands;
import fr.passerelle.cli.request.RequestCommands;
import fr.passerelle.cli.rule.RuleCommands;
import fr.passerelle.cli.sandbox.RunDemo;
import fr.passerelle.cli.sandbox.RunSandbox;
import fr.passerelle.cli.serve.ServeSyncs;
import fr.passerelle.cli.site.SiteCommands;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The command line as a whole. Without a command it shows which ones there are. */
@Command(
    name = "passerelle",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      RunDemo.class,
      InitSettings.class,
      SiteCommands.class,
      RequestCommands.class,
      PlanCourses.class,
      ApplyPlan.class,
      AdoptCourse.class,
      WriteSheets.class,
      SyncCounts.class,
      ServeSyncs.class,
      CountCommands.class,
      LedgerCommands.class,
      RuleCommands.class,
      PayCommands.class,
      RunSandbox.class,
      HelpCommand.class
    })
final class Passerelle {}
