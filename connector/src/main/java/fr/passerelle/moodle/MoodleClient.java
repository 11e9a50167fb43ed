package fr.passerelle.moodle;

import java.time.Clock;
import java.time.Duration;

/**
 * One Moodle site seen through one token.
 *
 * <p>Make one per site and share it: it is safe for use by several threads, keeps connections open
 * between calls, and holds the site's circuit breaker. Close it when done.
 *
 * <p>READs are tried again when the site is unavailable; WRITEs are sent once. Whatever goes wrong
 * is one of the five {@link MoodleException}s.
 */
public final class MoodleClient implements AutoCloseable {

  private final SiteAddress address;
  private final HttpTransport transport;
  private final SiteFacts site;
  private final Categories categories;
  private final Courses courses;
  private final Enrolments enrolments;
  private final Users users;
  private final Soundings soundings;

  private MoodleClient(Builder builder) {
    this.address = builder.address;
    Failures failures = new Failures(builder.address, builder.token);
    this.transport = new HttpTransport(builder.address, builder.token, builder.limits);
    Caller caller = new PatientCaller(transport, failures, builder.pause, builder.clock);
    this.site = new SiteFacts(caller);
    SeveralAtOnce several = new SeveralAtOnce(caller, new ReplyDecision(failures), site::get);
    this.categories = new RestCategories(caller);
    this.courses = new RestCourses(caller, several);
    this.enrolments = new RestEnrolments(caller, site::get);
    this.users = new RestUsers(caller, several, site::get);
    this.soundings = new RestSoundings(caller, site::get);
  }

  /** A client with the default settings. */
  public static MoodleClient of(SiteAddress address, Token token) {
    return builder(address, token).build();
  }

  public static Builder builder(SiteAddress address, Token token) {
    return new Builder(address, token);
  }

  /** The address that calls are sent to. */
  public SiteAddress address() {
    return address;
  }

  /**
   * What the site says of itself; asked once and remembered.
   *
   * <p>{@code core_webservice_get_site_info}. It works even for an account that can do nothing
   * else.
   *
   * @throws MoodleException as above
   */
  public SiteInfo site() {
    return site.get();
  }

  public Categories categories() {
    return categories;
  }

  public Courses courses() {
    return courses;
  }

  public Enrolments enrolments() {
    return enrolments;
  }

  public Users users() {
    return users;
  }

  /** Small reads that show the rights of the token's user. */
  public Soundings soundings() {
    return soundings;
  }

  /** Lets go of the connections. Calls under way end; later ones fail. */
  @Override
  public void close() {
    transport.close();
  }

  @Override
  public String toString() {
    return "MoodleClient[" + address + "]";
  }

  /** The settings of a client. Each time limit is longer than 0 and holds for one attempt. */
  public static final class Builder {

    private final SiteAddress address;
    private final Token token;
    private TimeLimits limits = TimeLimits.DEFAULT;
    private Pause pause = duration -> Thread.sleep(duration.toMillis());
    private Clock clock = Clock.systemUTC();

    private Builder(SiteAddress address, Token token) {
      this.address = address;
      this.token = token;
    }

    /** How long until the connection stands; 10 s unless set. */
    public Builder connectTimeout(Duration limit) {
      limits = new TimeLimits(limit, limits.silence(), limits.call());
      return this;
    }

    /**
     * How long the site may say nothing; 150 s unless set. A roster of 20,000 people takes Moodle
     * two minutes, in which it says nothing.
     */
    public Builder readTimeout(Duration limit) {
      limits = new TimeLimits(limits.connect(), limit, limits.call());
      return this;
    }

    /** How long one attempt may take in all, to the answer's last byte; 5 min unless set. */
    public Builder callTimeout(Duration limit) {
      limits = new TimeLimits(limits.connect(), limits.silence(), limit);
      return this;
    }

    /** How to wait between attempts; a sleep unless set. */
    Builder pause(Pause pause) {
      this.pause = pause;
      return this;
    }

    /** What the circuit breaker measures its rest by. */
    Builder clock(Clock clock) {
      this.clock = clock;
      return this;
    }

    public MoodleClient build() {
      return new MoodleClient(this);
    }
  }
}
