package fr.passerelle.moodle;

import static fr.passerelle.moodle.Wire.required;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One person of {@code core_enrol_get_enrolled_users}; the name is not read. */
record ParticipantOnWire(
    long id,
    @Nullable List<Role> roles,
    @Nullable List<Group> groups,
    @Nullable Long lastcourseaccess) {

  record Role(@Nullable String shortname) {

    String name() {
      return required(shortname, "shortname");
    }
  }

  record Group(long id, @Nullable String name) {

    String title() {
      return required(name, "name");
    }
  }

  /**
   * @throws IllegalArgumentException if the roles, which were asked for, are absent: without them a
   *     count would be silently 0
   */
  Participant value() {
    return new Participant(new UserId(id), roleNames(), groupNames(), lastAccess());
  }

  private Set<String> roleNames() {
    return required(roles, "roles").stream()
        .map(Role::name)
        .collect(Collectors.toUnmodifiableSet());
  }

  private Map<GroupId, String> groupNames() {
    return groups == null
        ? Map.of()
        : groups.stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    group -> new GroupId(group.id()), Group::title, (one, other) -> one));
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
