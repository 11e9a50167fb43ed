package fr.passerelle.opening;

import fr.passerelle.problem.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One file of a request folder, checked.
 *
 * @param file its name, without folders
 * @param request as far as it could be read; null where not even reference and source could
 * @param problems in the file's order, empty where all is well
 */
public record StoredRequest(String file, @Nullable OpeningRequest request, List<Problem> problems) {

  public StoredRequest {
    problems = List.copyOf(problems);
  }

  /** Whether a course may be opened from it: it was read and has no error; warnings may remain. */
  public boolean isReady() {
    return request != null && problems.stream().noneMatch(Problem::isError);
  }
}
