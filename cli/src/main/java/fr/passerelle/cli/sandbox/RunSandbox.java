package fr.passerelle.cli.sandbox;

import fr.passerelle.cli.ExitCode;
import fr.passerelle.cli.RejectedException;
import fr.passerelle.cli.Wiring;
import fr.passerelle.problem.Problem;
import fr.passerelle.sandbox.Sandbox;
import fr.passerelle.sandbox.SandboxSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs the embedded sandbox until it is interrupted. */
@Command(name = "sandbox", mixinStandardHelpOptions = true)
public final class RunSandbox implements Callable<Integer> {

  private final Wiring wiring;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "8181",
      descriptionKey = "sandbox.port")
  private int port;

  @Mixin private PlayedSite site;

  @Option(names = "--state", paramLabel = "FILE", descriptionKey = "sandbox.state")
  private @Nullable String state;

  @Option(names = "--token-file", paramLabel = "FILE", descriptionKey = "sandbox.token-file")
  private @Nullable String tokenFile;

  public RunSandbox(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public Integer call() throws IOException {
    Path file = tokenFile == null ? null : wiring.place().resolve(tokenFile);
    try (Sandbox sandbox = Sandbox.start(settings(file))) {
      if (file != null) {
        SandboxToken.write(file, sandbox.token());
      }
      PrintWriter out = wiring.place().out();
      out.println(wiring.words().say("sandbox-running", sandbox.address().toString()));
      out.println(wiring.words().say("sandbox-token", sandbox.token()));
      out.flush();
      new CountDownLatch(1).await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    return ExitCode.OK.code();
  }

  /** Every setting that can't be used is reported, each with where it was given. */
  private SandboxSettings settings(@Nullable Path file) throws IOException {
    List<Problem> problems = new ArrayList<>();
    SandboxSettings.Builder settings = site.settings(wiring.place().clock(), problems);
    if (state != null) {
      settings.stateFile(wiring.place().resolve(state));
    }
    try {
      settings.port(port);
    } catch (IllegalArgumentException e) {
      problems.add(PlayedSite.problem("--port", Integer.toString(port), "sandbox-port"));
    }
    if (file != null) {
      token(file, settings, problems);
    }
    if (!problems.isEmpty()) {
      throw new RejectedException(problems, ExitCode.USAGE);
    }
    return settings.build();
  }

  private static void token(Path file, SandboxSettings.Builder settings, List<Problem> problems)
      throws IOException {
    try {
      SandboxToken.read(file).ifPresent(settings::token);
    } catch (IllegalArgumentException e) {
      problems.add(PlayedSite.problem(file.toString(), "", "sandbox-token-odd"));
    }
  }
}
