package fr.passerelle.moodle;

import java.util.ArrayList;
import java.util.List;

/**
 * The ways in which the roster of a course is asked for, with no more than is kept of it.
 *
 * @param lastAccess whether the site's release has the field
 */
record RosterCall(CourseId course, EnrolmentFilter filter, boolean lastAccess) {

  /** Moodle's group of those who are in none. */
  private static final String NO_GROUP = "-1";

  private static final String UNLIMITED = "0";

  /** Which end of the list comes first. */
  enum Direction {
    ASC,
    DESC
  }

  Call whole() {
    return call(fields(), List.of());
  }

  /** Some places of the list by user id, from 0. */
  Call places(int from, int count) {
    return call(
        fields(),
        List.of(
            option("limitfrom", Integer.toString(from)),
            option("limitnumber", Integer.toString(count)),
            option("sortby", "id")));
  }

  /** All places but the first so many, the ids alone. */
  Call beyond(int places, Direction direction) {
    return call(
        "id",
        List.of(
            option("limitfrom", Integer.toString(places)),
            option("limitnumber", UNLIMITED),
            option("sortby", "id"),
            option("sortdirection", direction.name())));
  }

  /** One of those in no group, which is refused aloud to whom groups are not shown. */
  Call oneOfNoGroup() {
    return call("id", List.of(option("groupid", NO_GROUP), option("limitnumber", "1")));
  }

  private String fields() {
    return "id,roles,groups" + (lastAccess ? ",lastcourseaccess" : "");
  }

  private Call call(String fields, List<Arguments> more) {
    List<Arguments> options = new ArrayList<>();
    options.add(option("userfields", fields));
    if (filter == EnrolmentFilter.ACTIVE) {
      options.add(option("onlyactive", "1"));
    }
    options.addAll(more);
    Arguments arguments =
        Arguments.none().with("courseid", course.value()).withEach("options", options);
    return new Call(ServiceFunction.ENROLLED_USERS, Subject.course(course), arguments);
  }

  private static Arguments option(String name, String value) {
    return Arguments.none().with("name", name).with("value", value);
  }
}
