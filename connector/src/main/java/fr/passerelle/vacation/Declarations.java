package fr.passerelle.vacation;

import java.util.List;

/**
 * What people declared besides what the platform shows.
 *
 * @param splits how tutors share
 * @param acts work besides tutoring
 * @param nonPayables who may not be paid
 */
public record Declarations(
    List<DeclaredSplit> splits, List<CourseAct> acts, List<NonPayable> nonPayables) {

  /** Nobody declared anything. */
  public static final Declarations NONE = new Declarations(List.of(), List.of(), List.of());

  public Declarations {
    splits = List.copyOf(splits);
    acts = List.copyOf(acts);
    nonPayables = List.copyOf(nonPayables);
  }
}
