package fr.passerelle.moodle;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A roster that Moodle can't render whole, read by pages: a page that fails is halved until the
 * place is found. For one use, by one thread.
 *
 * <p>Moodle drops people from a page whom the token's user may not see, so a short page says
 * nothing: only an empty one is the end.
 */
final class RosterReading {

  static final int PAGE = 256;

  private final Caller caller;
  private final RosterCall asked;
  private final ReplyReader<List<Participant>> people;
  private final SortedMap<UserId, Participant> found = new TreeMap<>();
  private int unreadable;

  RosterReading(Caller caller, RosterCall asked, ReplyReader<List<Participant>> people) {
    this.caller = caller;
    this.asked = asked;
    this.people = people;
  }

  /** Whether Moodle refused a list because it can't render something in it. */
  static boolean isUnrenderable(MoodleException e) {
    return e instanceof RefusedException && e.errorCode().equals("invalidresponse");
  }

  /**
   * Everybody who can be rendered, and how many can't.
   *
   * @param failure how the whole list was refused
   * @throws MoodleException that failure, if nobody of a whole page can be rendered: then it is not
   *     a name
   */
  Roster byPages(MoodleException failure) {
    for (int from = 0; holdsAnybody(from, failure); from += PAGE) {}
    return new Roster(List.copyOf(found.values()), unreadable);
  }

  private boolean holdsAnybody(int from, MoodleException failure) {
    int before = unreadable;
    boolean anybody = readPlaces(from, PAGE) > 0;
    if (unreadable - before == PAGE) {
      throw failure;
    }
    return anybody;
  }

  /** How many people these places hold, those included whom Moodle can't render. */
  private int readPlaces(int from, int count) {
    try {
      return keep(caller.call(asked.places(from, count), people));
    } catch (RefusedException e) {
      if (!isUnrenderable(e)) {
        throw e;
      }
    }
    if (count == 1) {
      unreadable++;
      return 1;
    }
    int half = count / 2;
    return readPlaces(from, half) + readPlaces(from + half, count - half);
  }

  /** Keeps each person once; how many the answer held. */
  private int keep(List<Participant> page) {
    page.forEach(person -> found.putIfAbsent(person.user(), person));
    return page.size();
  }
}
