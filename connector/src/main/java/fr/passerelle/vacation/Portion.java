package fr.passerelle.vacation;

import fr.passerelle.enrolment.GroupCount;
import fr.passerelle.moodle.GroupId;
import java.util.Comparator;
import java.util.List;

/**
 * The part of a course that a line is about.
 *
 * @param groups by id; empty unless the kind is {@link Kind#GROUPES}
 */
public record Portion(Kind kind, List<PaidGroup> groups) implements Comparable<Portion> {

  /** Which part. */
  public enum Kind implements Word {
    /** All of it. */
    COURS("cours"),
    /** Some groups. */
    GROUPES("groupes"),
    /** The candidates that are in no tutor's group. */
    HORS_GROUPE("hors_groupe");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    @Override
    public String code() {
      return code;
    }
  }

  static final Portion COURSE = new Portion(Kind.COURS, List.of());
  static final Portion NO_GROUP = new Portion(Kind.HORS_GROUPE, List.of());

  public Portion {
    groups = List.copyOf(groups);
    if ((kind == Kind.GROUPES) == groups.isEmpty()) {
      throw new IllegalArgumentException("groups go with GROUPES, and only with it");
    }
  }

  static Portion of(List<GroupCount> groups) {
    return new Portion(
        Kind.GROUPES,
        groups.stream()
            .map(group -> new PaidGroup(group.group(), group.name()))
            .sorted(Comparator.comparing(PaidGroup::id))
            .toList());
  }

  /** By kind, then by the first group: no two portions of one calculation share a group. */
  @Override
  public int compareTo(Portion other) {
    return Comparator.comparing(Portion::kind)
        .thenComparingLong(portion -> portion.groups.isEmpty() ? 0 : portion.firstGroup())
        .compare(this, other);
  }

  /** Whether some candidate may be in both. */
  boolean overlaps(Portion other) {
    return kind == Kind.COURS
        || other.kind == Kind.COURS
        || groups.stream().anyMatch(group -> other.has(group.id()));
  }

  boolean has(GroupId id) {
    return groups.stream().anyMatch(group -> group.id().equals(id));
  }

  private long firstGroup() {
    return groups.get(0).id().value();
  }
}
