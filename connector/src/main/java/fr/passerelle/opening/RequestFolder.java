package fr.passerelle.opening;

import fr.passerelle.problem.Message;
import fr.passerelle.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A folder of opening requests, one YAML file each, which an administrator completes in an editor
 * and may keep in git. No file is ever overwritten. Safe for several threads, and for several
 * processes on a disk whose locks hold.
 */
public final class RequestFolder {

  private final Path folder;
  private final Clock clock;

  /**
   * @param folder made when something is first imported
   * @param clock tells the year of the references, in its own time zone
   */
  public RequestFolder(Path folder, Clock clock) {
    this.folder = folder;
    this.clock = clock;
  }

  /**
   * Writes one request file for each form that the folder does not hold yet. A form with problems
   * is written too, to be completed; a file that can't be read writes nothing.
   *
   * @param language of the comments in the files
   * @throws UncheckedIOException if the folder can't be read or written; what was written until
   *     then stays, and the same import again goes on from there
   */
  public ImportReport importFiles(List<Path> files, Locale language) {
    int year = LocalDate.now(clock).getYear();
    try (Allotment allotment = Allotment.hold(folder, year)) {
      return new FormImport(folder, allotment, readAll(), language).run(files);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /**
   * Reads and checks every request of the folder; a folder that isn't there is a problem.
   *
   * @throws UncheckedIOException if the folder can't be listed
   */
  public FolderReading readAll() {
    if (!Files.isDirectory(folder)) {
      return new FolderReading(List.of(), List.of(missing()));
    }
    try (Stream<Path> files = Files.list(folder)) {
      List<StoredRequest> requests =
          files.filter(RequestFolder::isRequest).sorted().map(RequestFolder::read).toList();
      return new FolderReading(withoutTwins(requests), List.of());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private Problem missing() {
    return Problem.error(
        folder.toString(),
        "",
        "",
        Message.of("opening.folder.missing"),
        Message.of("opening.folder.missing.hint"));
  }

  private static boolean isRequest(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return !name.startsWith(".") && (name.endsWith(".yaml") || name.endsWith(".yml"));
  }

  private static StoredRequest read(Path file) {
    String name = file.getFileName().toString();
    try {
      return RequestFile.read(name, Files.readAllBytes(file));
    } catch (IOException unreadable) {
      Message hint = Message.of("opening.file.unreadable.hint");
      Message message = Message.of("opening.file.unreadable", file.toString());
      return new StoredRequest(name, null, List.of(Problem.error(name, "", "", message, hint)));
    }
  }

  /** Two requests from one form would be two courses: neither is ready until one is gone. */
  private static List<StoredRequest> withoutTwins(List<StoredRequest> requests) {
    Map<FormKey, List<String>> files = new HashMap<>();
    for (StoredRequest stored : requests) {
      if (stored.request() != null) {
        files
            .computeIfAbsent(FormKey.of(stored.request().source()), key -> new ArrayList<>())
            .add(stored.file());
      }
    }
    return requests.stream().map(stored -> markTwin(stored, files)).toList();
  }

  private static StoredRequest markTwin(StoredRequest stored, Map<FormKey, List<String>> files) {
    OpeningRequest request = stored.request();
    if (request == null) {
      return stored;
    }
    List<String> twins = files.getOrDefault(FormKey.of(request.source()), List.of());
    if (twins.size() < 2) {
      return stored;
    }
    List<Problem> problems = new ArrayList<>(stored.problems());
    Message message = Message.of("opening.source.twice", String.join(", ", twins));
    Message hint = Message.of("opening.source.twice.hint");
    problems.add(Problem.error(stored.file(), "source", "", message, hint));
    return new StoredRequest(stored.file(), request, problems);
  }
}
