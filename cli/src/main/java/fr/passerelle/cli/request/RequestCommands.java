package fr.passerelle.cli.request;

import picocli.CommandLine.Command;

/** {@code request …}. */
@Command(
    name = "request",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {ImportRequests.class, CheckRequests.class, WriteEmptyForm.class})
public final class RequestCommands {}
