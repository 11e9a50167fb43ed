package fr.passerelle.sandbox;

import static java.util.Objects.requireNonNull;

import fr.passerelle.sandbox.site.Collation;
import fr.passerelle.sandbox.site.CustomReport;
import fr.passerelle.sandbox.site.Profile;
import fr.passerelle.sandbox.site.Release;
import fr.passerelle.sandbox.site.SiteKind;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How a {@link Sandbox} is to be. Immutable. */
public final class SandboxSettings {

  private final SiteKind kind;
  private final Clock clock;
  private final int port;
  private final @Nullable String token;
  private final @Nullable Path stateFile;
  private final Duration commitDelay;
  private final Pace pace;
  private final List<CustomReport> reports;
  private final int maxInputVars;
  private final long postMaxSize;

  private SandboxSettings(Builder builder) {
    this.kind = new SiteKind(builder.profile, builder.release, builder.language, builder.collation);
    this.clock = builder.clock;
    this.port = builder.port;
    this.token = builder.token;
    this.stateFile = builder.stateFile;
    this.commitDelay = builder.commitDelay;
    this.pace = builder.pace;
    this.reports = List.copyOf(builder.reports);
    this.maxInputVars = builder.maxInputVars;
    this.postMaxSize = builder.postMaxSize;
  }

  /**
   * Settings for a site of a profile, with the release, language and matching that it usually has.
   *
   * @param clock the site's time, by which enrolments begin and end
   */
  public static Builder builder(Profile profile, Clock clock) {
    return new Builder(profile, clock);
  }

  SiteKind kind() {
    return kind;
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

  Pace pace() {
    return pace;
  }

  List<CustomReport> reports() {
    return reports;
  }

  int maxInputVars() {
    return maxInputVars;
  }

  long postMaxSize() {
    return postMaxSize;
  }

  /** The settings in the making. */
  public static final class Builder {

    private static final Pattern TOKEN = Pattern.compile("[0-9a-zA-Z]{32}");
    private static final int HIGHEST_PORT = 65_535;

    private static final long USUAL_POST_MAX_SIZE = 64L << 20;

    private final Profile profile;
    private final Clock clock;
    private Release release;
    private String language;
    private Collation collation;
    private int port;
    private @Nullable String token;
    private @Nullable Path stateFile;
    private Duration commitDelay = Duration.ZERO;
    private Pace pace = Pace.AT_ONCE;
    private List<CustomReport> reports = List.of();
    private int maxInputVars = 5000;
    private long postMaxSize = USUAL_POST_MAX_SIZE;

    private Builder(Profile profile, Clock clock) {
      this.profile = requireNonNull(profile);
      this.clock = requireNonNull(clock);
      SiteKind usual = profile.usual();
      this.release = usual.release();
      this.language = usual.language();
      this.collation = usual.collation();
    }

    /** The release of Moodle to play; by default the profile's own. */
    public Builder release(Release release) {
      this.release = requireNonNull(release);
      return this;
    }

    /** The language of the site and of the token's user; by default the profile's own. */
    public Builder language(String language) {
      if (!language.equals("en") && !language.equals("fr")) {
        throw new IllegalArgumentException("the sandbox speaks en and fr, not " + language);
      }
      this.language = language;
      return this;
    }

    /** How the database compares texts; by default as that of the profile does. */
    public Builder collation(Collation collation) {
      this.collation = requireNonNull(collation);
      return this;
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

    /** How long the site thinks; by default not at all. */
    public Builder pace(Pace pace) {
      this.pace = requireNonNull(pace);
      return this;
    }

    /** What people made with the site's report builder; by default nothing. */
    public Builder reports(List<CustomReport> reports) {
      this.reports = List.copyOf(reports);
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

    /** How many bytes of a body PHP takes; a longer one it drops whole. 64 MiB by default. */
    public Builder postMaxSize(long postMaxSize) {
      if (postMaxSize < 1) {
        throw new IllegalArgumentException("at least one byte: " + postMaxSize);
      }
      this.postMaxSize = postMaxSize;
      return this;
    }

    public SandboxSettings build() {
      return new SandboxSettings(this);
    }
  }
}
