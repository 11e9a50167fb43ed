package fr.passerelle.cli.count;

import picocli.CommandLine.Command;

/** {@code count …}. */
@Command(
    name = "count",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {ListCounts.class})
public final class CountCommands {}
