package fr.passerelle.cli.rule;

import picocli.CommandLine.Command;

/** {@code rule …}. */
@Command(
    name = "rule",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {CheckRules.class, ShowRules.class, RunExamples.class})
public final class RuleCommands {}
