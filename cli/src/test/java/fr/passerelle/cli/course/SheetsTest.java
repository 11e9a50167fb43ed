package fr.passerelle.cli.course;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.cli.ExitCode;
import fr.passerelle.cli.User;
import fr.passerelle.cli.Watch;
import fr.passerelle.sandbox.Sandbox;
import fr.passerelle.sandbox.SandboxSettings;
import fr.passerelle.sandbox.site.Profile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an administrator finds beside the requests once courses are open. */
class SheetsTest {

  private static final String FORM =
      """
      - title: "=Lire & « comprendre » `x`"
        objectives: |-
          Enseigner la *lecture* <script>alert(1)</script>
          ```
          au cycle 3
        description: Trois modules
        pilot: { name: "Élise d’Été, \\"Lili\\"", email: camille.durand@example.org }
        designers:
          - { name: Dominique Petit, email: dominique.petit@example.org }
          - { name: Inconnue, email: inconnue@example.org }
        faceToFace: non
        distanceTime: 3 h 30
        accompaniment: "%s"
        audience: [Enseignants de collège]
        otherAudience: AESH
        format: Thématique
      """
          .formatted("é".repeat(251));

  @TempDir Path folder;

  private final Watch watch = new Watch("2026-11-23T09:00:00Z");
  private Sandbox sandbox;

  @BeforeEach
  void start() {
    sandbox = Sandbox.start(SandboxSettings.builder(Profile.MAGISTERE_2, watch).build());
  }

  @AfterEach
  void close() {
    sandbox.close();
  }

  private User user(String language) throws IOException {
    User user = new User(folder, language, watch).settlesAt(sandbox, "magistere-2");
    user.write("form.yaml", FORM);
    assertThat(user.types("request import form.yaml").code()).isEqualTo(ExitCode.OK);
    return user;
  }

