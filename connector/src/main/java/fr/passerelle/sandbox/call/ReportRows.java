package fr.passerelle.sandbox.call;

import fr.passerelle.sandbox.site.Course;
import fr.passerelle.sandbox.site.CourseCompletion;
import fr.passerelle.sandbox.site.CourseVisit;
import fr.passerelle.sandbox.site.CustomReport;
import fr.passerelle.sandbox.site.Enrolment;
import fr.passerelle.sandbox.site.EnrolmentMethod;
import fr.passerelle.sandbox.site.Group;
import fr.passerelle.sandbox.site.GroupMembership;
import fr.passerelle.sandbox.site.Person;
import fr.passerelle.sandbox.site.ReportColumn;
import fr.passerelle.sandbox.site.Role;
import fr.passerelle.sandbox.site.RoleHolding;
import fr.passerelle.sandbox.site.SiteState;
import fr.passerelle.sandbox.wire.PhpText;
import fr.passerelle.sandbox.wire.Sentence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;

/**
 * The rows of a report, as Moodle's joins give them: every course, with or without instances and
 * people; everybody by each instance, role and group; put together by what is shown, and by the ids
 * behind it, so that two of one name are two rows. Neither capabilities nor names that can't be
 * rendered matter.
 */
final class ReportRows {

  /** One row of the join; whoever is missing is null. */
  private record Joined(
      Course course,
      @Nullable EnrolmentMethod method,
      @Nullable Enrolment enrolment,
      @Nullable Person person,
      @Nullable Role role,
      @Nullable Group group) {}

  private record InCourse(long course, long person) {}

  private record Row(List<@Nullable String> cells, Set<String> people) {}

  private final Call call;
  private final CustomReport report;
  private final Map<Long, List<EnrolmentMethod>> methods;
  private final Map<Long, List<Enrolment>> enrolments;
  private final Map<InCourse, List<Role>> roles = new HashMap<>();
  private final Map<InCourse, List<Group>> groups = new HashMap<>();
  private final Set<InCourse> visits = new HashSet<>();
  private final Set<InCourse> done = new HashSet<>();

  ReportRows(Call call, CustomReport report) {
    this.call = call;
    this.report = report;
    SiteState state = call.state();
    this.methods =
        state.all(EnrolmentMethod.class).collect(Collectors.groupingBy(EnrolmentMethod::course));
    this.enrolments = state.all(Enrolment.class).collect(Collectors.groupingBy(Enrolment::method));
    state
        .all(RoleHolding.class)
        .sorted(Comparator.comparing(RoleHolding::role))
        .forEach(it -> in(roles, it.course(), it.person()).add(call.profile().role(it.role())));
    for (GroupMembership it : state.all(GroupMembership.class).toList()) {
      Group group = state.get(Group.class, it.group());
      in(groups, group.course(), it.person()).add(group);
    }
    state
        .all(CourseCompletion.class)
        .forEach(it -> done.add(new InCourse(it.course(), it.person())));
    state.all(CourseVisit.class).forEach(it -> visits.add(new InCourse(it.course(), it.person())));
  }

  private static <T> List<T> in(Map<InCourse, List<T>> map, long course, long person) {
    return map.computeIfAbsent(new InCourse(course, person), any -> new ArrayList<>());
  }

  List<ArrayNode> rows() {
    Map<List<Object>, Row> rows = new LinkedHashMap<>();
    call.state()
        .all(Course.class)
        .filter(course -> !course.frontPage())
        .sorted(Comparator.comparing(Course::idNumber).thenComparing(Course::shortName))
        .forEach(course -> join(course, joined -> add(rows, joined)));
    return rows.values().stream().map(ReportRows::cells).toList();
  }

  private void join(Course course, Consumer<Joined> to) {
    List<EnrolmentMethod> ways = methods.getOrDefault(course.id(), List.of());
    if (ways.isEmpty()) {
      to.accept(new Joined(course, null, null, null, null, null));
    }
    for (EnrolmentMethod way : ways) {
      List<Enrolment> by = enrolments.getOrDefault(way.id(), List.of());
      if (by.isEmpty()) {
        to.accept(new Joined(course, way, null, null, null, null));
      }
      by.forEach(enrolment -> join(course, way, enrolment, to));
    }
  }

