package fr.passerelle.enrolment;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How many people of one course hold each role, as a report tells it.
 *
 * @param people by shortname, roles without people left out; the empty one for none
 * @param unknown cells that name no role that anybody knows, with people
 * @param doubled whether a role came twice, as with two courses or roles of one name
 */
record RoleTally(SortedMap<String, Integer> people, SortedSet<String> unknown, boolean doubled) {

  RoleTally {
    people = Collections.unmodifiableSortedMap(new TreeMap<>(people));
    unknown = Collections.unmodifiableSortedSet(new TreeSet<>(unknown));
  }

  /**
   * Adds rows up.
   *
   * @param rows whose last two cells are a role and a figure
   * @param exact whether the cells of roles are shortnames
   */
  static RoleTally of(List<List<String>> rows, RoleCells cells, boolean exact) {
    SortedMap<String, Integer> people = new TreeMap<>();
    SortedSet<String> unknown = new TreeSet<>();
    boolean doubled = false;
    for (List<String> row : rows) {
      String cell = row.get(row.size() - 2);
      int count = Integer.parseInt(row.get(row.size() - 1));
      Optional<String> role = cells.role(cell, exact);
      if (count == 0) {
        continue;
      }
      if (role.isEmpty()) {
        unknown.add(cell);
      } else {
        doubled |= people.put(role.get(), count) != null;
      }
    }
    return new RoleTally(people, unknown, doubled);
  }

  /** How many of them hold one of some roles, each role's people counted for itself. */
  int of(Collection<String> roles) {
    return people.entrySet().stream()
        .filter(entry -> roles.contains(entry.getKey()))
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  int all() {
    return people.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Whether nobody is in it who is not in another one. */
  boolean isWithin(RoleTally other) {
    return people.entrySet().stream()
        .allMatch(it -> it.getValue() <= other.people.getOrDefault(it.getKey(), 0));
  }
}
