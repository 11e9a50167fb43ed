package fr.passerelle.cli;

import fr.passerelle.moodle.MoodleClient;
import fr.passerelle.moodle.SiteAddress;
import fr.passerelle.moodle.SiteName;
import fr.passerelle.problem.Message;
import fr.passerelle.problem.Problem;
import fr.passerelle.profile.Profiles;
import fr.passerelle.profile.SiteProfile;
import fr.passerelle.provisioning.SummaryTemplate;
import fr.passerelle.schedule.ScheduledSync;
import fr.passerelle.yaml.NearestKey;
import fr.passerelle.yaml.StrictYaml;
import fr.passerelle.yaml.YamlPlaces;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** {@code passerelle.yaml}: read strictly, every problem at once. */
final class SettingsFile {

  static final String NAME = "passerelle.yaml";
  private static final String PROFILE = "magistere-2";
  private static final int LONGEST_TIMEOUT = 86_400;
  private static final Pattern HOST_AND_PORT =
      Pattern.compile(
          "([A-Za-z0-9.-]{1,253}|\\[[0-9a-fA-F:]+]):(\\d{1,4}|[1-5]\\d{4}|6[0-4]\\d{3}|65[0-4]\\d{2}|655[0-2]\\d|6553[0-5])");

  private final Path file;
  private final String text;
  private final List<Problem> problems = new ArrayList<>();

  private SettingsFile(Path file, String text) {
    this.file = file;
    this.text = text;
  }

  /** The file as it is written. */
  private record Content(
      int formatVersion,
      @Nullable SortedMap<String, Site> sites,
      @Nullable String ledger,
      @Nullable String ledgerUser,
      @Nullable String ledgerPasswordFile,
      @Nullable String ledgerPasswordVariable,
      @Nullable String retention,
      @Nullable SortedMap<String, ScheduleReader.Written> schedules) {

    /** A file without a word in it. */
    static final Content EMPTY = new Content(1, null, null, null, null, null, null, null);
  }

  /** A site as it is written. */
  private record Site(
      @Nullable String url,
      @Nullable String tokenFile,
      @Nullable String tokenVariable,
      @Nullable String profile,
      @Nullable Connection connection,
      @Nullable JsonNode settings) {

    /** A name with nothing under it. */
    static final Site EMPTY = new Site(null, null, null, null, null, null);
  }

  /** A site's connection as it is written; times are in seconds. */
  private record Connection(
      @Nullable Integer connectTimeout,
      @Nullable Integer readTimeout,
      @Nullable Integer callTimeout,
      @Nullable Integer totalTimeout,
      @Nullable Integer mostAtOnce,
      @Nullable String proxy,
      @Nullable String proxyUser,
      @Nullable String proxyPasswordFile,
      @Nullable String proxyPasswordVariable,
      @Nullable String certificates,
      @Nullable Boolean plainHttp) {}

