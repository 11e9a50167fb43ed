package fr.passerelle.cli.ledger;

import picocli.CommandLine.Command;

/** {@code ledger …}. */
@Command(
    name = "ledger",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      VerifyLedger.class,
      BackUpLedger.class,
      UpgradeLedger.class,
      PurgeLedger.class,
      ExportLedger.class,
      ImportLedger.class
    })
public final class LedgerCommands {}
