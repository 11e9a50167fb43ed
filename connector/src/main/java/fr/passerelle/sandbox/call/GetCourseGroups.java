package fr.passerelle.sandbox.call;

import fr.passerelle.sandbox.site.Course;
import fr.passerelle.sandbox.site.Group;
import java.util.Comparator;
import tools.jackson.databind.JsonNode;

/** {@code core_group_get_course_groups}: the groups of a course, by name. */
final class GetCourseGroups implements WebFunction {

  @Override
  public JsonNode answer(Call call) {
    Course course = Refusals.groupsOf(call, call.number("courseid"));
    return call.roster(course)
        .groups()
        .sorted(Comparator.comparing(Group::name, call.kind().collation()))
        .map(group -> GroupView.of(call, group, call.shown(group.name()), null))
        .collect(Nodes.toList());
  }
}
