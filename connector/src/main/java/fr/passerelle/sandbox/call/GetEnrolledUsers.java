package fr.passerelle.sandbox.call;

import fr.passerelle.sandbox.site.Capability;
import fr.passerelle.sandbox.site.Course;
import fr.passerelle.sandbox.site.Person;
import fr.passerelle.sandbox.wire.ErrorClass;
import fr.passerelle.sandbox.wire.MoodleError;
import fr.passerelle.sandbox.wire.Sentence;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * {@code core_enrol_get_enrolled_users}: everybody in a course, in whatever state, each once,
 * without that state. Pages are cut before those are left out whom the token's user may not see.
 * One name that holds a tag refuses the whole answer.
 */
final class GetEnrolledUsers implements WebFunction {

  @Override
  public JsonNode answer(Call call) {
    RosterOptions options = RosterOptions.of(call.argument("options"));
    Course course =
        call.state()
            .find(Course.class, call.number("courseid"))
            .orElseThrow(() -> MoodleError.missingRecord("course"));
    Refusals.requireEntry(call, course);
    requireRights(call, options);
    RosterPage page = new RosterPage(call, call.roster(course), options);
    return hiddenByGroups(call, course, options) ? Nodes.list() : describe(call, page);
  }

  private static void requireRights(Call call, RosterOptions options) {
    if (!call.may(Capability.REVIEW_ENROLMENTS)) {
      Refusals.require(call, Capability.VIEW_PARTICIPANTS, "viewparticipants");
    }
    if (options.on("withcapability")) {
      Refusals.require(call, Capability.REVIEW_ROLES, "reviewroles");
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

  /** An unknown field is refused as soon as there is anybody on the page, seen or not. */
  private static JsonNode describe(Call call, RosterPage page) {
    List<Person> people = page.people();
    if (!people.isEmpty()) {
      ParticipantView.requireKnown(page.options().fields());
    }
    ParticipantView view = new ParticipantView(call, page.roster(), page.options().fields());
    return people.stream()
        .filter(person -> UserView.canSee(call, person))
        .peek(UserView::requireRenderable)
        .map(view::of)
        .collect(Nodes.toList());
  }
}
