package fr.passerelle.cli.serve;

import fr.passerelle.cli.ExitCode;
import fr.passerelle.cli.Interruption;
import fr.passerelle.cli.LogOption;
import fr.passerelle.cli.RejectedException;
import fr.passerelle.cli.Wiring;
import fr.passerelle.enrolment.RosterStore;
import fr.passerelle.moodle.SiteName;
import fr.passerelle.problem.Message;
import fr.passerelle.problem.Problem;
import fr.passerelle.schedule.ScheduledSync;
import fr.passerelle.schedule.Timetable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Syncs by itself, when the settings say, until it is asked to end. */
@Command(name = "serve", mixinStandardHelpOptions = true)
public final class ServeSyncs implements Callable<Integer> {

  private static final Logger LOG = LoggerFactory.getLogger(ServeSyncs.class);

  private final Wiring wiring;

  @Option(
      names = "--listen",
      paramLabel = "HOST:PORT",
      defaultValue = "127.0.0.1:9480",
      descriptionKey = "serve.listen")
  private String listen;

  @Mixin private LogOption log;

  public ServeSyncs(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public Integer call() throws InterruptedException {
    log.apply();
    wiring.keptSince(); // Facts about people are not stored before somebody has said for how long.
    InetSocketAddress address = address();
    List<ScheduledSync> syncs = syncs();
    SortedSet<SiteName> sites = new TreeSet<>();
    syncs.forEach(sync -> sites.add(sync.site()));
    // A token that can't be read is found now, not at night.
    sites.forEach(site -> wiring.checkToken(wiring.site(site.value())));
    serve(address, syncs, sites);
    return ExitCode.OK.code();
  }

  private void serve(
      InetSocketAddress address, List<ScheduledSync> syncs, SortedSet<SiteName> sites)
      throws InterruptedException {
    RosterStore rosters = wiring.ledger().rosters();
    SyncMetrics metrics = new SyncMetrics(sites, rosters);
    CountDownLatch stop = new CountDownLatch(1);
    try (Interruption.Delay delay = wiring.interruption().delay(stop::countDown);
        Timetable timetable =
            wiring.timetable(syncs, new DueSyncs(wiring, metrics, delay::isAsked));
        StatusDoor door =
            door(address, () -> isReady(timetable, rosters, sites.first()), metrics)) {
      timetable.start();
      LOG.info(wiring.words().say("serve-running", syncs.size(), door.address()));
      stop.await();
      LOG.info(wiring.words().say("serve-stopping"));
    }
  }

  private static boolean isReady(Timetable timetable, RosterStore rosters, SiteName any) {
    try {
      rosters.lastEnd(any);
      return timetable.isLooking();
    } catch (RuntimeException ledgerIsOut) {
      LOG.warn("not ready", ledgerIsOut);
      return false;
    }
  }

  private List<ScheduledSync> syncs() {
    List<ScheduledSync> syncs = wiring.settings().schedules();
    if (syncs.isEmpty()) {
      String file = Objects.toString(wiring.settingsFile().getFileName());
      throw rejected(
          file, "schedules", Message.of("cli.serve-nothing"), Message.of("cli.serve-nothing-hint"));
    }
    return syncs;
  }

  private InetSocketAddress address() {
    try {
      URI typed = new URI("http://" + listen);
      if (typed.getHost() != null && typed.getPort() >= 0 && typed.getPath().isEmpty()) {
        return new InetSocketAddress(typed.getHost(), typed.getPort());
      }
      throw notHere();
    } catch (URISyntaxException | IllegalArgumentException e) {
      throw notHere();
    }
  }

  private StatusDoor door(InetSocketAddress address, BooleanSupplier ready, SyncMetrics metrics) {
    try {
      return StatusDoor.open(address, ready, metrics);
    } catch (IOException e) {
      throw notHere();
    }
  }

  private RejectedException notHere() {
    return rejected(
        "--listen", listen, Message.of("cli.serve-listen"), Message.of("cli.serve-listen-hint"));
  }

  private static RejectedException rejected(String where, String value, Message why, Message hint) {
    return new RejectedException(
        List.of(Problem.error(where, "", value, why, hint)), ExitCode.USAGE);
  }
}
