package fr.passerelle.sandbox.call;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import fr.passerelle.sandbox.site.CourseVisit;
import fr.passerelle.sandbox.site.Group;
import fr.passerelle.sandbox.site.GroupMembership;
import fr.passerelle.sandbox.site.Person;
import fr.passerelle.sandbox.site.RoleHolding;
import fr.passerelle.sandbox.site.Roster;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What everybody in a course is there, by person: looked up once, since to go through the site's
 * tables for each person would take longer the more courses it has.
 *
 * @param roles by id
 */
record Standings(
    Map<Long, List<Long>> roles, Map<Long, List<Group>> groups, Map<Long, Long> visits) {

  static Standings in(Roster roster) {
    long course = roster.course().id();
    Map<Long, Group> groups = new TreeMap<>();
    roster.groups().forEach(group -> groups.put(group.id(), group));
    return new Standings(
        roster
            .site()
            .all(RoleHolding.class)
            .filter(held -> held.course() == course)
            .collect(groupingBy(RoleHolding::person, mapping(RoleHolding::role, toList()))),
        roster
            .site()
            .all(GroupMembership.class)
            .filter(it -> groups.containsKey(it.group()))
            .collect(
                groupingBy(
                    GroupMembership::person,
                    mapping(it -> requireNonNull(groups.get(it.group())), toList()))),
        roster
            .site()
            .all(CourseVisit.class)
            .filter(visit -> visit.course() == course)
            .collect(toMap(CourseVisit::person, CourseVisit::time, (first, other) -> first)));
  }

  List<Long> roles(Person person) {
    return roles.getOrDefault(person.id(), List.of()).stream().sorted().toList();
  }

  /** In the order of their ids. */
  List<Group> groups(Person person) {
    return groups.getOrDefault(person.id(), List.of()).stream()
        .sorted((one, other) -> Long.compare(one.id(), other.id()))
        .toList();
  }

  /** In epoch seconds; 0 for never. */
  long lastVisit(Person person) {
    return visits.getOrDefault(person.id(), 0L);
  }
}
