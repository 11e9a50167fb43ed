package fr.passerelle.cli;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Option;

/** {@code --log-json}: the log as one JSON object a line, for a program that collects logs. */
public final class LogOption {

  private static final String APPENDER = "STDERR";

  @Option(names = "--log-json", descriptionKey = "option.log-json")
  private boolean json;

  /** Lets the log be written as asked for, from now on. */
  public void apply() {
    if (json
        && LoggerFactory.getILoggerFactory() instanceof LoggerContext context
        && context.getLogger(Logger.ROOT_LOGGER_NAME).getAppender(APPENDER)
            instanceof ConsoleAppender<ILoggingEvent> appender) {
      JsonEncoder encoder = new JsonEncoder();
      encoder.setContext(context);
      encoder.setWithContext(false);
      encoder.setWithSequenceNumber(false);
      encoder.setWithNanoseconds(false);
      encoder.setWithArguments(false);
      encoder.setWithMDC(false);
      encoder.setWithMessage(false);
      encoder.setWithFormattedMessage(true);
      encoder.start();
      appender.setEncoder(encoder);
    }
  }
}
