package fr.passerelle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.sandbox.Sandbox;
import fr.passerelle.sandbox.SandboxSettings;
import fr.passerelle.sandbox.site.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code ledger …}, and what the settings say of the ledger. */
class LedgerCommandsTest {

  private static final Instant LATER = Instant.parse("2030-01-01T00:00:00Z");

  @TempDir Path folder;

  private final Watch watch = new Watch("2026-11-23T09:00:00Z");
  private Sandbox sandbox;
  private User user;

  @BeforeEach
  void settle() throws IOException {
    sandbox = Sandbox.start(SandboxSettings.builder(Profile.MAGISTERE_2, watch).build());
    user = new User(folder, "fr", watch).settlesAt(sandbox, "magistere-2");
  }

  @AfterEach
  void close() {
    sandbox.close();
  }

  @Test
  void countsNothingBeforeSomebodyHasDecidedHowLongItIsKept() throws IOException {
    user.settings(user.reads("passerelle.yaml").replace("retention: P3Y\n", ""));

    for (String command : new String[] {"sync", "ledger purge"}) {
      User.Said said = user.types(command);
      assertThat(said.code()).as(command).isEqualTo(ExitCode.USAGE);
      assertThat(said.err()).contains("passerelle.yaml · retention", "retention: P3Y");
    }
    assertThat(folder.resolve("passerelle.db")).doesNotExist();
  }

  @Test
  void showsWhatAPurgeWouldTakeAndTakesItWhenTold() throws IOException {
    user.types("sync");
    String counts = user.types("count list --json").out();
    assertThat(user.types("ledger purge").out()).contains("rien sur des personnes d’avant le 2023");

    User later = new User(folder, "fr", new Watch(LATER.toString()));
    User.Said shown = later.types("ledger purge");
    assertThat(shown.out()).contains("relevés du 2026-11-23 au 2026-11-23", "Rien n’a été enlevé");
    assertThat(later.types("ledger purge").out()).isEqualTo(shown.out());

    assertThat(later.types("ledger purge --yes").out()).contains("Cela a été enlevé");
    assertThat(later.types("ledger purge").out()).contains("rien sur des personnes");
    assertThat(later.types("ledger verify").code()).isEqualTo(ExitCode.OK);
    assertThat(figures(later.types("count list --json").out())).isEqualTo(figures(counts));
  }

  /** Without the names of groups and tutors, which are among the facts. */
  private static String figures(String json) {
    return String.join("\n", json.lines().filter(line -> line.contains("inscrits")).toList());
  }

  @Test
  void movesToAnotherPlaceWhole() throws IOException {
    user.types("sync");
    assertThat(user.types("ledger export a.jsonl").out()).contains("lignes écrites dans");
    user.settings(user.reads("passerelle.yaml") + "ledger: other.db\n");

    assertThat(user.types("ledger import a.jsonl").out()).contains("lignes reprises");
    assertThat(user.types("ledger export b.jsonl").code()).isEqualTo(ExitCode.OK);

    assertThat(user.reads("b.jsonl")).isEqualTo(user.reads("a.jsonl"));
    assertThat(user.types("ledger import a.jsonl").err()).contains("déjà quelque chose");
    assertThat(user.types("ledger export a.jsonl").err()).contains("a.jsonl");
    assertThat(user.types("ledger verify").out()).contains("Aucun défaut");
  }

  @Test
  void isCopiedNeverOverAFile() throws IOException {
    user.types("sync");

    assertThat(user.types("ledger backup copy.db").code()).isEqualTo(ExitCode.OK);
    assertThat(user.types("ledger backup copy.db").code()).isEqualTo(ExitCode.FAILED);

    Files.delete(folder.resolve("passerelle.db"));
    Files.move(folder.resolve("copy.db"), folder.resolve("passerelle.db"));
    assertThat(user.types("ledger verify --json").out()).contains("\"flaws\" : [ ]");
    assertThat(user.types("ledger upgrade").out()).contains("celle de cette version");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "ledger: jdbc:postgresql://u:secret@db.example.org/x | un utilisateur ou un mot de passe",
        "ledger: jdbc:postgresql://db.example.org/x?user=u&password=secret | un mot de passe, que",
        "ledger: jdbc:postgresql://db.example.org/x?sslpassword=secret | un mot de passe, que",
        "ledger: jdbc:postgresql://db.example.org/x | donnez ledgerUser",
        "ledger: jdbc:mysql://db.example.org/x | jdbc:postgresql://serveur/base",
        "ledgerUser: u | le registre est un fichier",
        "retention: three years | P3Y pour trois ans",
        "retention: P-1Y | P3Y pour trois ans",
        "retention: P0D | P3Y pour trois ans"
      })
  void refusesWhatItsSettingsMayNotSay(String line, String said) throws IOException {
    String settings = user.reads("passerelle.yaml");
    user.settings(
        (line.startsWith("retention") ? settings.replace("retention: P3Y\n", "") : settings)
            + line
            + "\n");

    User.Said told = user.types("count list");

    assertThat(told.code()).isEqualTo(ExitCode.USAGE);
    assertThat(told.err()).contains(said).doesNotContain("secret");
  }

  @Test
  void namesADatabaseThatDoesNotAnswerWithoutItsPassword() throws IOException {
    user.token("ledger.password", "geheim-geheim");
    user.settings(
        user.reads("passerelle.yaml")
            + """
            ledger: jdbc:postgresql://127.0.0.1:1/passerelle
            ledgerUser: passerelle
            ledgerPasswordFile: ledger.password
            """);

    User.Said said = user.types("count list");

    assertThat(said.code()).isEqualTo(ExitCode.FAILED);
    assertThat(said.err()).contains("127.0.0.1:1/passerelle", "ne répond pas");
    assertThat(user.everythingSaid()).doesNotContain("geheim");
  }
}
