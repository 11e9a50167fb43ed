package fr.passerelle.moodle;

import static fr.passerelle.moodle.Wire.required;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@link Groups} over REST. */
final class RestGroups implements Groups {

  private final Caller caller;
  private final SeveralAtOnce several;
  private final Supplier<SiteInfo> site;

  RestGroups(Caller caller, SeveralAtOnce several, Supplier<SiteInfo> site) {
    this.caller = caller;
    this.several = several;
    this.site = site;
  }

  @Override
  public boolean canBeMade() {
    return Stream.of(
            ServiceFunction.COURSE_GROUPS,
            ServiceFunction.CREATE_GROUPS,
            ServiceFunction.ADD_GROUP_MEMBERS)
        .map(ServiceFunction::wireName)
        .allMatch(site.get()::offers);
  }

  private record Wired(long id, long courseid, @Nullable String name, @Nullable String idnumber) {

    Group value() {
      return new Group(
          new GroupId(id),
          new CourseId(courseid),
          required(name, "name"),
          idnumber == null ? "" : idnumber);
    }
  }

  private static final ReplyReader<List<Group>> GROUPS = Wire.listOf(Wired.class, Wired::value);

  @Override
  public SortedMap<CourseId, Reading<List<Group>>> of(Collection<CourseId> courses) {
    List<CourseId> asked = List.copyOf(new TreeSet<>(courses));
    asked.forEach(RestGroups::requireNoFrontPage);
    List<Call> calls = asked.stream().map(RestGroups::groupsOf).toList();
    List<Reading<List<Group>>> answers = several.readEach(calls, GROUPS);
    SortedMap<CourseId, Reading<List<Group>>> found = new TreeMap<>();
    for (int i = 0; i < asked.size(); i++) {
      found.put(asked.get(i), answers.get(i));
    }
    return Collections.unmodifiableSortedMap(found);
  }

  private static Call groupsOf(CourseId course) {
    return new Call(
        ServiceFunction.COURSE_GROUPS,
        Subject.course(course),
        Arguments.none().with("courseid", course.value()));
  }

  private static void requireNoFrontPage(CourseId course) {
    if (course.isFrontPage()) {
      throw new IllegalArgumentException("the front page has no groups");
    }
  }

  @Override
  public List<GroupId> create(List<NewGroup> groups) {
    groups.forEach(group -> requireNoFrontPage(group.course()));
    TreeSet<CourseId> courses = new TreeSet<>();
    groups.forEach(group -> courses.add(group.course()));
    Call call =
        new Call(
            ServiceFunction.CREATE_GROUPS,
            Subject.courses(courses),
            Arguments.none().withEach("groups", groups.stream().map(RestGroups::made).toList()));
    CallSize.requireWhole(call);
    groups.forEach(group -> CourseText.requireName(call, group.name(), LONGEST_NAME));
    List<Group> created = caller.call(call, GROUPS);
    if (created.size() != groups.size()) {
      throw Failures.unknown(
          call, "", Failures.reason("objects", groups.size(), created.size()), null);
    }
    return created.stream().map(Group::id).toList();
  }

  /** The description has no default, and what Moodle requires stands last. */
  private static Arguments made(NewGroup group) {
    return Arguments.none()
        .with("idnumber", group.idNumber().isEmpty() ? null : group.idNumber())
        .with("description", "")
        .with("name", group.name())
        .with("courseid", group.course().value());
  }

  @Override
  public void add(List<GroupMembership> members) {
    List<Arguments> structures =
        members.stream()
            .map(
                member ->
                    Arguments.none()
                        .with("groupid", member.group().value())
                        .with("userid", member.user().value()))
            .toList();
    Call call =
        new Call(
            ServiceFunction.ADD_GROUP_MEMBERS,
            Subject.memberships(members.size()),
            Arguments.none().withEach("members", structures));
    CallSize.requireWhole(call);
    caller.call(call, Wire.nothing());
  }
}
