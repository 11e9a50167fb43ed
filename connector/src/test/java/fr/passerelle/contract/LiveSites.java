package fr.passerelle.contract;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/**
 * The real site that the environment names. It stays in the state that a person has put it into:
 * {@code PASSERELLE_LIVE_STATE} names that, in the words of {@link State}.
 */
final class LiveSites implements Sites {

  private static final String STATE =
      Optional.ofNullable(System.getenv("PASSERELLE_LIVE_STATE")).orElse("");

  private final Site site;

  private LiveSites(URI address, String token) {
    Kind[] found = new Kind[1];
    this.site =
        new Site(
            address,
            token,
            () -> {
              if (found[0] == null) {
                found[0] = discovered(address, token);
              }
              return found[0];
            });
  }

  static Optional<Sites> named() {
    String address = System.getenv("PASSERELLE_LIVE_URL");
    String token = System.getenv("PASSERELLE_LIVE_TOKEN");
    return address == null || token == null
        ? Optional.empty()
        : Optional.of(new LiveSites(URI.create(address), token));
  }

  @Override
  public boolean offers(State state) {
    return STATE.equals(state.everyday() ? "" : state.toString());
  }

  @Override
  public Site in(State state) {
    Assumptions.assumeTrue(offers(state), () -> "the site is not in the state " + state);
    return site;
  }

  @Override
  public void leave() {}

  @Override
  public String toString() {
    return "live";
  }

  /**
   * What {@code PASSERELLE_LIVE_KIND} says, for a site that can't tell; else what the site says.
   */
  private static Kind discovered(URI address, String token) {
    String said = System.getenv("PASSERELLE_LIVE_KIND");
    return said == null ? Kind.of(new Site(address, token, () -> null)) : Kind.parse(said);
  }
}
