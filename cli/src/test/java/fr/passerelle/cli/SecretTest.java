package fr.passerelle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import fr.passerelle.sandbox.Fault;
import fr.passerelle.sandbox.Sandbox;
import fr.passerelle.sandbox.SandboxSettings;
import fr.passerelle.sandbox.site.Profile;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.Reader;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.logging.SimpleFormatter;
import java.util.logging.StreamHandler;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/** The token is a password: nobody reads it but the site. */
class SecretTest {

  private static final List<String> JOB =
      List.of(
          "--version",
          "init",
          "site check",
          "site check --json",
          "request import forms/*",
          "request check --json",
          "request form -o vide.docx",
          "plan -o plan.json",
          "plan --json",
          "apply plan.json --yes",
          "apply --yes",
          "sync",
          "count list",
          "count list --json",
          "pay compute --on 2026-11-23 --rules grenoble-2023.yaml --json",
          "pay explain 1",
          "pay explain 1 --json",
          "pay export -o pay.csv",
          "pay export -o pay.json",
          "no-such-command");

  private static final List<String> CALLING =
      List.of("site check", "site check --json", "plan", "apply --yes", "sync");

  /** With signs that are written otherwise in a form. */
  private static final String ODD_TOKEN = "S3cr3t+t0k/n%41~=x0123456789abc";

  @TempDir Path folder;

  private final Watch watch = new Watch("2026-11-23T09:00:00Z");
  private final Logger everything = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
  private final Logger ours = (Logger) LoggerFactory.getLogger("fr.passerelle");
  private final java.util.logging.Logger jdk = java.util.logging.Logger.getLogger("");
  private final Level usual = everything.getLevel();
  private final Level oursUsual = ours.getLevel();
  private final java.util.logging.Level jdkUsual = jdk.getLevel();
  private final PrintStream usualErr = System.err;
  private final ByteArrayOutputStream log = new ByteArrayOutputStream();
  private StreamHandler jdkLog;

  /** OkHttp, SQLite and the JDK log through the JDK's own loggers. */
  @BeforeEach
  void logEverything() {
    PrintStream stream = new PrintStream(log, true, StandardCharsets.UTF_8);
    System.setErr(stream);
    everything.setLevel(Level.TRACE);
    ours.setLevel(Level.TRACE);
    jdkLog = new StreamHandler(stream, new SimpleFormatter());
    jdkLog.setLevel(java.util.logging.Level.ALL);
    jdk.addHandler(jdkLog);
    jdk.setLevel(java.util.logging.Level.ALL);
  }

  @AfterEach
  void logAsUsual() {
    jdk.setLevel(jdkUsual);
    jdk.removeHandler(jdkLog);
    everything.setLevel(usual);
    ours.setLevel(oursUsual);
    System.setErr(usualErr);
  }

  @Test
  void staysInItsFile() throws IOException {
    try (Sandbox sandbox = start()) {
      User user = new User(folder, "fr", watch).settlesAt(sandbox, "magistere-2");
      user.receivesForms();
      sandbox.faults().onNext("core_course_create_courses", Fault.HTTP_504_AFTER_COMMIT);
      for (String command : JOB) {
        user.types(command);
      }
      sandbox.faults().onNext("core_webservice_get_site_info", Fault.CUT_BODY);
      user.types("site check");

      assertThat(user.reads("site.token")).contains(sandbox.token());
      assertThat(user.everythingSaid()).hasSizeGreaterThan(10_000);
      assertThat(logged()).contains("core_course_create_courses", "okhttp3");
      assertNowhere(user, sandbox.token(), "site.token");
    }
  }

  @ParameterizedTest
  @EnumSource(HostileSite.Place.class)
  void isNotShownWhereverASiteTellsIt(HostileSite.Place place) throws IOException {
    try (HostileSite site = HostileSite.start(ODD_TOKEN)) {
      User user = new User(folder, "en", watch);
      user.token("site.token", ODD_TOKEN);
      user.settings(
          """
          formatVersion: 1
          retention: P3Y
          sites:
            academie: {url: "%s", tokenFile: site.token, profile: magistere-2}
          """
              .formatted(site.address()));
      user.hasOneRequest();
      site.tellsIn(place);
      for (String command : CALLING) {
        user.types(command);
      }
      assertThat(user.everythingSaid()).contains("Error: ");
      if (place == HostileSite.Place.WARNING) {
        assertThat(user.everythingSaid()).contains("you were warned of [hidden]");
      }
      assertNowhere(user, ODD_TOKEN, "site.token");
    }
  }

