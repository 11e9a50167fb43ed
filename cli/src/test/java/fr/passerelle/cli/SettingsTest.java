package fr.passerelle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.sandbox.Sandbox;
import fr.passerelle.sandbox.SandboxSettings;
import fr.passerelle.sandbox.site.Profile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

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

  @ParameterizedTest
  @CsvSource({"fr, Réglages de Passerelle", "en, Settings of Passerelle"})
  void areBegunByInitAndNeverOverwritten(String language, String title) throws IOException {
    Path fresh = Files.createDirectory(folder.resolve("fresh"));
    User newcomer = new User(fresh, language, watch);

    assertThat(newcomer.types("init").code()).isEqualTo(ExitCode.OK);
    assertThat(newcomer.reads("passerelle.yaml")).contains(title);
    newcomer.settings("mine");
    assertThat(newcomer.types("init").code()).isEqualTo(ExitCode.FAILED);
    assertThat(newcomer.reads("passerelle.yaml")).isEqualTo("mine");
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void areReadAsInitWritesThem(String language) throws IOException {
    Path fresh = Files.createDirectory(folder.resolve("fresh"));
    User newcomer = new User(fresh, language, watch);
    newcomer.types("init");
    newcomer.token("academie.token", "0123456789abcdef0123456789abcdef");

    assertThat(newcomer.types("count list").code()).isEqualTo(ExitCode.OK);
  }

  @Test
  void thatAreMissingAreOffered() throws IOException {
    Files.delete(folder.resolve("passerelle.yaml"));
    User.Said said = user.types("plan");

    assertThat(said.code()).isEqualTo(ExitCode.USAGE);
    assertThat(said.err()).contains("il n’y a pas de réglages ici", "passerelle init");
  }

  @Test
  void areReadFromElsewhereWhereTheEnvironmentSaysSo() throws IOException {
    Files.createDirectory(folder.resolve("ailleurs"));
    Files.move(folder.resolve("passerelle.yaml"), folder.resolve("ailleurs/p.yaml"));
    Files.move(folder.resolve("site.token"), folder.resolve("ailleurs/site.token"));

    assertThat(user.sets("PASSERELLE_CONFIG", "ailleurs/p.yaml").types("site check").code())
        .isEqualTo(ExitCode.OK);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ``                                             | le fichier ne dit rien
          `formatVersion: 1`                             | aucun site n’est nommé
          `formatVersion: 1\\nsites:\\n  a:`             | cela ne peut pas être l’adresse
          `formatVersion: 2\\nsites:\\n`                 | cette version du fichier n’est pas connue
          `formatVersion: 1\\nstes: {}`                  | « sites »
          `formatVersion: 1\\nsites: { a: { ulr: x } }`  | « url »
          `formatVersion: 1\\nsites: { A B: { url: 'https://m.example.org', tokenVariable: T } }` | le nom d’un site
          `formatVersion: 1\\nsites: { a: { url: 'http://m.example.org', tokenVariable: T } }`    | en clair
          `formatVersion: 1\\nsites: { a: { url: 'https://m.example.org' } }`                     | tokenFile
          `formatVersion: 1\\nsites: { a: { url: 'https://m.example.org', tokenVariable: T, profile: magister-2 } }` | « magistere-2 »
          `[`                                            | YAML
          """)
  void thatAreWrongAreRefusedWithWhatToDo(String yaml, String said) throws IOException {
    user.settings(yaml.replace("\\n", "\n"));

    User.Said refusal = user.types("plan");

    assertThat(refusal.code()).isEqualTo(ExitCode.USAGE);
    assertThat(refusal.err()).contains("passerelle.yaml", said).doesNotContain("Exception");
  }

  @Test
  void thatAreNotTextAreRefused() throws IOException {
    Files.write(folder.resolve("passerelle.yaml"), "sités".getBytes(StandardCharsets.UTF_16));

    User.Said said = user.types("plan");

    assertThat(said.code()).isEqualTo(ExitCode.USAGE);
    assertThat(said.err()).contains("ne peuvent pas être lus", "UTF-8");
  }

  @Test
  void nameTheSitesToChooseFrom() throws IOException {
    assertThat(user.types("plan --site autre").err()).contains("--site", "« autre »", "academie");
    user.settings(
        user.reads("passerelle.yaml") + "  b: { url: https://b.example.org, tokenVariable: T }\n");
    User.Said said = user.types("count list");

    assertThat(said.code()).isEqualTo(ExitCode.USAGE);
    assertThat(said.err()).contains("il y a plusieurs sites", "academie, b");
    assertThat(user.types("count list --site academie").code()).isEqualTo(ExitCode.OK);
  }

  @Test
  void keepTheTokenFromOthers() throws IOException {
    Path token = folder.resolve("site.token");
    Files.setPosixFilePermissions(token, PosixFilePermissions.fromString("rw-r--r--"));

    User.Said said = user.types("site check");

    assertThat(said.code()).isEqualTo(ExitCode.ACCESS);
    assertThat(said.err()).contains("chmod 600 " + token);
  }

  /** systemd lets a service in by an access control list, which looks like a right of the group. */
  @Test
  void takeATokenThatSystemdHandsToTheService() throws IOException {
    Path token = folder.resolve("site.token");
    Files.setPosixFilePermissions(token, PosixFilePermissions.fromString("r--r-----"));
    assertThat(user.types("site check").code()).isEqualTo(ExitCode.ACCESS);

    user.sets("CREDENTIALS_DIRECTORY", folder.toString());

    assertThat(user.types("site check").err()).doesNotContain("chmod");
  }

  @ParameterizedTest
  @CsvSource({"'', pas là", "'a b', pas un jeton", "é, pas un jeton"})
  void saySoWhereThereIsNoToken(String text, String what) throws IOException {
    if (text.isEmpty()) {
      Files.delete(folder.resolve("site.token"));
    } else {
      user.token("site.token", text);
    }
    User.Said said = user.types("site check");

    assertThat(said.code()).isEqualTo(ExitCode.ACCESS);
    assertThat(said.err()).contains(what, "site.token");
  }

  @Test
  void takeTheTokenFromTheEnvironment() throws IOException {
    user.settings(
        user.reads("passerelle.yaml").replace("tokenFile: site.token", "tokenVariable: T"));
    User.Said without = user.types("site check");

    assertThat(without.code()).isEqualTo(ExitCode.ACCESS);
    assertThat(without.err()).contains("définissez $T");
    assertThat(user.sets("T", sandbox.token()).types("site check").code()).isEqualTo(ExitCode.OK);
  }

  /** Written under the site that the settings end with. */
  private static String connection(String... lines) {
    return "    connection:\n      " + String.join("\n      ", lines) + "\n";
  }

  @Test
  void sayHowASiteIsReached() throws IOException {
    user.settings(
        user.reads("passerelle.yaml")
            + connection(
                "connectTimeout: 5",
                "readTimeout: 60",
                "callTimeout: 120",
                "totalTimeout: 300",
                "mostAtOnce: 2",
                "plainHttp: true"));
    assertThat(user.types("site check").code()).isEqualTo(ExitCode.OK);
  }

  @Test
  void ofAConnectionAreCheckedAllAtOnce() throws IOException {
    user.settings(
        user.reads("passerelle.yaml").replaceAll("url: .*", "url: http://moodle.example.org")
            + connection("readTimeout: 0", "mostAtOnce: 99", "proxy: nowhere"));

    User.Said said = user.types("site check");

    assertThat(said.code()).isEqualTo(ExitCode.USAGE);
    assertThat(said.all())
        .contains("le jeton voyagerait en clair")
        .contains("ce n’est pas un proxy")
        .contains("connection.mostAtOnce")
        .contains("connection.readTimeout");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "proxy: p:1\n      proxyUser: a",
        "proxy: p:1\n      proxyPasswordVariable: V",
        "proxyUser: a\n      proxyPasswordVariable: V",
        "proxy: p:1\n      proxyUser: a\n      proxyPasswordFile: f\n      proxyPasswordVariable: V"
      })
  void wantAProxysNameAndPasswordTogether(String lines) throws IOException {
    user.settings(user.reads("passerelle.yaml") + connection(lines));

    User.Said said = user.types("site check");

    assertThat(said.code()).isEqualTo(ExitCode.USAGE);
    assertThat(said.all()).contains("vont ensemble", "proxyPasswordFile");
  }

  @Test
  void keepAProxysPasswordFromOthers() throws IOException {
    user.token("proxy.password", "péage 7");
    Path password = folder.resolve("proxy.password");
    Files.setPosixFilePermissions(password, PosixFilePermissions.fromString("rw-r--r--"));
    user.settings(
        user.reads("passerelle.yaml")
            + connection(
                "proxy: 127.0.0.1:9", "proxyUser: a", "proxyPasswordFile: proxy.password"));

    User.Said said = user.types("site check");

    assertThat(said.code()).isEqualTo(ExitCode.ACCESS);
    assertThat(said.err()).contains("chmod 600 " + password).doesNotContain("péage");
  }

  @Test
  void nameACertificateThatIsNone() throws IOException {
    Files.writeString(folder.resolve("ca.pem"), "no certificate");
    user.settings(user.reads("passerelle.yaml") + connection("certificates: ca.pem"));

    User.Said said = user.types("site check");

    assertThat(said.code()).isEqualTo(ExitCode.USAGE);
    assertThat(said.all()).contains("ca.pem").contains("pas de certificat");
  }
}