  private String reads(User user, String name) throws IOException {
    return user.reads("opened/academie/" + name)
        .replace(sandbox.address().toString(), "https://moodle.example.org");
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void areWrittenOnceACourseIsOpen(String language) throws IOException {
    User user = user(language);
    User.Said said = user.types("apply --yes");

    assertThat(said.code()).as(said.all()).isEqualTo(ExitCode.OK);
    assertThat(said.err()).contains(folder.resolve("opened/academie").toString());
    assertThat(written())
        .containsExactly("2026-0001.eml", "2026-0001.html", "2026-0001.md", "opened.csv");
    assertThat(reads(user, "2026-0001.html"))
        .isEqualToNormalizingNewlines(expected("sheet." + language + ".html"));
    assertThat(reads(user, "2026-0001.md"))
        .isEqualToNormalizingNewlines(expected("sheet." + language + ".md"));
    assertThat(reads(user, "opened.csv"))
        .isEqualToNormalizingNewlines(expected("opened." + language + ".csv"));
  }

  @Test
  void holdATableThatAFrenchExcelOpens() throws IOException {
    user("fr").types("apply --yes");
    byte[] bytes = Files.readAllBytes(folder.resolve("opened/academie/opened.csv"));

    assertThat(bytes).startsWith(0xEF, 0xBB, 0xBF).endsWith('\r', '\n');
    assertThat(new String(bytes, StandardCharsets.UTF_8)).contains(";'=Lire & ");
  }

  @Test
  void canBeReadByEverybody() throws IOException {
    User user = user("fr");
    user.types("apply --yes");
    Document page = Jsoup.parse(reads(user, "2026-0001.html"));

    assertThat(page.select("html").attr("lang")).isEqualTo("fr");
    assertThat(page.title()).isNotBlank();
    assertThat(page.select("main > h1")).hasSize(1);
    assertThat(page.select("h2")).hasSize(3);
    assertThat(page.select("th")).allMatch(it -> it.hasAttr("scope"));
    assertThat(page.select("table"))
        .allMatch(it -> page.getElementById(it.attr("aria-labelledby")) != null);
    assertThat(page.select("script, img, iframe, link")).isEmpty();
    Element objectives = page.select("td.value").get(1);
    assertThat(objectives.wholeText())
        .isEqualTo("Enseigner la *lecture* <script>alert(1)</script>\n```\nau cycle 3");
  }

  @Test
  void holdAMessageThatOpensAsADraft() throws IOException {
    User user = user("en");
    user.types("apply --yes");
    byte[] bytes = Files.readAllBytes(folder.resolve("opened/academie/2026-0001.eml"));
    String raw = new String(bytes, StandardCharsets.ISO_8859_1);
    Message message = new DefaultMessageBuilder().parseMessage(new ByteArrayInputStream(bytes));

    assertThat(raw.chars()).as("only ASCII travels").allMatch(c -> c < 128);
    assertThat(raw.lines()).allMatch(line -> line.length() <= 78);
    assertThat(raw).doesNotContainPattern("[^\\r]\\n");
    assertThat(message.getHeader().getField("X-Unsent").getBody()).isEqualTo("1");
    assertThat(message.getSubject()).isEqualTo("Parcours ouvert : =Lire & « comprendre » `x`");
    assertThat(message.getTo().flatten()).hasSize(1);
    assertThat(message.getTo().flatten().get(0).getName()).isEqualTo("Élise d’Été, \"Lili\"");
    assertThat(message.getTo().flatten().get(0).getAddress())
        .isEqualTo("camille.durand@example.org");
    assertThat(message.getFrom()).isNull();
    assertThat(body(message))
        .startsWith("Bonjour Élise d’Été, \"Lili\",\r\n")
        .contains("« =Lire & « comprendre » `x` »", "/course/view.php?id=11\r\n", "encore caché")
        .doesNotContain("ne connaît pas encore");
  }

  @Test
  void tellAPilotWhomTheSiteDoesNotKnowToLogIn() throws IOException {
    User user = user("fr");
    user.write(
        "requests/2026-0001.yaml",
        user.reads("requests/2026-0001.yaml").replace("camille.durand@", "nouvelle@"));
    user.types("apply --yes");

    assertThat(body(message("2026-0001.eml"))).contains("connectez-vous-y une première fois");
    assertThat(reads(user, "2026-0001.md")).contains("Demander à nouvelle@example.org");
  }

  @Test
  void tellThePilotDaysAsTheyAreSaidInFrench() throws IOException {
    User user = user("en");
    user.write(
        "requests/2026-0001.yaml",
        user.reads("requests/2026-0001.yaml") + "start: 2027-02-01\nend: 2027-06-11\n");
    user.types("apply --yes");

    assertThat(body(message("2026-0001.eml")))
        .contains("Premier jour : 1er février 2027", "Dernier jour : 11 juin 2027");
  }

  @Test
  void areMadeAgainAfterARunThatWasCutShort() throws IOException {
    User user = user("fr");
    user.types("apply --yes");
    List<String> before = contents();
    delete();
    User.Said again = user.types("sheet");

    assertThat(again.code()).isEqualTo(ExitCode.OK);
    assertThat(contents()).isEqualTo(before);
    assertThat(again.out().lines()).hasSize(4).allMatch(line -> Files.exists(Path.of(line)));
    assertThat(user.types("apply --yes").code()).isEqualTo(ExitCode.OK);
  }

  @Test
  void areWrittenByTheNextApplyWhereARunDidNotComeToIt() throws IOException {
    User user = user("fr");
    user.write("opened", "a file is in the way");
    user.types("apply --yes");
    Files.delete(folder.resolve("opened"));
    User.Said next = user.types("apply --yes");

    assertThat(next.code()).as(next.all()).isEqualTo(ExitCode.OK);
    assertThat(next.out()).contains("Aucun changement");
    assertThat(written())
        .containsExactly("2026-0001.eml", "2026-0001.html", "2026-0001.md", "opened.csv");
  }

  @Test
  void areNotWrittenAgainForWhoThrewThemAway() throws IOException {
    User user = user("fr");
    user.types("apply --yes");
    delete();
    user.types("apply --yes");

    assertThat(written()).isEmpty();
  }

  @Test
  void areMadeForTheCoursesNamedAndSayWhichAreNotThere() throws IOException {
    User user = user("fr");
    user.types("apply --yes --sheets ailleurs");
    user.write("form.yaml", FORM.replace("title: \"=Lire", "title: \"Écrire"));
    user.types("request import form.yaml");
    User.Said said = user.types("sheet 2026-0001 2026-0002 2026-0099");

    assertThat(said.code()).isEqualTo(ExitCode.PARTLY);
    assertThat(said.err()).contains("2026-0002", "2026-0099").doesNotContain("✗ 2026-0001");
    assertThat(written()).contains("2026-0001.html");
    assertThat(folder.resolve("ailleurs/academie/2026-0001.html")).exists();
  }

  @Test
  void areMissingLoudlyWhereTheRequestIsGone() throws IOException {
    User user = user("fr");
    user.types("plan -o plan.json");
    Files.delete(folder.resolve("requests/2026-0001.yaml"));
    User.Said said = user.types("apply plan.json --yes");

    assertThat(said.code()).isEqualTo(ExitCode.PARTLY);
    assertThat(said.err()).contains("pas de fiche", "passerelle sheet");
    assertThat(folder.resolve("opened")).doesNotExist();
  }

  @Test
  void doNotHideWhatWasDoneWhenTheyCanNotBeWritten() throws IOException {
    User user = user("fr");
    user.write("opened", "a file is in the way");
    User.Said said = user.types("apply --yes");

    assertThat(said.out()).contains("1 créé");
    assertThat(said.code()).isEqualTo(ExitCode.PARTLY);
    assertThat(said.err()).contains("les fiches n’ont pas été écrites").doesNotContain("Exception");
  }

  private List<String> written() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("opened/academie"))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private List<String> contents() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("opened/academie"))) {
      return files.sorted().map(SheetsTest::text).toList();
    }
  }

  private void delete() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("opened/academie"))) {
      files.forEach(file -> file.toFile().delete());
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Message message(String name) throws IOException {
    return new DefaultMessageBuilder()
        .parseMessage(
            new ByteArrayInputStream(
                Files.readAllBytes(folder.resolve("opened/academie/" + name))));
  }

  private static String body(Message message) throws IOException {
    try (InputStream in = ((TextBody) message.getBody()).getInputStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String expected(String name) throws IOException {
    try (InputStream in = SheetsTest.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
