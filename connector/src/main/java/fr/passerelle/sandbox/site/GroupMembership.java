package fr.passerelle.sandbox.site;

import java.util.List;

/** A person in a group. */
public record GroupMembership(long id, long group, long person) implements Row {

  /** Once, as Moodle's key {@code useridgroupid} wants it. */
  @Override
  public List<Long> uniqueKey() {
    return List.of(person, group);
  }
}
