package fr.passerelle.moodle;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

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
  private @Nullable SiteInfo site;
  private @Nullable Categories categories;
  private @Nullable Courses courses;
  private @Nullable Enrolments enrolments;
  private @Nullable Users users;

  private MoodleClient(Builder builder) {
    this.address = builder.address;
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
    return requireNonNull(site);
  }

  public Categories categories() {
    return requireNonNull(categories);
  }

  public Courses courses() {
    return requireNonNull(courses);
  }

  public Enrolments enrolments() {
    return requireNonNull(enrolments);
  }

  public Users users() {
    return requireNonNull(users);
  }

  @Override
  public void close() {}

  /** The settings of a client. */
  public static final class Builder {

    private final SiteAddress address;

    private Builder(SiteAddress address, Token token) {
      this.address = address;
      requireNonNull(token);
    }

    public MoodleClient build() {
      return new MoodleClient(this);
    }
  }
}
