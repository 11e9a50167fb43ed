package fr.passerelle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A command as a process of its own, at a time that a test has set. */
final class RunningCommand {

  private static final long LONGEST_WAIT_SECONDS = 480;
  private static final long BETWEEN_LOOKS_MILLIS = 50;
  private static final Pattern DOOR = Pattern.compile("http://127\\.0\\.0\\.1:\\d+");

  private static final Queue<Process> STARTED = new ConcurrentLinkedQueue<>();

  private final Process process;
  private final Path output;

  private RunningCommand(Process process, Path output) {
    this.process = process;
    this.output = output;
  }

  /** How far from now a time is, for all processes that are to live at it. */
  static Duration ahead(Instant time) {
    return Duration.between(Clock.systemUTC().instant(), time);
  }

  static RunningCommand start(Path folder, String name, Duration ahead, String... arguments)
      throws IOException {
    Path output = folder.resolve(name + ".txt");
    List<String> command =
        Stream.concat(
                Stream.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "-Xshare:auto",
                    "-Xmx256m",
                    "-cp",
                    System.getProperty("java.class.path"),
                    "-Dahead=" + ahead,
                    RunningMain.class.getName()),
                Stream.of(arguments))
            .toList();
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("LEDGER_PASSWORD", "postgres");
    Process process =
        builder
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    STARTED.add(process);
    return new RunningCommand(process, output);
  }

  /** Ends what a test that failed has left running. */
  static void killTheRest() {
    STARTED.forEach(process -> process.destroyForcibly().onExit().join());
    STARTED.clear();
  }

  /** {@code serve}, once it runs. */
  static RunningCommand serve(Path folder, String name, Duration ahead, String... more)
      throws IOException {
    String[] arguments =
        Stream.concat(Stream.of("serve", "--listen", "127.0.0.1:0"), Stream.of(more))
            .toArray(String[]::new);
    RunningCommand serve = start(folder, name, ahead, arguments);
    serve.await(() -> serve.said().contains("Running"));
    return serve;
  }

  String said() {
    try {
      return Files.readString(output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where it tells how it stands; JSON may have its slashes escaped. */
  String door() {
    Matcher found = DOOR.matcher(said().replace("\\/", "/"));
    assertThat(found.find()).as(said()).isTrue();
    return found.group();
  }

  long pid() {
    return process.pid();
  }

  /** Waits for something while it runs. */
  void await(BooleanSupplier condition) {
    awaitOrEnd(condition);
    assertThat(process.isAlive() || condition.getAsBoolean()).as(said()).isTrue();
  }

  /** Waits for something, or for its end; looks now and then. */
  void awaitOrEnd(BooleanSupplier condition) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_WAIT_SECONDS);
    while (!condition.getAsBoolean() && !endsWithin(BETWEEN_LOOKS_MILLIS)) {
      assertThat(System.nanoTime()).as(said()).isLessThan(deadline);
    }
  }

  private boolean endsWithin(long millis) {
    try {
      return process.waitFor(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  void kill() {
    process.destroyForcibly().onExit().join();
  }

  void askToEnd() {
    process.destroy();
  }

  int end() throws InterruptedException {
    assertThat(process.waitFor(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)).as(said()).isTrue();
    return process.exitValue();
  }

  /** Asks it to end; gives its exit code. */
  int stop() throws InterruptedException {
    askToEnd();
    return end();
  }
}
