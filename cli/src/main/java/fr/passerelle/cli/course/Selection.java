package fr.passerelle.cli.course;

import fr.passerelle.cli.SiteSettings;
import fr.passerelle.opening.FolderReading;
import fr.passerelle.opening.OpeningRequest;
import fr.passerelle.opening.StoredRequest;
import fr.passerelle.problem.Message;
import fr.passerelle.problem.Problem;
import fr.passerelle.profile.SiteProfile;
import fr.passerelle.provisioning.Ownership;
import fr.passerelle.yaml.NearestKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** The part of a folder's requests that a plan for one site is made of. */
final class Selection {

  private final PlanOptions options;
  private final FolderReading reading;
  private final FolderReading here;
  private final SiteProfile profile;

  Selection(PlanOptions options, FolderReading reading, SiteSettings site) {
    this.options = options;
    this.reading = reading;
    this.here = reading.meantFor(site.name());
    this.profile = site.profile();
  }

  /** Why there can be no plan: the folder, or options that name what there is not. */
  List<Problem> problems() {
    List<Problem> problems = new ArrayList<>(reading.folderProblems());
    if (problems.isEmpty()) {
      List<String> references = reading.files().stream().map(Selection::reference).toList();
      problems.addAll(unknown("--only", options.only(), references));
    }
    problems.addAll(unknown("--overwrite", options.overwrite(), Ownership.fields(profile)));
    if (options.limit() < 1) {
      problems.add(
          Problem.error(
              "--limit",
              "",
              Integer.toString(options.limit()),
              Message.of("cli.limit"),
              Message.of("cli.limit-hint")));
    }
    return problems;
  }

  private static List<Problem> unknown(String option, Set<String> typed, Collection<String> known) {
    return typed.stream()
        .filter(value -> !known.contains(value))
        .map(
            value ->
                Problem.error(
                    option,
                    "",
                    value,
                    Message.of("cli.unknown-value"),
                    NearestKey.hint(value, known)))
        .toList();
  }

  /** The requests from which a course may be opened, of those that are wanted. */
  List<OpeningRequest> requests() {
    return here.requests().stream().filter(it -> isWanted(it.reference().value())).toList();
  }

  /** What is to be said of the wanted requests' files. */
  List<Problem> remarks() {
    return here.files().stream()
        .filter(file -> isWanted(reference(file)))
        .flatMap(file -> file.problems().stream())
        .toList();
  }

  private boolean isWanted(String reference) {
    return options.only().isEmpty() || options.only().contains(reference);
  }

  /** A file that can't be read is known by its name. */
  private static String reference(StoredRequest file) {
    OpeningRequest request = file.request();
    return request == null ? file.file().replaceFirst("\\.yaml$", "") : request.reference().value();
  }
}
