package fr.passerelle.opening;

import fr.passerelle.moodle.SiteName;
import fr.passerelle.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All requests of a folder, checked.
 *
 * @param files in the order of their names
 * @param folderProblems what is wrong with the folder itself
 */
public record FolderReading(List<StoredRequest> files, List<Problem> folderProblems) {

  public FolderReading {
    files = List.copyOf(files);
    folderProblems = List.copyOf(folderProblems);
  }

  /** The requests from which a course may be opened: those without an error. */
  public List<OpeningRequest> requests() {
    List<OpeningRequest> ready = new ArrayList<>();
    for (StoredRequest file : files) {
      OpeningRequest request = file.request();
      if (request != null && file.isReady()) {
        ready.add(request);
      }
    }
    return List.copyOf(ready);
  }

  /** The same without the files whose request names another site. */
  public FolderReading meantFor(SiteName site) {
    return new FolderReading(
        files.stream().filter(file -> isMeantFor(file.request(), site)).toList(), folderProblems);
  }

  private static boolean isMeantFor(@Nullable OpeningRequest request, SiteName site) {
    return request == null || request.wishes().allow(site);
  }

  /** Every problem: those of the folder, then those of each file. */
  public List<Problem> problems() {
    List<Problem> all = new ArrayList<>(folderProblems);
    files.forEach(file -> all.addAll(file.problems()));
    return List.copyOf(all);
  }
}
