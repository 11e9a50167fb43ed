package fr.passerelle.opening;

import fr.passerelle.problem.Message;
import fr.passerelle.problem.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One import into a folder that is held. Used once. */
final class FormImport {

  private final Path folder;
  private final Allotment allotment;
  private final Locale language;
  private final List<StoredRequest> blocking;
  private final Map<FormKey, Reference> known = new HashMap<>();
  private final List<OpeningRequest> stored = new ArrayList<>();
  private final List<ImportedForm> forms = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  FormImport(Path folder, Allotment allotment, FolderReading existing, Locale language) {
    this.folder = folder;
    this.allotment = allotment;
    this.language = language;
    this.blocking = existing.files().stream().filter(file -> file.request() == null).toList();
    for (StoredRequest file : existing.files()) {
      if (file.request() != null) {
        remember(file.request());
      }
    }
  }

  ImportReport run(List<Path> files) throws IOException {
    if (!blocking.isEmpty()) {
      return blocked(files);
    }
    FormReader reader = new FormReader();
    for (Path file : files) {
      take(String.valueOf(file.getFileName()), reader.read(file));
    }
    return new ImportReport(forms, problems);
  }

  /** A request file that can't be read may hold any form: importing beside it could make twins. */
  private ImportReport blocked(List<Path> files) {
    for (StoredRequest file : blocking) {
      problems.addAll(file.problems());
      problems.add(
          Problem.error(
              file.file(),
              "",
              "",
              Message.of("opening.import.blocked"),
              Message.of("opening.import.blocked.hint")));
    }
    for (Path file : files) {
      forms.add(rejected(String.valueOf(file.getFileName()), 0));
    }
    return new ImportReport(forms, problems);
  }

  private void take(String file, FormReading reading) throws IOException {
    problems.addAll(reading.fileProblems());
    if (reading.drafts().isEmpty()) {
      forms.add(rejected(file, 0));
    }
    for (DraftReading draft : reading.drafts()) {
      forms.add(take(draft));
    }
  }

  private ImportedForm take(DraftReading reading) throws IOException {
    Draft draft = reading.draft();
    RequestSource source = draft.source();
    Reference already = known.get(FormKey.of(source));
    if (already != null) {
      return new ImportedForm(source.file(), source.row(), ImportedForm.Outcome.UNCHANGED, already);
    }
    OpeningRequest like = alike(draft);
    if (like != null && isLaterVersion(source, like.source())) {
      problems.add(alike(draft, like, "import.later"));
      return rejected(source.file(), source.row());
    }
    Reference reference = write(draft);
    problems.addAll(reading.problems());
    if (like != null) {
      problems.add(alike(draft, like, "import.alike"));
    }
    return new ImportedForm(source.file(), source.row(), ImportedForm.Outcome.WRITTEN, reference);
  }

  private Reference write(Draft draft) throws IOException {
    Reference reference = allotment.next();
    Path file = folder.resolve(reference + ".yaml");
    if (Files.exists(file)) {
      throw new FileAlreadyExistsException(file.toString());
    }
    String text = RequestFileText.of(reference, draft, language);
    AtomicFile.write(file, text.getBytes(StandardCharsets.UTF_8));
    remember(draft.under(reference));
    return reference;
  }

  private void remember(OpeningRequest request) {
    known.put(FormKey.of(request.source()), request.reference());
    stored.add(request);
  }

  private @Nullable OpeningRequest alike(Draft draft) {
    return draft.title().isEmpty()
        ? null
        : stored.stream().filter(request -> isAlike(draft, request)).findFirst().orElse(null);
  }

  private static boolean isAlike(Draft draft, OpeningRequest request) {
    return Folding.fold(draft.title()).equals(Folding.fold(request.title()))
        && email(draft.pilot()).equals(email(request.pilot()));
  }

  private static String email(@Nullable Person person) {
    return person == null ? "" : person.email().toLowerCase(Locale.ROOT);
  }

  private static boolean isLaterVersion(RequestSource source, RequestSource earlier) {
    return source.file().equals(earlier.file()) && !source.sha256().equals(earlier.sha256());
  }

  private static Problem alike(Draft draft, OpeningRequest like, String key) {
    RequestSource source = draft.source();
    String where = source.row() == 0 ? source.file() : source.file() + ":" + source.row();
    String reference = like.reference().value();
    Message message = Message.of("opening." + key, reference);
    Message hint = Message.of("opening." + key + ".hint", reference);
    return key.equals("import.later")
        ? Problem.error(where, "", draft.title(), message, hint)
        : Problem.warning(where, "", draft.title(), message, hint);
  }

  private static ImportedForm rejected(String file, int row) {
    return new ImportedForm(file, row, ImportedForm.Outcome.REJECTED, null);
  }
}
