package fr.passerelle.cli;

import fr.passerelle.moodle.IdNumber;
import fr.passerelle.opening.FaceToFace;
import fr.passerelle.opening.FolderReading;
import fr.passerelle.opening.OpeningRequest;
import fr.passerelle.opening.StoredRequest;
import fr.passerelle.problem.Problem;
import fr.passerelle.vacation.PlannedCourse;
import fr.passerelle.vacation.PlannedFile;
import fr.passerelle.vacation.PlannedWork;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the requests of a folder plan: each file's {@code planned}, which the rules of pay read,
 * beside the request itself.
 */
public final class PlannedRequests {

  private final FolderReading reading;
  private final List<StoredRequest> files = new ArrayList<>();
  private final List<PlannedCourse> courses = new ArrayList<>();

  private PlannedRequests(FolderReading reading) {
    this.reading = reading;
  }

  /**
   * Reads the plans of a folder's requests.
   *
   * @param reading of the same folder
   */
  public static PlannedRequests of(Path folder, FolderReading reading) throws IOException {
    PlannedRequests all = new PlannedRequests(reading);
    for (StoredRequest file : reading.files()) {
      all.add(folder, file);
    }
    return all;
  }

  private void add(Path folder, StoredRequest file) throws IOException {
    OpeningRequest request = file.request();
    if (request == null) {
      files.add(file);
      return;
    }
    PlannedFile.Reading plan =
        PlannedFile.read(file.file(), Files.readAllBytes(folder.resolve(file.file())));
    List<Problem> problems =
        Stream.concat(file.problems().stream(), plan.problems().stream()).toList();
    files.add(new StoredRequest(file.file(), request, problems));
    plan.work().ifPresent(work -> courses.add(course(request, work)));
  }

  private static PlannedCourse course(OpeningRequest request, PlannedWork work) {
    boolean faceToFace =
        request.faceToFace() == FaceToFace.YES
            || Optional.ofNullable(request.faceToFaceTime()).filter(t -> !t.isZero()).isPresent();
    return new PlannedCourse(
        new IdNumber(request.reference().value()),
        request.title(),
        request.tutors().size(),
        faceToFace,
        work);
  }

  /** The folder with what is wrong with the plans among its problems. */
  public FolderReading checked() {
    return new FolderReading(files, reading.folderProblems());
  }

  /** The references of all requests; a file that can't be read is known by its name. */
  public List<String> references() {
    return files.stream().map(PlannedRequests::reference).toList();
  }

  private static String reference(StoredRequest file) {
    OpeningRequest request = file.request();
    return request == null
        ? file.file().replaceFirst("\\.ya?ml$", "")
        : request.reference().value();
  }

  /**
   * The courses that some requests plan.
   *
   * @param references those wanted; empty for all
   * @throws RejectedException if one of them can't be read: a budget without it would be wrong
   */
  public List<PlannedCourse> courses(Collection<String> references) {
    List<Problem> unreadable =
        files.stream()
            .filter(file -> isWanted(reference(file), references))
            .filter(file -> courses.stream().noneMatch(it -> isOf(it, file)))
            .flatMap(file -> file.problems().stream())
            .toList();
    if (!unreadable.isEmpty()) {
      throw new RejectedException(unreadable, ExitCode.PARTLY);
    }
    return courses.stream()
        .filter(course -> isWanted(course.reference().value(), references))
        .toList();
  }

  private static boolean isOf(PlannedCourse course, StoredRequest file) {
    return course.reference().value().equals(reference(file));
  }

  private static boolean isWanted(String reference, Collection<String> references) {
    return references.isEmpty() || references.contains(reference);
  }
}
