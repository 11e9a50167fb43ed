package fr.passerelle.cli;

import java.io.BufferedReader;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;

/**
 * Where a command runs: its folder, environment, language, streams and clock. Everything that a
 * command takes from outside comes from here, so that a test, or the demo, can be a user.
 *
 * @param folder that relative paths start from
 * @param out for data
 * @param err for talk
 * @param terminal whether a person reads {@code out}: aligned tables instead of tab-separated lines
 * @param interactive whether that person sits there now: questions and progress
 */
public record Workplace(
    Path folder,
    Map<String, String> environment,
    Locale language,
    BufferedReader in,
    PrintWriter out,
    PrintWriter err,
    boolean terminal,
    boolean interactive,
    Clock clock) {

  /** A path as typed, seen from the folder. */
  public Path resolve(String path) {
    return folder.resolve(path).normalize();
  }
}
