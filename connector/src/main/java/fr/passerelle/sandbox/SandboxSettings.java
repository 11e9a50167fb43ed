package fr.passerelle.sandbox;

import static java.util.Objects.requireNonNull;

import fr.passerelle.sandbox.site.Profile;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How a {@link Sandbox} is to be. Immutable. */
public final class SandboxSettings {

  private final Profile profile;
  private final Clock clock;
  private final int port;
  private final @Nullable String token;
  private final @Nullable Path stateFile;
  private final Duration commitDelay;
  private final int maxInputVars;

  private SandboxSettings(Builder builder) {
    this.profile = builder.profile;
    this.clock = builder.clock;
    this.port = builder.port;
    this.token = builder.token;
    this.stateFile = builder.stateFile;
    this.commitDelay = builder.commitDelay;
    this.maxInputVars = builder.maxInputVars;
  }

  /**
   * Settings for a site of a kind.
   *
   * @param clock the site's time, by which enrolments begin and end
   */
  public static Builder builder(Profile profile, Clock clock) {
    return new Builder(profile, clock);
  }

  Profile profile() {
    return profile;
  }

  Clock clock() {
    return clock;
  }

  int port() {
    return port;
  }

  Optional<String> token() {
    return Optional.ofNullable(token);
  }

  Optional<Path> stateFile() {
    return Optional.ofNullable(stateFile);
  }

  Duration commitDelay() {
    return commitDelay;
  }

  int maxInputVars() {
    return maxInputVars;
  }

  /** The settings in the making. */
  public static final class Builder {

    private static final Pattern TOKEN = Pattern.compile("[0-9a-zA-Z]{32}");
    private static final int HIGHEST_PORT = 65_535;

    private final Profile profile;
    private final Clock clock;
    private int port;
    private @Nullable String token;
    private @Nullable Path stateFile;
    private Duration commitDelay = Duration.ZERO;
    private int maxInputVars = 5000;

    private Builder(Profile profile, Clock clock) {
      this.profile = requireNonNull(profile);
      this.clock = requireNonNull(clock);
    }

    /** The port to listen on, 0 to 65535; 0, the default, takes a free one. */
    public Builder port(int port) {
      if (port < 0 || port > HIGHEST_PORT) {
        throw new IllegalArgumentException("not a port: " + port);
      }
      this.port = port;
      return this;
    }

    /** The token that callers need, 32 letters or digits; by default a random one. */
    public Builder token(String token) {
      if (!TOKEN.matcher(token).matches()) {
        throw new IllegalArgumentException("a token has 32 letters or digits");
      }
      this.token = token;
      return this;
    }

    /**
     * The file to go on from, if it exists, and to write the state to after each change; by default
     * the state is gone when the sandbox is closed. Its folder must exist.
     */
    public Builder stateFile(Path stateFile) {
      this.stateFile = requireNonNull(stateFile);
      return this;
    }

    /** How long what a call wrote stays invisible to others at its end; 0 by default. */
    public Builder commitDelay(Duration commitDelay) {
      if (commitDelay.isNegative()) {
        throw new IllegalArgumentException("a delay can’t be negative: " + commitDelay);
      }
      this.commitDelay = commitDelay;
      return this;
    }

    /** How many values of a form PHP reads, at least 1; the others it drops. 5000 by default. */
    public Builder maxInputVars(int maxInputVars) {
      if (maxInputVars < 1) {
        throw new IllegalArgumentException("at least one value: " + maxInputVars);
      }
      this.maxInputVars = maxInputVars;
      return this;
    }

    public SandboxSettings build() {
      return new SandboxSettings(this);
    }
  }
}