  private void join(
      Course course, EnrolmentMethod method, Enrolment enrolment, Consumer<Joined> to) {
    Person person = call.state().get(Person.class, enrolment.person());
    if (person.deleted()) {
      to.accept(new Joined(course, method, enrolment, null, null, null));
      return;
    }
    InCourse there = new InCourse(course.id(), person.id());
    for (@Nullable Role role : orNobody(roles.getOrDefault(there, List.of()))) {
      for (@Nullable Group group : orNobody(groups.getOrDefault(there, List.of()))) {
        to.accept(new Joined(course, method, enrolment, person, role, group));
      }
    }
  }

  private static <T> List<@Nullable T> orNobody(List<T> found) {
    return found.isEmpty() ? Collections.singletonList(null) : new ArrayList<>(found);
  }

  private void add(Map<List<Object>, Row> rows, Joined joined) {
    if (!report.conditions().keySet().stream().allMatch(it -> holds(it, joined))) {
      return;
    }
    List<Object> key = new ArrayList<>();
    List<@Nullable String> cells = new ArrayList<>();
    for (ReportColumn column : report.columns()) {
      if (column != ReportColumn.PEOPLE) {
        key.add(identity(column, joined));
        cells.add(cell(column, joined));
      }
    }
    Row row = rows.computeIfAbsent(key, any -> new Row(cells, new TreeSet<>()));
    if (joined.person() != null) {
      row.people().add(joined.person().userName());
    }
  }

  private boolean holds(String condition, Joined joined) {
    Person person = joined.person();
    return switch (condition) {
      case "enrolment:status_operator" ->
          joined.enrolment() != null
              && joined.method() != null
              && call.roster(joined.course()).counts(joined.enrolment());
      case "user:suspended_operator" -> person != null && !person.suspended();
      case "access:timeaccess_operator" ->
          person != null && visits.contains(new InCourse(joined.course().id(), person.id()));
      case "completion:completed_operator" ->
          person != null && done.contains(new InCourse(joined.course().id(), person.id()));
      default -> true;
    };
  }

  /** What is grouped by. */
  private Object identity(ReportColumn column, Joined joined) {
    return switch (column) {
      case IDNUMBER, PEOPLE -> "";
      case SHORTNAME -> joined.course().id();
      case METHOD -> joined.method() == null ? 0L : joined.method().id();
      case ROLE -> joined.role() == null ? 0L : joined.role().id();
      case GROUP -> joined.group() == null ? 0L : joined.group().id();
    };
  }

  private @Nullable String cell(ReportColumn column, Joined joined) {
    return switch (column) {
      case IDNUMBER -> quoted(joined.course().idNumber());
      case SHORTNAME -> joined.course().shortName();
      case METHOD -> joined.method() == null ? "" : name(joined.method());
      case ROLE -> role(joined.role());
      case GROUP -> joined.group() == null ? "" : joined.group().name();
      case PEOPLE -> null;
    };
  }

  /** What PHP calls {@code htmlspecialchars}. */
  private static String quoted(String text) {
    return text.replace("&", "&amp;")
        .replace("\"", "&quot;")
        .replace("'", "&#039;")
        .replace("<", "&lt;")
        .replace(">", "&gt;");
  }

  private String name(EnrolmentMethod method) {
    if (!method.name().isEmpty()) {
      return PhpText.escaped(method.name());
    }
    return call.say(
        Sentence.of(method.is(EnrolmentMethod.SELF) ? "selfenrolment" : "manualenrolments"));
  }

  private @Nullable String role(@Nullable Role role) {
    if (call.kind().recent()) {
      return role == null ? null : role.shortName();
    }
    if (role == null) {
      return "";
    }
    return role.name().isEmpty() ? call.say(Sentence.of("role." + role.shortName())) : role.name();
  }

  private static ArrayNode cells(Row row) {
    ArrayNode cells = Nodes.list();
    row.cells().forEach(cells::add);
    return cells.add(row.people().size());
  }
}