  /**
   * Reads the settings.
   *
   * @throws RejectedException with all that is wrong
   */
  static Settings read(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new RejectedException(
          List.of(
              Problem.error(
                  file.toString(),
                  "",
                  "",
                  Message.of("cli.settings-missing"),
                  Message.of("cli.settings-missing-hint"))),
          ExitCode.USAGE);
    }
    try {
      return new SettingsFile(file, Files.readString(file, StandardCharsets.UTF_8)).settings();
    } catch (IOException e) {
      throw new RejectedException(
          List.of(
              Problem.error(
                  file.toString(),
                  "",
                  "",
                  Message.of("cli.settings-unreadable"),
                  Message.of("cli.settings-unreadable-hint"))),
          ExitCode.USAGE);
    }
  }

  private Settings settings() {
    StrictYaml.Reading<Content> reading = StrictYaml.read(text, name(), Content.class);
    problems.addAll(reading.problems());
    Content content = reading.value();
    SortedMap<SiteName, SiteSettings> sites = new TreeMap<>();
    if (content != null) {
      if (content.formatVersion() != 1) {
        problem("formatVersion", Integer.toString(content.formatVersion()), "settings-version");
      }
      sites(content).forEach((name, site) -> add(sites, name, site));
    } else if (problems.isEmpty()) {
      problem("sites", "", "settings-no-site");
    }
    Content written = Objects.requireNonNullElse(content, Content.EMPTY);
    LedgerSettings ledger = ledger(written);
    Period retention = retention(written.retention());
    List<ScheduledSync> schedules = schedules(written, sites);
    if (!problems.isEmpty()) {
      throw new RejectedException(problems, ExitCode.USAGE);
    }
    return new Settings(sites, ledger, retention, schedules);
  }

  private List<ScheduledSync> schedules(Content content, SortedMap<SiteName, SiteSettings> sites) {
    SortedMap<String, ScheduleReader.Written> written = content.schedules();
    SortedMap<String, Site> named = content.sites();
    return written == null || named == null
        ? List.of()
        : new ScheduleReader(named.keySet(), sites, this::problem).read(written);
  }

  /** A refused address is not shown: there may be a password in it. */
  private LedgerSettings ledger(Content content) {
    String file = content.ledgerPasswordFile();
    String variable = content.ledgerPasswordVariable();
    LedgerReader.Written written =
        new LedgerReader.Written(content.ledger(), content.ledgerUser(), secret(file, variable));
    String refusal = LedgerReader.refusal(written, file != null && variable != null);
    if (!refusal.isEmpty()) {
      problem("ledger", "", refusal);
    }
    return LedgerReader.read(written, this::beside);
  }

  private @Nullable Period retention(@Nullable String written) {
    return written == null
        ? null
        : parsed("retention", written, SettingsFile::period, "settings-retention");
  }

  private static Period period(String text) {
    try {
      Period period = Period.parse(text);
      if (period.isZero() || period.isNegative()) {
        throw new IllegalArgumentException("not ahead");
      }
      return period;
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private SortedMap<String, Site> sites(Content content) {
    if (content.sites() == null || content.sites().isEmpty()) {
      problem("sites", "", "settings-no-site");
      return new TreeMap<>();
    }
    return content.sites();
  }

  private void add(SortedMap<SiteName, SiteSettings> sites, String key, @Nullable Site written) {
    String place = "sites." + key;
    Site site = written == null ? Site.EMPTY : written;
    SiteName name = parsed(place, key, SiteName::new, "settings-site-name");
    SiteAddress address =
        parsed(
            place + ".url",
            Objects.requireNonNullElse(site.url(), ""),
            SiteAddress::new,
            "settings-url");
    SecretSource token = token(place, site);
    ConnectionSettings connection = connection(place + ".connection", site.connection());
    if (address != null && !address.isPrivate() && !connection.plainHttp()) {
      problem(place + ".url", address.value(), "settings-plain");
    }
    SiteProfile profile = profile(key, site);
    if (name != null && address != null && token != null && profile != null) {
      SummaryTemplate summary = summary(place, profile.summaryTemplate());
      sites.put(name, new SiteSettings(name, address, token, connection, profile, summary));
    }
  }

  private SummaryTemplate summary(String place, String template) {
    if (template.isEmpty()) {
      return SummaryTemplate.SHIPPED;
    }
    try {
      String written = Files.readString(beside(template), StandardCharsets.UTF_8);
      SummaryTemplate.Reading reading = SummaryTemplate.read(written, template);
      problems.addAll(reading.problems());
      return reading.template().orElse(SummaryTemplate.SHIPPED);
    } catch (IOException unreadable) {
      problem(place + ".settings.summaryTemplate", template, "settings-template");
      return SummaryTemplate.SHIPPED;
    }
  }

  private ConnectionSettings connection(String place, @Nullable Connection written) {
    if (written == null) {
      return ConnectionSettings.USUAL;
    }
    return new ConnectionSettings(
        within(place + ".connectTimeout", written.connectTimeout(), LONGEST_TIMEOUT),
        within(place + ".readTimeout", written.readTimeout(), LONGEST_TIMEOUT),
        within(place + ".callTimeout", written.callTimeout(), LONGEST_TIMEOUT),
        within(place + ".totalTimeout", written.totalTimeout(), LONGEST_TIMEOUT),
        within(place + ".mostAtOnce", written.mostAtOnce(), MoodleClient.Builder.MOST_AT_ONCE),
        proxy(place, written),
        written.certificates() == null ? null : beside(written.certificates()),
        Boolean.TRUE.equals(written.plainHttp()));
  }

  private @Nullable ProxySettings proxy(String place, Connection written) {
    String user = written.proxyUser();
    SecretSource password = secret(written.proxyPasswordFile(), written.proxyPasswordVariable());
    boolean odd = written.proxyPasswordFile() != null && written.proxyPasswordVariable() != null;
    if (odd || (user == null) != (password == null) || (user != null && written.proxy() == null)) {
      problem(place + ".proxyUser", Objects.requireNonNullElse(user, ""), "settings-proxy-login");
    }
    if (written.proxy() == null) {
      return null;
    }
    InetSocketAddress address =
        parsed(place + ".proxy", written.proxy(), SettingsFile::hostAndPort, "settings-proxy");
    return address == null ? null : new ProxySettings(address, user, password);
  }

  private @Nullable SecretSource secret(@Nullable String file, @Nullable String variable) {
    return file == null && variable == null
        ? null
        : new SecretSource(file == null ? null : beside(file), variable);
  }

  private @Nullable Integer within(String field, @Nullable Integer number, int most) {
    if (number != null && (number < 1 || number > most)) {
      problems.add(
          Problem.error(
              name(),
              field,
              number.toString(),
              Message.of("cli.settings-range"),
              Message.of("cli.settings-range-hint", most)));
    }
    return number;
  }

  /** Unresolved: the name is looked up when the proxy is used. */
  private static InetSocketAddress hostAndPort(String text) {
    Matcher found = HOST_AND_PORT.matcher(text.strip());
    if (!found.matches()) {
      throw new IllegalArgumentException("not host:port");
    }
    return InetSocketAddress.createUnresolved(found.group(1), Integer.parseInt(found.group(2)));
  }

  private <T> @Nullable T parsed(
      String field, String value, Function<String, T> parser, String message) {
    try {
      return parser.apply(value);
    } catch (IllegalArgumentException e) {
      problem(field, value, message);
      return null;
    }
  }

  private @Nullable SecretSource token(String place, Site site) {
    if ((site.tokenFile() == null) == (site.tokenVariable() == null)) {
      problem(place, "", "settings-token");
      return null;
    }
    return secret(site.tokenFile(), site.tokenVariable());
  }

  private @Nullable SiteProfile profile(String key, Site site) {
    String profile = Objects.requireNonNullElse(site.profile(), PROFILE);
    if (!Profiles.NAMES.contains(profile)) {
      problems.add(
          Problem.error(
              name(),
              "sites." + key + ".profile",
              profile,
              Message.of("cli.settings-profile"),
              NearestKey.hint(profile, Profiles.NAMES)));
      return null;
    }
    JsonNode over =
        Objects.requireNonNullElse(site.settings(), JsonNodeFactory.instance.objectNode());
    StrictYaml.Reading<SiteProfile> reading =
        Profiles.read(
            profile, over, YamlPlaces.inside(text, name(), "/sites/" + key + "/settings"));
    problems.addAll(reading.problems());
    return reading.value();
  }

  private void problem(String field, String value, String key) {
    problems.add(
        Problem.error(
            name(), field, value, Message.of("cli." + key), Message.of("cli." + key + "-hint")));
  }

  private String name() {
    return Objects.toString(file.getFileName());
  }

  private Path beside(String path) {
    return file.toAbsolutePath().resolveSibling(path).normalize();
  }
}
