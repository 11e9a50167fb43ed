package fr.passerelle.opening;

import fr.passerelle.problem.Problem;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a file of forms held.
 *
 * @param drafts one for each form, in the file's order; empty where the file can't be read
 * @param fileProblems what is wrong with the file itself
 */
public record FormReading(List<DraftReading> drafts, List<Problem> fileProblems) {

  public FormReading {
    drafts = List.copyOf(drafts);
    fileProblems = List.copyOf(fileProblems);
  }

  /** A file that can't be read. */
  static FormReading refused(Problem problem) {
    return new FormReading(List.of(), List.of(problem));
  }

  /** Every problem: those of the file, then those of each form. */
  public List<Problem> problems() {
    return Stream.concat(
            fileProblems.stream(), drafts.stream().flatMap(draft -> draft.problems().stream()))
        .toList();
  }
}
