package fr.passerelle.cli.count;

import picocli.CommandLine.Command;

/** {@code count …}. */
@Command(
    name = "count",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      ListCounts.class,
      ShowCount.class,
      CountHistory.class,
      ExplainCount.class,
      CompareCounts.class,
      AcceptCounts.class,
      AttestCourse.class,
      CountDispositif.class
    })
public final class CountCommands {}
