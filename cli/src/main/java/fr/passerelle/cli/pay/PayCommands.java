package fr.passerelle.cli.pay;

import picocli.CommandLine.Command;

/** {@code pay …}. */
@Command(
    name = "pay",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      ForecastPay.class,
      ComputePay.class,
      ListPay.class,
      ExplainPay.class,
      ValidatePay.class,
      CancelPay.class,
      RestorePay.class,
      OverridePay.class,
      TransmitPay.class,
      ReconcilePay.class,
      ComparePay.class,
      VerifyPay.class,
      ExportPay.class,
      WriteStatements.class
    })
public final class PayCommands {}
