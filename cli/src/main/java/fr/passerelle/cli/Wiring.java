package fr.passerelle.cli;

import fr.passerelle.enrolment.RosterReader;
import fr.passerelle.ledger.Ledger;
import fr.passerelle.ledger.Upgrade;
import fr.passerelle.moodle.MoodleClient;
import fr.passerelle.moodle.Pause;
import fr.passerelle.moodle.SiteName;
import fr.passerelle.opening.RequestFolder;
import fr.passerelle.problem.Message;
import fr.passerelle.problem.Problem;
import fr.passerelle.provisioning.Adopter;
import fr.passerelle.provisioning.Applier;
import fr.passerelle.provisioning.ApplyWatch;
import fr.passerelle.provisioning.CourseFinder;
import fr.passerelle.provisioning.Latecomers;
import fr.passerelle.provisioning.SiteObserver;
import fr.passerelle.survey.SiteSurvey;
import fr.passerelle.vacation.PayDesk;
import fr.passerelle.vacation.PayRules;
import fr.passerelle.vacation.RulesFile;
import fr.passerelle.vacation.RulesReading;
import fr.passerelle.vacation.SourceFile;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** The only place where things are put together. Made for one command, closed after it. */
public final class Wiring implements CommandLine.IFactory, AutoCloseable {

  /** The environment variable that names a settings file elsewhere. */
  public static final String SETTINGS_VARIABLE = "PASSERELLE_CONFIG";

  private final Workplace place;
  private final Pause pause;
  private final Interruption interruption;
  private final List<MoodleClient> clients = new ArrayList<>();
  private @Nullable Settings settings;
  private @Nullable Ledger ledger;

  Wiring(Workplace place) {
    this(place, new Interruption());
  }

  Wiring(Workplace place, Interruption interruption) {
    this(place, interruption, interruption.pause());
  }

  /**
   * Parts for one command.
   *
   * @param pause how the command waits; it must not outlast an interruption
   */
  Wiring(Workplace place, Interruption interruption, Pause pause) {
    this.place = place;
    this.interruption = interruption;
    this.pause = pause;
  }

  public Workplace place() {
    return place;
  }

  /** What Ctrl-C does while something must be brought to its end. */
  public Interruption interruption() {
    return interruption;
  }

  public Words words() {
    return new Words(place.language());
  }

  /** The settings file: {@code PASSERELLE_CONFIG}, else {@code passerelle.yaml} in the folder. */
  public Path settingsFile() {
    return place.resolve(place.environment().getOrDefault(SETTINGS_VARIABLE, SettingsFile.NAME));
  }

  /**
   * The settings.
   *
   * @throws RejectedException with all that is wrong with them
   */
  public Settings settings() {
    if (settings == null) {
      settings = SettingsFile.read(settingsFile());
    }
    return settings;
  }

  /**
   * The site to work on.
   *
   * @param name as typed; null for the only one
   * @throws RejectedException if there is no such site, or several to choose from
   */
  public SiteSettings site(@Nullable String name) {
    Settings known = settings();
    if (name == null && known.sites().size() == 1) {
      return known.sites().values().iterator().next();
    }
    return known.sites().values().stream()
        .filter(site -> site.name().value().equals(name))
        .findFirst()
        .orElseThrow(() -> unknownSite(name, known));
  }

  /**
   * The sites to work on, each once: those named, in that order; all; or the only one.
   *
   * @throws RejectedException if there is no such site, several to choose from, or names besides
   *     all
   */
  public List<SiteSettings> sites(SitesOption typed) {
    if (!typed.all()) {
      return typed.names().isEmpty()
          ? List.of(site(null))
          : typed.names().stream().distinct().map(this::site).toList();
    }
    if (!typed.names().isEmpty()) {
      throw new RejectedException(
          List.of(
              Problem.error(
                  "--all-sites",
                  "--site",
                  String.join(", ", typed.names()),
                  Message.of("cli.sites-both"),
                  Message.of("cli.sites-both-hint"))),
          ExitCode.USAGE);
    }
    return List.copyOf(settings().sites().values());
  }

  private RejectedException unknownSite(@Nullable String name, Settings known) {
    String names = String.join(", ", known.sites().keySet().stream().map(SiteName::value).toList());
    return new RejectedException(
        List.of(
            Problem.error(
                "--site",
                "",
                name == null ? "" : name,
                Message.of(name == null ? "cli.site-choose" : "cli.site-unknown"),
                Message.of("cli.site-hint", names))),
        ExitCode.USAGE);
  }

  /**
   * A client of a site, closed with this.
   *
   * @throws RejectedException if its token, a proxy's password or a certificate to trust can't be
   *     read
   */
  public MoodleClient client(SiteSettings site) {
    MoodleClient.Builder builder =
        MoodleClient.builder(site.address(), site.token().token(place.environment()));
    site.connection().apply(builder, place.environment());
    MoodleClient client = builder.build();
    clients.add(client);
    return client;
  }

