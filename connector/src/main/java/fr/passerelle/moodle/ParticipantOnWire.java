package fr.passerelle.moodle;

import static fr.passerelle.moodle.Wire.required;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One person of {@code core_enrol_get_enrolled_users}; the name is not read. */
record ParticipantOnWire(
    long id,
    @Nullable List<Role> roles,
    @Nullable List<Group> groups,
    @Nullable Long lastcourseaccess) {

  record Role(@Nullable Long roleid, @Nullable String shortname) {

    String name() {
      return required(shortname, "shortname");
    }

    RoleId id() {
      return new RoleId(required(roleid, "roleid"));
    }
  }

  record Group(long id, @Nullable String name) {

    String title() {
      return required(name, "name");
    }
  }

  /** A reader of lists of people, in which those who stand alike share one {@link Standing}. */
  static ReplyReader<List<Participant>> people() {
    return reply -> {
      Map<Standing, Standing> known = new HashMap<>();
      return Wire.listOf(ParticipantOnWire.class, wire -> wire.value(known)).read(reply);
    };
  }

  /**
   * @throws IllegalArgumentException if the roles, which were asked for, are absent: without them a
   *     count would be silently 0
   */
  private Participant value(Map<Standing, Standing> known) {
    Standing own = new Standing(rolesByName(), groupNames());
    return new Participant(
        new UserId(id), known.computeIfAbsent(own, standing -> standing), lastAccess());
  }

  private SortedMap<String, RoleId> rolesByName() {
    SortedMap<String, RoleId> found = new TreeMap<>();
    required(roles, "roles").forEach(role -> found.put(role.name(), role.id()));
    return found;
  }

  private SortedMap<GroupId, String> groupNames() {
    SortedMap<GroupId, String> found = new TreeMap<>();
    if (groups != null) {
      groups.forEach(group -> found.put(new GroupId(group.id()), group.title()));
    }
    return found;
  }

  private LastAccess lastAccess() {
    if (lastcourseaccess == null) {
      return LastAccess.UNKNOWN;
    }
    return lastcourseaccess == 0
        ? LastAccess.NEVER
        : LastAccess.at(Instant.ofEpochSecond(lastcourseaccess));
  }
}
