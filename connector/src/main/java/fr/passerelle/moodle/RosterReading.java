package fr.passerelle.moodle;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One reading of one roster: whole at first; by pages where Moodle can't render somebody, halving a
 * page that fails until the place is found. For one use, by one thread.
 *
 * <p>Moodle drops people from a page whom the token's user may not see, so a short page says
 * nothing: only an empty one is the end.
 */
final class RosterReading {

  static final int PAGE = 256;

  /** Moodle's group of those who are in none. */
  private static final String NO_GROUP = "-1";

  private static final ReplyReader<List<Participant>> PEOPLE =
      Wire.listOf(ParticipantOnWire.class, ParticipantOnWire::value);

  private final Caller caller;
  private final CourseId course;
  private final EnrolmentFilter filter;
  private final boolean lastAccess;
  private final SortedMap<UserId, Participant> found = new TreeMap<>();
  private int unreadable;

  RosterReading(Caller caller, CourseId course, EnrolmentFilter filter, boolean lastAccess) {
    this.caller = caller;
    this.course = course;
    this.filter = filter;
    this.lastAccess = lastAccess;
  }

  /**
   * @throws RefusedException if Moodle can't render anybody of a whole page: then it is not a name
   */
  Roster read() {
    try {
      keep(List.of());
    } catch (RefusedException e) {
      requireUnrenderable(e);
      for (int from = 0; holdsAnybody(from, e); from += PAGE) {}
    }
    return new Roster(List.copyOf(found.values()), unreadable);
  }

  /**
   * @throws AccessException if the token's user may not see all groups
   */
  boolean mayAskByGroup() {
    try {
      keep(List.of(option("groupid", NO_GROUP), option("limitnumber", "1")));
    } catch (RefusedException e) {
      requireUnrenderable(e);
    }
    return true;
  }

  private boolean holdsAnybody(int from, RefusedException failure) {
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
      return keep(places(from, count));
    } catch (RefusedException e) {
      requireUnrenderable(e);
    }
    if (count == 1) {
      unreadable++;
      return 1;
    }
    int half = count / 2;
    return readPlaces(from, half) + readPlaces(from + half, count - half);
  }

  private static List<Arguments> places(int from, int count) {
    return List.of(
        option("limitfrom", Integer.toString(from)),
        option("limitnumber", Integer.toString(count)),
        option("sortby", "id"));
  }

  private static void requireUnrenderable(RefusedException e) {
    if (!e.errorCode().equals("invalidresponse")) {
      throw e;
    }
  }

  /** Reads people and keeps each once; how many the answer held. */
  private int keep(List<Arguments> page) {
    List<Participant> people = caller.call(call(page), PEOPLE);
    people.forEach(person -> found.putIfAbsent(person.user(), person));
    return people.size();
  }

  private Call call(List<Arguments> page) {
    List<Arguments> options = new ArrayList<>();
    options.add(option("userfields", "id,roles,groups" + (lastAccess ? ",lastcourseaccess" : "")));
    if (filter == EnrolmentFilter.ACTIVE) {
      options.add(option("onlyactive", "1"));
    }
    options.addAll(page);
    Arguments arguments =
        Arguments.none().with("courseid", course.value()).withEach("options", options);
    return new Call(ServiceFunction.ENROLLED_USERS, Subject.course(course), arguments);
  }

  private static Arguments option(String name, String value) {
    return Arguments.none().with("name", name).with("value", value);
  }
}
