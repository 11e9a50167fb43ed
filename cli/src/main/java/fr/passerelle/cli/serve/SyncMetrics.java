package fr.passerelle.cli.serve;

import fr.passerelle.cli.count.SiteSync;
import fr.passerelle.enrolment.RosterStore;
import fr.passerelle.moodle.CallTally;
import fr.passerelle.moodle.SiteName;
import fr.passerelle.schedule.SyncEnd;
import io.prometheus.metrics.config.EscapingScheme;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Gauge;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Summary;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.Locale;

/**
 * Figures for Prometheus: sites, numbers and times; no people, no courses, no tokens. When a site
 * was last synced comes from the ledger, so that all machines say the same, also after a restart;
 * the rest is of this process. Safe for several threads.
 */
final class SyncMetrics {

  private final PrometheusRegistry registry = new PrometheusRegistry();

  private final Gauge courses =
      Gauge.builder()
          .name("passerelle_sync_courses")
          .help("Courses counted by this process in the site's last sync.")
          .labelNames("site")
          .register(registry);

  private final Gauge problems =
      Gauge.builder()
          .name("passerelle_sync_problems")
          .help("Courses not read, missed or doubtful in the site's last sync by this process.")
          .labelNames("site")
          .register(registry);

  private final Counter ends =
      Counter.builder()
          .name("passerelle_syncs")
          .help("Attempts at a sync, by how they ended: done, stopped, busy, failed.")
          .labelNames("site", "end")
          .register(registry);

  private final Summary durations =
      Summary.builder()
          .name("passerelle_sync_duration_seconds")
          .help("How long attempts at a sync took.")
          .labelNames("site")
          .register(registry);

  private final Summary calls =
      Summary.builder()
          .name("passerelle_call_duration_seconds")
          .help("How long calls to a site took, by outcome: ok, or what went wrong.")
          .labelNames("site", "outcome")
          .register(registry);

  SyncMetrics(Collection<SiteName> sites, RosterStore rosters) {
    GaugeWithCallback.builder()
        .name("passerelle_sync_last_success_timestamp_seconds")
        .help("When a sync last went through all courses of the site, whoever ran it.")
        .labelNames("site")
        .callback(
            seen ->
                sites.forEach(
                    site ->
                        rosters
                            .lastEnd(site)
                            .ifPresent(end -> seen.call(end.toEpochMilli() / 1e3, site.value()))))
        .register(registry);
  }

  /** What hears of a site's calls. */
  CallTally calls(SiteName site) {
    return (function, took, outcome) ->
        calls.labelValues(site.value(), outcome).observe(seconds(took));
  }

  /** An attempt has ended. */
  void ended(SiteName site, SyncEnd end, Duration took) {
    ends.labelValues(site.value(), end.name().toLowerCase(Locale.ROOT)).inc();
    durations.labelValues(site.value()).observe(seconds(took));
  }

  /** A sync has found something. */
  void found(SiteName site, SiteSync.Found found) {
    courses.labelValues(site.value()).set(found.report().counts().size());
    long doubtful =
        found.report().counts().stream().filter(it -> !it.reservations().isEmpty()).count();
    problems.labelValues(site.value()).set((double) found.problems().size() + doubtful);
  }

  private static double seconds(Duration took) {
    return took.toNanos() / 1e9;
  }

  /** All of them, as Prometheus reads them. */
  byte[] text() throws IOException {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    PrometheusTextFormatWriter.create().write(text, registry.scrape(), EscapingScheme.DEFAULT);
    return text.toByteArray();
  }
}
