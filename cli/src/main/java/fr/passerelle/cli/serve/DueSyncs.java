package fr.passerelle.cli.serve;

import fr.passerelle.cli.RejectedException;
import fr.passerelle.cli.Wiring;
import fr.passerelle.cli.Words;
import fr.passerelle.cli.count.SiteSync;
import fr.passerelle.cli.view.ErrorView;
import fr.passerelle.enrolment.SyncBusyException;
import fr.passerelle.moodle.SiteName;
import fr.passerelle.problem.Problem;
import fr.passerelle.schedule.SyncEnd;
import fr.passerelle.schedule.SyncWork;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** Syncs what is due, and says in the log and the metrics what came of it. */
final class DueSyncs implements SyncWork {

  private static final Logger LOG = LoggerFactory.getLogger(DueSyncs.class);

  private final Wiring wiring;
  private final SyncMetrics metrics;
  private final BooleanSupplier stopping;
  private final Words words;

  DueSyncs(Wiring wiring, SyncMetrics metrics, BooleanSupplier stopping) {
    this.wiring = wiring;
    this.metrics = metrics;
    this.stopping = stopping;
    this.words = wiring.words();
  }

  @Override
  public SyncEnd sync(SiteName site, Instant due) {
    Clock clock = wiring.place().clock();
    Instant begun = clock.instant();
    SyncEnd end = stopping.getAsBoolean() ? SyncEnd.STOPPED : attempt(site, due);
    metrics.ended(site, end, Duration.between(begun, clock.instant()));
    return end;
  }

  private SyncEnd attempt(SiteName site, Instant due) {
    try (Wiring piece = wiring.piece(metrics::calls)) {
      SiteSync sync = new SiteSync(piece, piece.site(site.value()));
      return sync.due(due, stopping).map(found -> end(site, due, found)).orElse(SyncEnd.DONE);
    } catch (SyncBusyException busy) {
      say(Level.INFO, site, due, words.say(busy.spoken()));
      return SyncEnd.BUSY;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return SyncEnd.STOPPED;
    } catch (RuntimeException e) {
      return stopping.getAsBoolean() ? SyncEnd.STOPPED : failed(site, due, e);
    }
  }

  private SyncEnd end(SiteName site, Instant due, SiteSync.Found found) {
    metrics.found(site, found);
    found.problems().forEach(problem -> say(Level.WARN, site, due, text(problem)));
    int counted = found.report().counts().size();
    if (!found.isOver()) {
      say(Level.INFO, site, due, words.say("serve-stopped", site.value(), counted));
      return SyncEnd.STOPPED;
    }
    int bad = found.problems().size();
    say(Level.INFO, site, due, words.say("serve-done", site.value(), counted, bad));
    return SyncEnd.DONE;
  }

  private SyncEnd failed(SiteName site, Instant due, RuntimeException e) {
    if (e instanceof RejectedException rejected) {
      rejected.problems().forEach(problem -> say(Level.ERROR, site, due, text(problem)));
    } else {
      String why = ErrorView.spoken(e).map(words::say).orElseGet(e::toString);
      say(Level.ERROR, site, due, words.say("serve-failed", site.value(), why));
      LOG.debug("failed", e);
    }
    return SyncEnd.FAILED;
  }

  private String text(Problem problem) {
    return String.join(" ", problem.field(), problem.value(), words.say(problem.message()));
  }

  private static void say(Level level, SiteName site, Instant due, String text) {
    LOG.atLevel(level).addKeyValue("site", site.value()).addKeyValue("due", due).log(text);
  }
}
