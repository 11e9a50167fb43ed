package fr.passerelle.cli.site;

import picocli.CommandLine.Command;

/** {@code site …}. */
@Command(
    name = "site",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {CheckSite.class})
public final class SiteCommands {}
