package fr.passerelle.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passerelle.enrolment.RosterStore;
import fr.passerelle.enrolment.SyncBusyException;
import fr.passerelle.moodle.SiteName;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SyncHoldTest {

  private static final SiteName SITE = new SiteName("academie");
  private static final Instant NIGHT = Instant.parse("2026-11-24T02:00:00Z");

  @TempDir Path folder;

  private Ledger ledger(Place place) {
    return Ledger.open(place.in(folder), Clock.fixed(NIGHT, ZoneOffset.UTC));
  }

  @ParameterizedTest
  @EnumSource(Place.class)
  void letsOneSyncASiteAndTellsTheOthersWho(Place place) {
    RosterStore one = ledger(place).rosters();
    RosterStore other = ledger(place).rosters();
    RosterStore.Hold hold = one.hold(SITE, "serve (alpha, 42)");

    assertThatThrownBy(() -> other.hold(SITE, "sync (beta, 43)"))
        .isInstanceOf(SyncBusyException.class)
        .hasMessageContaining("academie")
        .hasMessageContaining("serve (alpha, 42)")
        .hasMessageContaining("2026-11-24T02:00:00Z");
    other.hold(new SiteName("autre"), "sync (beta, 43)").close();
    ledger(place).journal().hold(SITE).close();

    hold.close();
    other.hold(SITE, "sync (beta, 43)").close();
    assertThat(place.rows(folder, "sync_hold")).isZero();
  }

  @ParameterizedTest
  @EnumSource(Place.class)
  void doesNotBelieveTheWordOfTheDead(Place place) throws Exception {
    RosterStore store = ledger(place).rosters();
    try (var connection = place.connection(folder);
        var statement = connection.createStatement()) {
      statement.execute("INSERT INTO sync_hold VALUES ('academie', 'serve (dead, 1)', '2020')");
    }

    RosterStore.Hold hold = store.hold(SITE, "sync (beta, 43)");

    assertThatThrownBy(() -> store.hold(SITE, "again"))
        .isInstanceOf(SyncBusyException.class)
        .hasMessageContaining("beta");
    hold.close();
  }

  @ParameterizedTest
  @EnumSource(Place.class)
  void knowsWhenARoundLastWentThroughAllCourses(Place place) {
    RosterStore store = ledger(place).rosters();
    assertThat(store.lastEnd(SITE)).isEmpty();
    store.end(store.begin(SITE, NIGHT).id());
    store.begin(SITE, NIGHT.plusSeconds(60));

    assertThat(store.lastEnd(SITE)).contains(NIGHT);
    assertThat(store.lastEnd(new SiteName("autre"))).isEmpty();
  }
}
