package fr.passerelle.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passerelle.enrolment.AttestationList;
import fr.passerelle.enrolment.Attestations;
import fr.passerelle.moodle.CourseId;
import fr.passerelle.moodle.SiteName;
import fr.passerelle.moodle.UserId;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Place.class)
class AttestationsTest {

  private static final SiteName SITE = new SiteName("demo");
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);

  private final Place place;
  @TempDir Path folder;

  private Attestations lists;

  AttestationsTest(Place place) {
    this.place = place;
  }

  @BeforeEach
  void open() {
    lists = Ledger.open(place.in(folder), CLOCK).attestations();
  }

  private static AttestationList list(long course, String day, char content, long... people) {
    return new AttestationList(
        SITE,
        new CourseId(course),
        LocalDate.parse(day),
        "liste.csv",
        Character.toString(content).repeat(64),
        Arrays.stream(people).mapToObj(UserId::new).collect(Collectors.toCollection(TreeSet::new)));
  }

  @Test
  void theLastListOfEachCourseHolds() {
    AttestationList second = list(7, "2026-11-20", 'b', 3);
    AttestationList other = list(8, "2026-11-01", 'c', 1, 2);
    lists.save(list(7, "2026-11-20", 'a', 1, 2));
    lists.save(second);
    lists.save(list(7, "2026-11-19", 'd', 9));
    lists.save(other);

    assertThat(lists.latest(SITE).values()).containsExactly(second, other);
    assertThat(lists.latest(new SiteName("other"))).isEmpty();
  }

  @Test
  void aListIsKeptOnce() {
    AttestationList list = list(7, "2026-11-20", 'a', 1, 2);

    assertThat(lists.save(list)).isTrue();
    assertThat(lists.save(list(7, "2026-11-20", 'a', 5))).isFalse();
    assertThat(lists.latest(SITE).values()).containsExactly(list);
  }

  @Test
  void aListIsOfSomebody() {
    assertThatThrownBy(() -> list(7, "2026-11-21", 'b'))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
