package fr.passerelle.cli.pay;

import picocli.CommandLine.Command;

/** {@code pay …}. */
@Command(
    name = "pay",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {ComputePay.class, ExplainPay.class, ExportPay.class, WriteStatements.class})
public final class PayCommands {}
