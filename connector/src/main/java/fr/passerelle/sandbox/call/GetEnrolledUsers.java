package fr.passerelle.sandbox.call;

import fr.passerelle.sandbox.site.Capability;
import fr.passerelle.sandbox.site.Course;
import fr.passerelle.sandbox.site.Group;
import fr.passerelle.sandbox.site.Person;
import fr.passerelle.sandbox.site.Roster;
import fr.passerelle.sandbox.wire.ErrorClass;
import fr.passerelle.sandbox.wire.MoodleError;
import fr.passerelle.sandbox.wire.PhpText;
import fr.passerelle.sandbox.wire.Sentence;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * {@code core_enrol_get_enrolled_users}: everybody in a course, in whatever state, each once,
 * without that state. One name that holds a tag refuses the whole answer. The token's user may not
 * ask by capability.
 */
final class GetEnrolledUsers implements WebFunction {

  /** The group id that means those without a group. */
  private static final long NO_GROUP = -1;

  @Override
  public JsonNode answer(Call call) {
    RosterOptions options = RosterOptions.of(call.argument("options"));
    Course course =
        call.state()
            .find(Course.class, call.number("courseid"))
            .orElseThrow(() -> MoodleError.missingRecord("course"));
    Refusals.requireEntry(call, course);
    require(call, options);
    Roster roster = call.roster(course);
    ParticipantView view = new ParticipantView(call, roster, options.fields());
    if (hiddenByGroups(call, course, options)) {
      return Nodes.list();
    }
    return page(options, sorted(options, people(roster, options)))
        .filter(person -> canSee(call, person))
        .peek(GetEnrolledUsers::requireRenderable)
        .map(view::of)
        .collect(Nodes.toList());
  }

  private static void require(Call call, RosterOptions options) {
    if (options.on("withcapability")) {
      throw MoodleError.noPermission("reviewroles");
    }
    if (options.number("groupid") != 0) {
      Refusals.require(call, Capability.ACCESS_ALL_GROUPS, "accessallgroups");
    }
    if (options.on("onlyactive") || options.on("onlysuspended")) {
      Refusals.require(call, Capability.REVIEW_ENROLMENTS, "reviewenrolments");
    }
    if (options.on("onlyactive") && options.on("onlysuspended")) {
      Sentence both = Sentence.of("onlyactiveandsuspended");
      throw MoodleError.of(ErrorClass.CODING, "codingerror", both);
    }
  }

  private static boolean hiddenByGroups(Call call, Course course, RosterOptions options) {
    return course.separatesGroups()
        && options.number("groupid") == 0
        && !call.may(Capability.ACCESS_ALL_GROUPS);
  }

  private static Stream<Person> people(Roster roster, RosterOptions options) {
    List<Person> inState =
        options.on("onlyactive")
            ? roster.active()
            : options.on("onlysuspended") ? roster.inactive() : roster.everybody();
    long group = options.number("groupid");
    return inState.stream().filter(group == 0 ? person -> true : inGroup(roster, group));
  }

  private static Predicate<Person> inGroup(Roster roster, long group) {
    return person -> {
      List<Group> groups = roster.groupsOf(person);
      return group == NO_GROUP
          ? groups.isEmpty()
          : groups.stream().anyMatch(own -> own.id() == group);
    };
  }

  private static Stream<Person> sorted(RosterOptions options, Stream<Person> people) {
    Comparator<Person> byId = Comparator.comparingLong(Person::id);
    Collator collator = Collator.getInstance(Locale.FRENCH);
    Comparator<Person> byFirstName = Comparator.comparing(Person::firstName, collator);
    Comparator<Person> byLastName = Comparator.comparing(Person::lastName, collator);
    Comparator<Person> order =
        switch (options.sortColumn()) {
          case "firstname" -> byFirstName.thenComparing(byId);
          case "lastname" -> byLastName.thenComparing(byId);
          case "siteorder" -> byLastName.thenComparing(byFirstName).thenComparing(byId);
          default -> byId;
        };
    return people.sorted(options.descending() ? order.reversed() : order);
  }

  private static Stream<Person> page(RosterOptions options, Stream<Person> people) {
    Stream<Person> rest = people.skip(Math.max(0, options.number("limitfrom")));
    long limit = options.number("limitnumber");
    return limit > 0 ? rest.limit(limit) : rest;
  }

  private static boolean canSee(Call call, Person person) {
    return call.may(Capability.VIEW_DETAILS) || UserView.isContactSomewhere(call, person);
  }

  private static void requireRenderable(Person person) {
    if (!PhpText.hasNoTags(person.fullName())) {
      throw MoodleError.invalidResponse();
    }
  }
}
