package fr.passerelle.moodle;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One Moodle site seen through one token.
 *
 * <p>Make one per site and share it: it is safe for use by several threads, keeps connections open
 * between calls, and holds the site's circuit breaker. Close it when done.
 *
 * <p>READs are tried again when the site is unavailable; WRITEs are sent once. Whatever goes wrong
 * is one of the five {@link MoodleException}s; a client that was {@linkplain #cancel() cancelled}
 * throws {@link java.util.concurrent.CancellationException}.
 */
public final class MoodleClient implements AutoCloseable {

  private final SiteAddress address;
  private final CountDownLatch cancelled = new CountDownLatch(1);
  private final HttpTransport transport;
  private final Crew crew;
  private final SiteFacts site;
  private final Categories categories;
  private final Courses courses;
  private final Enrolments enrolments;
  private final Sections sections;
  private final Groups groups;
  private final Users users;
  private final Completions completions;
  private final Soundings soundings;

  private MoodleClient(Builder builder) {
    this.address = builder.address;
    TimeLimits limits = builder.connection.limits();
    Failures failures = new Failures(builder.address, builder.token, limits);
    this.transport =
        new HttpTransport(builder.address, builder.token, failures, builder.connection);
    Caller caller = new PatientCaller(transport, failures, limits, pause(builder), builder.clock);
    this.crew = new Crew(new AtOnce(builder.atOnce));
    this.site = new SiteFacts(caller);
    SeveralAtOnce several = new SeveralAtOnce(caller, new ReplyDecision(failures), site::get, crew);
    this.categories = new RestCategories(caller, site::get);
    this.courses = new RestCourses(caller, several, categories);
    this.enrolments = new RestEnrolments(caller, several, site::get);
    this.sections = new RestSections(caller, several, site::get);
    this.groups = new RestGroups(caller, several, site::get);
    this.users = new RestUsers(caller, several, site::get);
    this.completions = new RestCompletions(several, site::get);
    this.soundings = new RestSoundings(caller, site::get);
  }

  /** A wait that {@link #cancel()} ends. */
  private Pause pause(Builder builder) {
    return builder.pause == null
        ? duration -> cancelled.await(duration.toMillis(), TimeUnit.MILLISECONDS)
        : builder.pause;
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

  public Sections sections() {
    return sections;
  }

  public Groups groups() {
    return groups;
  }

  public Users users() {
    return users;
  }

  public Completions completions() {
    return completions;
  }

  /** Small reads that show the rights of the token's user. */
  public Soundings soundings() {
    return soundings;
  }

  /**
   * Begins READs that go on while the caller does something else, such as a WRITE. A client that
   * may only send one READ at a time reads at once instead.
   *
   * @param reads calls of this client, READs only
   */
  public <T> Meanwhile<T> meanwhile(Supplier<T> reads) {
    return crew.meanwhile(reads);
  }

  /**
   * Ends every call that is under way, in whatever thread, and every wait between attempts; later
   * calls are not sent. Whoever called gets a {@link java.util.concurrent.CancellationException};
   * but for a WRITE that had left it is an {@link OutcomeUnknownException}, as for any lost answer.
   */
  public void cancel() {
    cancelled.countDown();
    transport.cancel();
  }

  /** Lets go of the connections. Calls under way end; later ones fail. */
  @Override
  public void close() {
    crew.close();
    transport.close();
  }

  @Override
  public String toString() {
    return "MoodleClient[" + address + "]";
  }

  /** The settings of a client. Each time limit is longer than 0. */
  public static final class Builder {

    /** The most READs at once that a client may be allowed. */
    public static final int MOST_AT_ONCE = 16;

    private final SiteAddress address;
    private final Token token;
    private Connection connection = Connection.DEFAULT;
    private boolean plainHttp;
    private int atOnce = 4;
    private @Nullable Pause pause;
    private Clock clock = Clock.systemUTC();

    private Builder(SiteAddress address, Token token) {
      this.address = address;
      this.token = token;
    }

    /** How long until the connection stands; 10 s unless set. */
    public Builder connectTimeout(Duration limit) {
      TimeLimits is = connection.limits();
      return limits(new TimeLimits(limit, is.silence(), is.attempt(), is.total()));
    }

    /**
     * How long the site may say nothing; 150 s unless set. A roster of 20,000 people takes Moodle
     * two minutes, in which it says nothing.
     */
    public Builder readTimeout(Duration limit) {
      TimeLimits is = connection.limits();
      return limits(new TimeLimits(is.connect(), limit, is.attempt(), is.total()));
    }

    /** How long one attempt may take in all, to the answer's last byte; 5 min unless set. */
    public Builder callTimeout(Duration limit) {
      TimeLimits is = connection.limits();
      return limits(new TimeLimits(is.connect(), is.silence(), limit, is.total()));
    }

    /**
     * How long a READ may take in all, with its further attempts and the pauses between them; 10
     * min unless set.
     */
    public Builder totalTimeout(Duration limit) {
      TimeLimits is = connection.limits();
      return limits(new TimeLimits(is.connect(), is.silence(), is.attempt(), limit));
    }

    private Builder limits(TimeLimits limits) {
      connection = connection.with(limits);
      return this;
    }

    /** The HTTP proxy to go by; unless set, the machine's own settings for Java hold. */
    public Builder proxy(InetSocketAddress proxy) {
      connection = connection.with(new Proxy(Proxy.Type.HTTP, proxy), null);
      return this;
    }

    /** The HTTP proxy to go by, which asks for a user name and a password. */
    public Builder proxy(InetSocketAddress proxy, ProxyLogin login) {
      connection = connection.with(new Proxy(Proxy.Type.HTTP, proxy), login);
      return this;
    }

    /** Certificates to trust besides the machine's own, such as that of an in-house authority. */
    public Builder trusting(List<X509Certificate> certificates) {
      connection = connection.with(certificates);
      return this;
    }

    /** Lets the token travel in the clear over http; everybody on the way can read it. */
    public Builder plainHttp() {
      plainHttp = true;
      return this;
    }

    /**
     * The most READs at once, 1 to {@value #MOST_AT_ONCE}; 4 unless set. So many are only asked
     * where the site answers the faster for it.
     */
    public Builder mostAtOnce(int most) {
      if (most < 1 || most > MOST_AT_ONCE) {
        throw new IllegalArgumentException("1 to " + MOST_AT_ONCE + " READs at once, not " + most);
      }
      atOnce = most;
      return this;
    }

    /** How to wait between attempts; time as it passes unless set. */
    Builder pause(Pause pause) {
      this.pause = pause;
      return this;
    }

    /** What the circuit breaker measures its rest by, and a READ the time that it has in all. */
    Builder clock(Clock clock) {
      this.clock = clock;
      return this;
    }

    /**
     * The client.
     *
     * @throws IllegalArgumentException if the address is not {@linkplain SiteAddress#isPrivate()
     *     private} and {@link #plainHttp()} was not said
     */
    public MoodleClient build() {
      if (!plainHttp && !address.isPrivate()) {
        throw new IllegalArgumentException(
            "a token only travels over https (http is for loopback): " + address);
      }
      return new MoodleClient(this);
    }
  }
}
