package fr.passerelle.cli.sandbox;

import fr.passerelle.cli.ExitCode;
import fr.passerelle.cli.Wiring;
import fr.passerelle.cli.Workplace;
import fr.passerelle.sandbox.Sandbox;
import fr.passerelle.sandbox.SandboxSettings;
import fr.passerelle.sandbox.site.Profile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Runs the embedded sandbox until it is interrupted. */
@Command(name = "sandbox", mixinStandardHelpOptions = true)
public final class RunSandbox implements Callable<Integer> {

  private final Wiring wiring;

  @Spec private CommandSpec spec;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "8181",
      descriptionKey = "sandbox.port")
  private int port;

  @Option(
      names = "--profile",
      paramLabel = "moodle|magistere-2",
      defaultValue = "magistere-2",
      descriptionKey = "sandbox.profile")
  private String profile;

  @Option(names = "--state", paramLabel = "FILE", descriptionKey = "sandbox.state")
  private @Nullable String state;

  @Option(names = "--token-file", paramLabel = "FILE", descriptionKey = "sandbox.token-file")
  private @Nullable String tokenFile;

  public RunSandbox(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Workplace place = wiring.place();
    SandboxSettings.Builder settings = SandboxSettings.builder(profile(), place.clock()).port(port);
    if (state != null) {
      settings.stateFile(place.resolve(state));
    }
    Path file = tokenFile == null ? null : place.resolve(tokenFile);
    if (file != null) {
      SandboxToken.read(file).ifPresent(settings::token);
    }
    try (Sandbox sandbox = Sandbox.start(settings.build())) {
      if (file != null) {
        SandboxToken.write(file, sandbox.token());
      }
      place.out().println(wiring.words().say("sandbox-running", sandbox.address().toString()));
      place.out().println(wiring.words().say("sandbox-token", sandbox.token()));
      place.out().flush();
      new CountDownLatch(1).await();
    }
    return ExitCode.OK.code();
  }

  private Profile profile() {
    return Arrays.stream(Profile.values())
        .filter(known -> known.key().equals(profile))
        .findFirst()
        .orElseThrow(
            () ->
                new ParameterException(
                    spec.commandLine(), wiring.words().say("sandbox-profile", profile)));
  }
}
