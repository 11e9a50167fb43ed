package fr.passerelle.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.moodle.EmailAddress;
import fr.passerelle.moodle.IdNumber;
import fr.passerelle.moodle.SiteName;
import fr.passerelle.provisioning.StaffPart;
import fr.passerelle.provisioning.WaitingList;
import fr.passerelle.provisioning.WaitingPerson;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Place.class)
class WaitingListTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-23T10:00:00Z"), ZoneOffset.UTC);
  private static final SiteName SITE = new SiteName("demo");
  private static final IdNumber ONE = new IdNumber("2026-0001");
  private static final WaitingPerson LOU = person(StaffPart.TUTOR, "lou.petit@example.org");
  private static final WaitingPerson SASHA = person(StaffPart.PILOT, "sasha@example.org");

  private final Place place;
  @TempDir Path folder;

  WaitingListTest(Place place) {
    this.place = place;
  }

  private WaitingList list() {
    return Ledger.open(place.in(folder), CLOCK).waiting();
  }

  private static WaitingPerson person(StaffPart part, String email) {
    return new WaitingPerson(part, new EmailAddress(email));
  }

  @Test
  void whoWaitsIsKnownAgainByAnotherProcess() {
    list().replace(SITE, ONE, List.of(LOU, SASHA));
    assertThat(list().references(SITE)).containsExactly(ONE);
    assertThat(list().holds(SITE, ONE, person(StaffPart.TUTOR, "Lou.PETIT@example.org"))).isTrue();
    assertThat(list().holds(SITE, ONE, person(StaffPart.DESIGNER, "lou.petit@example.org")))
        .isFalse();
    assertThat(list().holds(SITE, new IdNumber("2026-0002"), LOU)).isFalse();
    assertThat(list().holds(new SiteName("autre"), ONE, LOU)).isFalse();
  }

  @Test
  void whoWaitsNoMoreIsForgotten() {
    list().replace(SITE, ONE, List.of(LOU, SASHA));
    list().replace(SITE, ONE, List.of(SASHA));
    assertThat(list().holds(SITE, ONE, LOU)).isFalse();
    assertThat(list().holds(SITE, ONE, SASHA)).isTrue();
    list().replace(SITE, ONE, List.of());
    assertThat(list().references(SITE)).isEmpty();
  }

  @Test
  void noAddressIsStored() throws SQLException {
    list().replace(SITE, ONE, List.of(LOU));
    assertThat(rows()).contains("TUTOR").doesNotContain("lou.petit").doesNotContain("example.org");
  }

  private String rows() throws SQLException {
    StringBuilder rows = new StringBuilder();
    try (Connection connection = place.connection(folder);
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("SELECT site, reference, part, address, since FROM waiting")) {
      while (row.next()) {
        for (int column = 1; column <= 5; column++) {
          rows.append(row.getString(column)).append(' ');
        }
      }
    }
    return rows.toString();
  }
}
