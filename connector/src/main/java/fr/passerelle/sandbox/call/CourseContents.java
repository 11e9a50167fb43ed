package fr.passerelle.sandbox.call;

import fr.passerelle.sandbox.site.Course;
import fr.passerelle.sandbox.site.Enrolment;
import fr.passerelle.sandbox.site.EnrolmentMethod;
import fr.passerelle.sandbox.site.Group;
import fr.passerelle.sandbox.site.GroupMembership;
import fr.passerelle.sandbox.site.RoleHolding;
import fr.passerelle.sandbox.site.Roster;
import fr.passerelle.sandbox.site.SectionName;
import java.util.List;

/** What is taken over from a course into its copy, besides the row itself. */
record CourseContents(Call call, Course source, Course copy) {

  void copy(boolean withPeople) {
    Roster roster = call.roster(source);
    List<EnrolmentMethod> methods =
        roster.methods().filter(it -> withPeople || it.is(EnrolmentMethod.MANUAL)).toList();
    copySectionNames();
    methods.forEach(method -> copyMethod(roster, method, withPeople));
    if (withPeople) {
      copyRoles();
      roster.groups().toList().forEach(this::copyGroup);
    }
  }

  private void copySectionNames() {
    call.state()
        .all(SectionName.class)
        .filter(name -> name.course() == source.id())
        .map(name -> copied(name, copy.id()))
        .toList()
        .forEach(call.data()::put);
  }

  private static SectionName copied(SectionName it, long course) {
    long id = SectionName.idOf(course, it.number());
    return new SectionName(id, course, it.number(), it.name());
  }

  private void copyMethod(Roster roster, EnrolmentMethod method, boolean withPeople) {
    EnrolmentMethod made =
        call.data().insert(EnrolmentMethod.class, id -> copied(id, method, copy.id()));
    if (withPeople) {
      roster
          .enrolments()
          .filter(enrolment -> enrolment.method() == method.id())
          .toList()
          .forEach(it -> call.data().insert(Enrolment.class, id -> copied(id, it, made)));
    }
  }

  private void copyRoles() {
    call.state()
        .all(RoleHolding.class)
        .filter(held -> held.course() == source.id())
        .toList()
        .forEach(
            held ->
                call.data()
                    .insert(
                        RoleHolding.class,
                        id -> new RoleHolding(id, copy.id(), held.person(), held.role())));
  }

  private void copyGroup(Group group) {
    Group made =
        call.data()
            .insert(
                Group.class,
                id ->
                    new Group(id, copy.id(), group.name(), group.idNumber(), group.description()));
    call.state()
        .all(GroupMembership.class)
        .filter(membership -> membership.group() == group.id())
        .toList()
        .forEach(it -> call.data().insert(GroupMembership.class, id -> copied(id, it, made)));
  }

  private static EnrolmentMethod copied(long id, EnrolmentMethod it, long course) {
    return new EnrolmentMethod(id, course, it.type(), it.name(), it.enabled(), it.open());
  }

  private static Enrolment copied(long id, Enrolment it, EnrolmentMethod method) {
    return new Enrolment(
        id, method.id(), method.course(), it.person(), it.suspended(), it.start(), it.end());
  }

  private static GroupMembership copied(long id, GroupMembership it, Group group) {
    return new GroupMembership(id, group.id(), it.person());
  }
}