  /**
   * The ledger.
   *
   * @throws fr.passerelle.ledger.LedgerException if it can't be used
   */
  public Ledger ledger() {
    Ledger open = ledger;
    if (open == null) {
      open = Ledger.open(settings().ledger().place(place.environment()), place.clock());
      open.upgrade().ifPresent(this::tell);
      ledger = open;
    }
    return open;
  }

  /**
   * The ledger, brought to this release's form wherever it is kept.
   *
   * @throws fr.passerelle.ledger.LedgerException if it can't be used
   */
  public Ledger upgradedLedger() {
    Ledger open = Ledger.upgrade(settings().ledger().place(place.environment()), place.clock());
    open.upgrade().ifPresent(this::tell);
    ledger = open;
    return open;
  }

  private void tell(Upgrade upgrade) {
    place.err().println(words().say("ledger-upgraded", upgrade.from(), upgrade.to()));
    Path copy = upgrade.copy();
    if (copy != null) {
      place.err().println(words().say("ledger-as-it-was", copy.toString()));
    }
  }

  /**
   * Since when the ledger keeps what is about people.
   *
   * @throws RejectedException if the settings don't say how long
   */
  public Instant keptSince() {
    Period retention = settings().retention();
    if (retention == null) {
      throw new RejectedException(
          List.of(
              Problem.error(
                  Objects.toString(settingsFile().getFileName()),
                  "retention",
                  "",
                  Message.of("cli.retention-missing"),
                  Message.of("cli.retention-missing-hint"))),
          ExitCode.USAGE);
    }
    return place.clock().instant().atZone(ZoneOffset.UTC).minus(retention).toInstant();
  }

  /**
   * Reads a rules file: the one in the folder, else the one of that name that is shipped.
   *
   * @throws IOException if there is neither
   */
  public RulesReading readRules(String typed) throws IOException {
    SourceFile file = rulesFile(typed);
    return RulesFile.read(file.name(), file.bytes());
  }

  /**
   * The rules of a file.
   *
   * @throws RejectedException with all that is wrong with it
   */
  public PayRules rules(String typed) throws IOException {
    return readRules(typed)
        .match(
            accepted -> accepted,
            problems -> {
              throw new RejectedException(problems, ExitCode.PARTLY);
            });
  }

  /** A rules file as it is now: the one in the folder, else the one of that name shipped. */
  public SourceFile rulesFile(String typed) throws IOException {
    Path file = place.resolve(typed);
    boolean shipped = RulesFile.SHIPPED_FILES.contains(typed) && !Files.exists(file);
    byte[] bytes = shipped ? RulesFile.shipped(typed) : Files.readAllBytes(file);
    return new SourceFile(Objects.toString(file.getFileName(), typed), bytes);
  }

  /** What a clerk does with lines of statements. */
  public PayDesk payDesk() {
    return new PayDesk(ledger().statements(), ledger().payEvents());
  }

  public RequestFolder requests(Path folder) {
    return new RequestFolder(folder, place.clock());
  }

  public SiteObserver observer(SiteSettings site, MoodleClient client) {
    return new SiteObserver(client, site.profile());
  }

  public SiteSurvey survey(SiteSettings site, MoodleClient client) {
    return new SiteSurvey(client, site.profile());
  }

  public CourseFinder finder(MoodleClient client) {
    return new CourseFinder(client, place.clock(), pause);
  }

  public Applier applier(SiteSettings site, MoodleClient client, ApplyWatch watch) {
    return new Applier(client, observer(site, client), finder(client), ledger().journal(), watch);
  }

  public Adopter adopter(SiteSettings site, MoodleClient client) {
    return new Adopter(client, observer(site, client), ledger().journal(), site.name());
  }

  public Latecomers latecomers(SiteSettings site) {
    return new Latecomers(ledger().waiting(), site.name());
  }

  public RosterReader rosterReader(SiteSettings site, MoodleClient client) {
    return new RosterReader(client, site.profile(), place.clock());
  }

  /** Commands that need more than nothing take this. */
  @Override
  public <K> K create(Class<K> type) throws Exception {
    for (Constructor<?> constructor : type.getDeclaredConstructors()) {
      if (constructor.getParameterCount() == 1
          && constructor.getParameterTypes()[0] == Wiring.class) {
        return type.cast(made(constructor));
      }
    }
    return CommandLine.defaultFactory().create(type);
  }

  private Object made(Constructor<?> constructor) throws ReflectiveOperationException {
    try {
      return constructor.newInstance(this);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  @Override
  public void close() {
    clients.forEach(MoodleClient::close);
  }
}
