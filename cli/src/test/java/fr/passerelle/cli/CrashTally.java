package fr.passerelle.cli;

import fr.passerelle.sandbox.site.SiteState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What came of a campaign. */
final class CrashTally {

  final List<String> lost = new ArrayList<>();
  final List<String> doubled = new ArrayList<>();
  final List<String> different = new ArrayList<>();
  private final Map<String, Integer> places = new TreeMap<>();
  private int kills;
  private int runs;

  /** A run that was to be killed. */
  void run(KillPoint where, boolean killed) {
    runs++;
    kills += killed ? 1 : 0;
    places.merge(where.place() + (killed ? "" : ", ended before"), 1, Integer::sum);
  }

  /** What a site holds at the end of a round. */
  void add(PlannedCourses planned, SiteState site, String titleEnd) {
    lost.addAll(planned.lost(site));
    doubled.addAll(planned.doubled(site));
    different.addAll(planned.different(site, titleEnd));
  }

  int kills() {
    return kills;
  }

  @Override
  public String toString() {
    return "%d runs to be killed, %d killed; %d lost, %d doubled, %d different; %s"
        .formatted(runs, kills, lost.size(), doubled.size(), different.size(), places);
  }
}
