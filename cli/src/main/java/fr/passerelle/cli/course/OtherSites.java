package fr.passerelle.cli.course;

import fr.passerelle.moodle.SiteName;
import fr.passerelle.opening.FolderReading;
import fr.passerelle.opening.OpeningRequest;
import fr.passerelle.opening.StoredRequest;
import fr.passerelle.problem.Message;
import fr.passerelle.problem.Problem;
import fr.passerelle.yaml.NearestKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The requests of a folder that belong to another site than the one that is planned for. */
final class OtherSites {

  private final FolderReading reading;
  private final SiteName here;
  private final Collection<SiteName> known;

  /**
   * Those that are left out here.
   *
   * @param known the sites of the settings
   */
  OtherSites(FolderReading reading, SiteName here, Collection<SiteName> known) {
    this.reading = reading;
    this.here = here;
    this.known = known;
  }

  /**
   * What is to be said of them: nothing of one that has its turn elsewhere, unless somebody asked
   * for this very one, or none is left.
   *
   * @param only the references asked for; none for all
   */
  List<Problem> problems(Set<String> only) {
    List<Problem> problems = new ArrayList<>();
    for (StoredRequest file : reading.files()) {
      OpeningRequest request = file.request();
      SiteName named = request == null ? null : request.wishes().site();
      boolean asked = request != null && only.contains(request.reference().value());
      if (named != null && !named.equals(here) && (asked || only.isEmpty())) {
        Problem problem = problem(file.file(), named, asked);
        if (problem != null) {
          problems.add(problem);
        }
      }
    }
    if (!reading.files().isEmpty() && reading.meantFor(here).files().isEmpty()) {
      problems.add(nothingHere());
    }
    return problems;
  }

  private @Nullable Problem problem(String file, SiteName named, boolean asked) {
    if (!known.contains(named)) {
      List<String> names = known.stream().map(SiteName::value).toList();
      return Problem.error(
          file,
          "site",
          named.value(),
          Message.of("cli.request-site"),
          NearestKey.hint(named.value(), names));
    }
    return asked
        ? Problem.warning(
            file,
            "site",
            named.value(),
            Message.of("cli.request-elsewhere", here.value()),
            Message.of("cli.request-elsewhere-hint", named.value()))
        : null;
  }

  private Problem nothingHere() {
    return Problem.warning(
        here.value(),
        "site",
        "",
        Message.of("cli.no-requests-here", reading.files().size()),
        Message.of("cli.no-requests-here-hint"));
  }
}
