package fr.passerelle.sandbox;

import com.sun.net.httpserver.HttpServer;
import fr.passerelle.sandbox.call.Dispatcher;
import fr.passerelle.sandbox.seed.Academy;
import fr.passerelle.sandbox.seed.WeeksLater;
import fr.passerelle.sandbox.site.Access;
import fr.passerelle.sandbox.site.Database;
import fr.passerelle.sandbox.site.Row;
import fr.passerelle.sandbox.site.Site;
import fr.passerelle.sandbox.site.SiteState;
import fr.passerelle.sandbox.site.StateFile;
import fr.passerelle.sandbox.site.Transaction;
import fr.passerelle.sandbox.wire.Debugging;
import fr.passerelle.sandbox.wire.PhpForm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A Moodle site that runs in this process, on this machine's own address only, with a small
 * invented academy in it.
 *
 * <p>It answers Moodle's REST calls as a real site does, keeps what they write, and can be made to
 * fail in the ways in which real sites fail. Start one per test or per training; close it when
 * done. Safe for use by several threads.
 */
public final class Sandbox implements AutoCloseable {

  private static final int THREADS = 8;
  private static final String LOOPBACK = "127.0.0.1";
  private static final byte[] LOOPBACK_BYTES = {127, 0, 0, 1};

  private final HttpServer server;
  private final ExecutorService threads;
  private final Site site;
  private final Database database;
  private final RestEndpoint endpoint;
  private final String token;
  private final Faults faults = new Faults();
  private final CallLog calls = new CallLog();
  private volatile CallWatch watch = (moment, function) -> {};

  private Sandbox(SandboxSettings settings, HttpServer server) {
    this.server = server;
    this.token = settings.token().orElseGet(Sandbox::randomToken);
    URI address = URI.create("http://" + LOOPBACK + ":" + server.getAddress().getPort());
    this.site =
        new Site(settings.kind(), new Access(), address, settings.clock(), settings.reports());
    this.database = database(settings, site);
    Pace pace = settings.pace();
    Dispatcher dispatcher =
        new Dispatcher(
            site,
            database,
            (function, arguments) -> {
              calls.add(function);
              pace.call(function, arguments);
            },
            (function, answer) -> {
              pace.answer(answer);
              worked(function);
            });
    PhpInput input = new PhpInput(new PhpForm(settings.maxInputVars()), settings.postMaxSize());
    Gate gate = new Gate(site, database, token);
    this.endpoint =
        new RestEndpoint(
            site,
            dispatcher,
            gate,
            input,
            faults,
            () -> {
              calls.request();
              pace.request();
            });
    this.threads = Executors.newFixedThreadPool(THREADS, Sandbox::daemon);
  }

  /**
   * Starts a site; it answers when this returns.
   *
   * @throws UncheckedIOException if the port is taken, or the state file can't be written
   * @throws fr.passerelle.sandbox.site.UnreadableStateException if there is a state file that it
   *     can't go on from
   */
  public static Sandbox start(SandboxSettings settings) {
    HttpServer server = bind(settings.port());
    try {
      Sandbox sandbox = new Sandbox(settings, server);
      server.setExecutor(sandbox.threads);
      server.createContext("/", sandbox.endpoint);
      server.start();
      return sandbox;
    } catch (RuntimeException e) {
      server.stop(0);
      throw e;
    }
  }

  /** The site's own address, such as {@code http://127.0.0.1:8000}. Any other name redirects. */
  public URI address() {
    return site.address();
  }

  /** The token that callers need. It is a secret like a real one: this is all that shows it. */
  public String token() {
    return token;
  }

  /**
   * Lets some weeks go by: people enrol, in groups, in the courses that have an idnumber and no
   * learners yet. The same site gives the same people.
   *
   * @return how many enrolments there are more
   */
  public int letPeopleEnrol() {
    Transaction data = database.begin();
    int enrolled = new WeeksLater(site, data).pass();
    data.commit();
    return enrolled;
  }

  /**
   * Writes a row as an administrator would by hand, past every check; it takes the place of the row
   * with its id, if there is one.
   */
  public void put(Row row) {
    Transaction data = database.begin();
    data.put(row);
    data.commit();
  }

  /** What is to go wrong on the way. */
  public Faults faults() {
    return faults;
  }

  private void worked(String function) {
    watch.at(CallWatch.Moment.WORKED, function);
  }

  /** Who looks on while calls come and go; nobody by default. */
  public void watch(CallWatch watch) {
    this.watch = watch;
    endpoint.watch(watch);
  }

  /** Closes the site to its callers, or with {@link Downtime#NONE} opens it again. */
  public void downtime(Downtime how) {
    endpoint.downtime(how);
  }

  /** How much the site tells of its errors; by default nothing. */
  public void debugging(Debugging how) {
    endpoint.debugging(how);
  }

  /** What the token's user may do, and how the token and the account are. */
  public Access access() {
    return site.access();
  }

  /** Which functions were called. */
  public CallLog calls() {
    return calls;
  }

  /** What the site really holds at this moment, whatever the token's user may see of it. */
  public SiteState state() {
    return database.committed();
  }

  /** Stops answering at once. What was committed is kept in the state file, if there is one. */
  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private static Database database(SandboxSettings settings, Site site) {
    Optional<StateFile> file =
        settings.stateFile().map(path -> new StateFile(path, settings.kind().profile()));
    SiteState state = file.flatMap(StateFile::read).orElseGet(() -> Academy.founded(site));
    file.ifPresent(it -> it.write(state));
    return new Database(
        state, settings.commitDelay(), changed -> file.ifPresent(it -> it.write(changed)));
  }

  /**
   * The JDK's server sends head and body apart and would, unless told not to, wait 40 ms for the
   * client's acknowledgement in between, on every call of a kept connection. There is no other
   * switch than this property.
   */
  private static HttpServer bind(int port) {
    System.setProperty("sun.net.httpserver.nodelay", "true");
    try {
      return HttpServer.create(
          new InetSocketAddress(InetAddress.getByAddress(LOOPBACK_BYTES), port), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String randomToken() {
    byte[] bytes = new byte[16];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "sandbox");
    thread.setDaemon(true);
    return thread;
  }
}
