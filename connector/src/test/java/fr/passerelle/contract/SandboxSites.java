package fr.passerelle.contract;

import fr.passerelle.sandbox.Sandbox;
import fr.passerelle.sandbox.SandboxSettings;
import fr.passerelle.sandbox.site.Collation;
import fr.passerelle.sandbox.site.CustomReport;
import fr.passerelle.sandbox.site.Profile;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A new sandbox for each case, so that no case sees what another one did. */
final class SandboxSites implements Sites {

  private final Kind kind;
  private final Profile profile;
  private final Collation collation;
  private final List<Sandbox> open = new ArrayList<>();

  private SandboxSites(Profile profile, Kind kind) {
    this.profile = profile;
    this.kind = kind;
    this.collation = kind.loose() ? Collation.LOOSE : Collation.EXACT;
  }

  /**
   * The sandbox as each of the sites that were recorded; for a theme in which matching matters,
   * also as one that mixes their ways.
   */
  static Stream<Sites> of(Class<?> theme) {
    Stream<Sites> recorded =
        Stream.of(
            new SandboxSites(Profile.MOODLE, new Kind("4.5", "en", false)),
            new SandboxSites(Profile.MAGISTERE_2, new Kind("4.1", "fr", true)));
    Sites mixed = new SandboxSites(Profile.MOODLE, new Kind("4.5", "en", true));
    return theme.isAnnotationPresent(ByMatching.class)
        ? Stream.concat(recorded, Stream.of(mixed))
        : recorded;
  }

  @Override
  public boolean offers(State state) {
    return true;
  }

  @Override
  public Site in(State state) {
    SandboxSettings.Builder settings =
        SandboxSettings.builder(profile, Clock.systemUTC())
            .collation(collation)
            .reports(CustomReport.usual());
    Sandbox sandbox = Sandbox.start(state.prepare(settings).build());
    open.add(sandbox);
    state.enter(sandbox);
    return new Site(sandbox.address(), sandbox.token(), () -> kind);
  }

  @Override
  public void leave() {
    open.forEach(Sandbox::close);
    open.clear();
  }

  @Override
  public String toString() {
    return "sandbox " + kind;
  }
}
