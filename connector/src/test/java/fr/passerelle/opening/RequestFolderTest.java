package fr.passerelle.opening;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.opening.ImportedForm.Outcome;
import fr.passerelle.problem.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RequestFolderTest {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  @TempDir Path disk;
  private Path requests;
  private RequestFolder folder;

  @BeforeEach
  void openFolder() {
    requests = disk.resolve("requests");
    folder = new RequestFolder(requests, at("2026-11-23T10:00:00Z"));
  }

  @Test
  void everyFormBecomesAFileAndTheSameFormsAgainChangeNothing() throws IOException {
    List<Path> forms = SampleForms.copyTo(disk.resolve("forms"));

    ImportReport first = folder.importFiles(forms, Locale.ENGLISH);
    List<String> before = contents();
    ImportReport second = folder.importFiles(forms, Locale.FRENCH);

    assertThat(first.count(Outcome.WRITTEN)).isEqualTo(10);
    assertThat(first.forms().get(0).requestFile()).isEqualTo("2026-0001.yaml");
    assertThat(first.forms().get(9).requestFile()).isEqualTo("2026-0010.yaml");
    assertThat(second.count(Outcome.UNCHANGED)).isEqualTo(10);
    assertThat(second.problems()).isEqualTo(List.of());
    assertThat(contents()).isEqualTo(before);
  }

  @Test
  void whatWasImportedIsReadBackTheSame() throws IOException {
    List<Path> forms = SampleForms.copyTo(disk.resolve("forms"));
    FormReader reader = new FormReader();
    List<Draft> drafts = new ArrayList<>();
    forms.forEach(form -> reader.read(form).drafts().forEach(one -> drafts.add(one.draft())));

    folder.importFiles(forms, Locale.FRENCH);

    List<StoredRequest> stored = folder.readAll().files();
    for (int i = 0; i < drafts.size(); i++) {
      Reference reference = new Reference(String.format(Locale.ROOT, "2026-%04d", i + 1));
      assertThat(stored.get(i).request()).isEqualTo(drafts.get(i).under(reference));
    }
    assertThat(folder.readAll().requests()).hasSize(9);
  }

  @Test
  void anUnreadValueIsReportedUntilSomebodyHasDealtWithIt() throws IOException {
    importText("a.yaml", "title: T\nfaceToFace: no\ndistanceTime: une journée\n" + PILOT);
    Path file = requests.resolve("2026-0001.yaml");

    assertThat(folder.readAll().problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.value()).isEqualTo("une journée");
              assertThat(problem.hint())
                  .hasToString("Write it under distanceTime, then delete this entry of “unread”.");
            });
    assertThat(folder.readAll().requests()).isEmpty();

    String mended =
        Files.readString(file)
            .replace("distanceTime: \"\"", "distanceTime: 6 h")
            .replaceFirst("(?s)unread:.*?(?=#)", "");
    Files.writeString(file, mended);

    assertThat(folder.readAll().problems()).isEqualTo(List.of());
    assertThat(folder.readAll().requests()).hasSize(1);
  }

  @Test
  void twoEqualFormsAtOnceAreOneRequest() throws IOException {
    Path one = write("one.yaml", "title: T\nfaceToFace: no\n" + PILOT);
    Path two = write("two.yaml", "title: T\nfaceToFace: no\n" + PILOT);

    ImportReport report = folder.importFiles(List.of(one, two), Locale.ENGLISH);

    assertThat(report.forms())
        .extracting(ImportedForm::outcome)
        .containsExactly(Outcome.WRITTEN, Outcome.UNCHANGED);
    assertThat(contents()).hasSize(1);
  }

  @Test
  void anUnreadableFileWritesNothing() throws IOException {
    ImportReport report =
        folder.importFiles(List.of(write("broken.docx", "no archive")), Locale.ENGLISH);

    assertThat(report.forms()).extracting(ImportedForm::outcome).containsExactly(Outcome.REJECTED);
    assertThat(report.problems()).hasSize(1);
    assertThat(contents()).isEmpty();
  }

  @Test
  void aReferenceIsNeverAllottedTwiceEvenAfterItsFileWasDeleted() throws IOException {
    importText("a.yaml", "title: A\nfaceToFace: no\n" + PILOT);
    importText("b.yaml", "title: B\nfaceToFace: no\n" + PILOT);
    Files.delete(requests.resolve("2026-0002.yaml"));

    importText("c.yaml", "title: C\nfaceToFace: no\n" + PILOT);

    assertThat(requests.resolve("2026-0003.yaml")).exists();
    assertThat(requests.resolve("2026-0002.yaml")).doesNotExist();
  }

  @Test
  void aNewYearBeginsAtOneInTheClocksZone() throws IOException {
    importText("a.yaml", "title: A\nfaceToFace: no\n" + PILOT);
    folder = new RequestFolder(requests, at("2026-12-31T23:30:00Z"));

    importText("b.yaml", "title: B\nfaceToFace: no\n" + PILOT);

    assertThat(requests.resolve("2027-0001.yaml")).exists();
  }

  @Test
  void aNewVersionOfAFormIsNotASecondRequest() throws IOException {
    importText("a.yaml", "title: A\nfaceToFace: no\n" + PILOT);

    ImportReport report = importText("a.yaml", "title: A\nfaceToFace: yes\n" + PILOT);

    assertThat(report.forms()).extracting(ImportedForm::outcome).containsExactly(Outcome.REJECTED);
    assertThat(report.problems())
        .extracting(problem -> problem.message().toString())
        .containsExactly("This looks like a new version of the form behind request 2026-0001.");
  }

  @Test
  void aFormThatLooksLikeAnotherIsWrittenWithAWarning() throws IOException {
    importText("a.yaml", "title: A\nfaceToFace: no\n" + PILOT);

    ImportReport report = importText("b.yaml", "title: a\nfaceToFace: yes\n" + PILOT);

    assertThat(report.count(Outcome.WRITTEN)).isEqualTo(1);
    assertThat(report.problems()).singleElement().matches(problem -> !problem.isError());
  }

  @Test
  void nothingIsImportedBesideAFileThatNobodyCanRead() throws IOException {
    Files.createDirectories(requests);
    Files.writeString(requests.resolve("2026-0007.yaml"), "title: [");

    ImportReport report = importText("a.yaml", "title: A\n");

    assertThat(report.count(Outcome.REJECTED)).isEqualTo(1);
    assertThat(report.problems())
        .extracting(problem -> problem.message().key())
        .containsExactly("opening.yaml.broken", "opening.import.blocked");
    assertThat(contents()).hasSize(1);
  }

  @Test
  void twoRequestsFromOneFormAreBothHeldBack() throws IOException {
    importText("a.yaml", "title: A\nfaceToFace: no\n" + PILOT);
    String copy =
        Files.readString(requests.resolve("2026-0001.yaml")).replace("2026-0001", "2026-0009");
    Files.writeString(requests.resolve("2026-0009.yaml"), copy);

    FolderReading reading = folder.readAll();

    assertThat(reading.requests()).isEmpty();
    assertThat(reading.problems())
        .extracting(problem -> problem.message().toString())
        .containsExactly(
            "These requests come from the same form: 2026-0001.yaml, 2026-0009.yaml.",
            "These requests come from the same form: 2026-0001.yaml, 2026-0009.yaml.");
  }

  @Test
  void importsAtOnceAllotEachReferenceOnceAndEachFormOnce()
      throws IOException, InterruptedException, ExecutionException {
    List<Path> forms = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      forms.add(write("form" + i + ".yaml", "title: T" + i + "\nfaceToFace: no\n" + PILOT));
    }
    ExecutorService threads = Executors.newFixedThreadPool(6);
    List<Future<ImportReport>> reports = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      RequestFolder other = new RequestFolder(requests, at("2026-11-23T10:00:00Z"));
      reports.add(threads.submit(() -> other.importFiles(forms, Locale.ENGLISH)));
    }
    long written = 0;
    for (Future<ImportReport> report : reports) {
      written += report.get().count(Outcome.WRITTEN);
    }
    threads.shutdown();

    assertThat(written).isEqualTo(12);
    assertThat(folder.readAll().requests())
        .extracting(OpeningRequest::title)
        .doesNotHaveDuplicates()
        .hasSize(12);
  }

  @Test
  void aMissingFolderIsAProblem() {
    assertThat(folder.readAll().problems())
        .extracting(Problem::message)
        .extracting(Object::toString)
        .containsExactly("The folder does not exist.");
  }

  private static final String PILOT =
      "pilot:\n  name: Alix Bernard\n  email: alix.bernard@example.org\n";

  private ImportReport importText(String name, String text) throws IOException {
    return folder.importFiles(List.of(write(name, text)), Locale.ENGLISH);
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(disk.resolve(name), text, StandardCharsets.UTF_8);
  }

  private List<String> contents() throws IOException {
    try (var files = Files.list(requests)) {
      List<String> contents = new ArrayList<>();
      for (Path file : files.filter(one -> one.toString().endsWith(".yaml")).sorted().toList()) {
        contents.add(Files.readString(file));
      }
      return contents;
    }
  }

  private static Clock at(String instant) {
    return Clock.fixed(Instant.parse(instant), PARIS);
  }
}