  @Test
  void isNotShownWhereItIsWrongOrNoTokenAtAll() throws IOException {
    try (Sandbox sandbox = start()) {
      User user = new User(folder, "en", watch).settlesAt(sandbox, "magistere-2");
      user.hasOneRequest();
      for (String wrong : List.of("feedfacefeedfacefeedfacefeedface", "my pass word", "pässwörd")) {
        user.token("site.token", wrong);
        for (String command : CALLING) {
          assertThat(user.types(command).code()).as(command).isNotEqualTo(ExitCode.OK);
        }
        assertNowhere(user, wrong, "site.token");
      }
    }
  }

  @Test
  void isNotShownWhereItComesFromTheEnvironment() throws IOException {
    try (Sandbox sandbox = start()) {
      User user = new User(folder, "en", watch).sets("SITE_TOKEN", sandbox.token());
      user.settings(
          """
          formatVersion: 1
          retention: P3Y
          sites:
            academie: {url: "%s", tokenVariable: SITE_TOKEN, profile: magistere-2}
          """
              .formatted(sandbox.address()));
      user.hasOneRequest();
      CALLING.forEach(command -> assertWorks(user, command));
      assertNowhere(user, sandbox.token());
    }
  }

  /** The proxy's password is told to the proxy, which is the hostile one here. */
  @Test
  void ofAProxyIsNotShownEither() throws IOException {
    String password = "pr0xy+pässwörd/7";
    try (HostileSite proxy = HostileSite.start(ODD_TOKEN)) {
      User user = new User(folder, "en", watch);
      user.token("site.token", ODD_TOKEN);
      user.token("proxy.password", password);
      user.settings(
          """
          formatVersion: 1
          retention: P3Y
          sites:
            academie:
              url: http://moodle.example.org
              tokenFile: site.token
              profile: magistere-2
              connection:
                plainHttp: true
                proxy: %s
                proxyUser: passerelle
                proxyPasswordFile: proxy.password
          """
              .formatted(proxy.address().replace("http://", "")));
      user.hasOneRequest();
      proxy.tellsIn(HostileSite.Place.PAGE);
      for (String command : CALLING) {
        user.types(command);
      }
      String login = "passerelle:" + password;
      assertThat(proxy.login())
          .isEqualTo(
              "Basic "
                  + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)));
      assertNowhere(user, password, "proxy.password");
      assertNowhere(user, login);
    }
  }

  /** What is typed is seen by everybody who lists the processes. */
  @Test
  void canNotBeTyped() {
    List<String> typed = new ArrayList<>();
    try (Wiring wiring = new Wiring(nowhere())) {
      collect(Main.commandLine(wiring), typed);
    }
    assertThat(typed).contains("--token-file FILE", "--site NAME");
    assertThat(typed.stream().filter(option -> option.toLowerCase(Locale.ROOT).contains("token")))
        .containsOnly("--token-file FILE");
  }

  private static void collect(CommandLine line, List<String> typed) {
    line.getCommandSpec()
        .options()
        .forEach(option -> typed.add(option.longestName() + " " + option.paramLabel()));
    line.getSubcommands().values().forEach(inner -> collect(inner, typed));
  }

  private Workplace nowhere() {
    PrintWriter nothing = new PrintWriter(java.io.Writer.nullWriter());
    BufferedReader nobody = new BufferedReader(Reader.nullReader());
    return new Workplace(
        folder, Map.of(), Locale.ENGLISH, nobody, nothing, nothing, false, false, watch);
  }

  private static void assertWorks(User user, String command) {
    try {
      assertThat(user.types(command).code()).as(command).isNotEqualTo(ExitCode.ACCESS);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private Sandbox start() {
    return Sandbox.start(SandboxSettings.builder(Profile.MAGISTERE_2, watch).build());
  }

  private String logged() {
    jdkLog.flush();
    return log.toString(StandardCharsets.UTF_8);
  }

  private void assertNowhere(User user, String token, String... files) throws IOException {
    for (String form : forms(token)) {
      assertThat(user.everythingSaid()).as("said").doesNotContain(form);
      assertThat(logged()).as("logged").doesNotContain(form);
      assertThat(filesWith(form)).isSubsetOf(files);
    }
  }

  /** As it is, as in a form, and as in a header. */
  private static List<String> forms(String token) {
    byte[] bytes = token.getBytes(StandardCharsets.UTF_8);
    String base64 = Base64.getEncoder().withoutPadding().encodeToString(bytes);
    return Stream.of(token, URLEncoder.encode(token, StandardCharsets.UTF_8), base64)
        .distinct()
        .toList();
  }

  private List<String> filesWith(String text) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> Files.isRegularFile(file) && contents(file).contains(text))
          .map(file -> folder.relativize(file).toString())
          .toList();
    }
  }

  private static String contents(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
