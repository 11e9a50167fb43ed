package fr.passerelle.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.moodle.CourseId;
import fr.passerelle.moodle.EnrolmentFilter;
import fr.passerelle.moodle.EnrolmentMethod;
import fr.passerelle.moodle.Enrolments;
import fr.passerelle.moodle.LastAccess;
import fr.passerelle.moodle.ManualEnrolment;
import fr.passerelle.moodle.Participant;
import fr.passerelle.moodle.Reading;
import fr.passerelle.moodle.RoleId;
import fr.passerelle.moodle.Roster;
import fr.passerelle.moodle.ShortName;
import fr.passerelle.moodle.SiteName;
import fr.passerelle.moodle.Standing;
import fr.passerelle.moodle.UserId;
import fr.passerelle.problem.Message;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A roster that looks short is looked at a second time, and only a whole one clears it. */
class GapsTest {

  private static final CourseId COURSE = new CourseId(7);
  private static final CountedCourse COUNTED =
      new CountedCourse(new SiteName("demo"), COURSE, new ShortName("EVALUER"), null, false);
  private static final Message LEFT_OUT = Message.of("enrolment.left-out");

  private static Roster people(int count, int unreadable) {
    SortedMap<String, RoleId> roles = new TreeMap<>(Map.of("participant", new RoleId(5)));
    Standing standing = new Standing(roles, new TreeMap<>());
    List<Participant> people =
        IntStream.rangeClosed(1, count)
            .mapToObj(id -> new Participant(new UserId(id), standing, LastAccess.NEVER))
            .toList();
    return new Roster(people, unreadable);
  }

  private static <T> SortedMap<CourseId, Reading<T>> reading(T value) {
    return new TreeMap<>(Map.of(COURSE, new Reading.Value<>(value)));
  }

  /**
   * A site with 28 people in a course, of whom some were in the first roster.
   *
   * @param second the roster at the second look
   */
  private record Site(Roster second) implements Enrolments {

    @Override
    public SortedMap<CourseId, Reading<Roster>> participants(
        Collection<CourseId> courses, EnrolmentFilter filter) {
      return reading(second);
    }

    /** As Moodle does: of a roster without anybody nobody can come again. */
    @Override
    public SortedMap<CourseId, Reading<Boolean>> fallShort(SortedMap<CourseId, Roster> rosters) {
      SortedMap<CourseId, Reading<Boolean>> lacking = new TreeMap<>();
      rosters.forEach(
          (course, roster) -> {
            int shown = roster.participants().size();
            lacking.put(course, new Reading.Value<>(shown > 0 && shown < 28));
          });
      return lacking;
    }

    @Override
    public Optional<SortedMap<CourseId, Reading<Integer>>> toldTotals(
        Collection<CourseId> courses) {
      return Optional.empty();
    }

    @Override
    public SortedMap<CourseId, Reading<Boolean>> showAllGroups(Collection<CourseId> courses) {
      return new TreeMap<>();
    }

    @Override
    public Roster participants(CourseId course, EnrolmentFilter filter) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<EnrolmentMethod> methods(CourseId course) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<List<ManualEnrolment>> partsToEnrol(List<ManualEnrolment> enrolments) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void enrolManually(List<ManualEnrolment> enrolments) {
      throw new UnsupportedOperationException();
    }
  }

  private static List<Message> gaps(Roster first, Roster second) {
    SortedMap<CourseId, Roster> rosters = new TreeMap<>(Map.of(COURSE, first));
    SortedMap<CourseId, Reading<List<Message>>> gaps =
        new Gaps(new Site(second), TestRoster.ROLES).in(List.of(COUNTED), rosters);
    assertThat(gaps).containsOnlyKeys(COURSE);
    return gaps.values().iterator().next().orThrow();
  }

  @Test
  void aWholeRosterHasNone() {
    assertThat(gaps(people(28, 0), people(0, 0))).isEmpty();
  }

  @Test
  void somebodyWhoCameMeanwhileIsNone() {
    assertThat(gaps(people(27, 0), people(28, 0))).isEmpty();
  }

  @Test
  void oneThatIsSeenTwiceIsTold() {
    assertThat(gaps(people(27, 0), people(27, 0))).containsExactly(LEFT_OUT);
  }

  @Test
  void aSecondLookThatShowsNobodyClearsNothing() {
    assertThat(gaps(people(27, 0), people(0, 0))).containsExactly(LEFT_OUT);
  }

  @Test
  void aSecondLookWithAnUnreadablePlaceClearsNothing() {
    assertThat(gaps(people(27, 0), people(28, 1))).containsExactly(LEFT_OUT);
  }
}
