package fr.passerelle.cli;

import fr.passerelle.cli.view.ErrorView;
import fr.passerelle.cli.view.SitesView;
import fr.passerelle.moodle.SiteName;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The same work on one or several sites, one after the other. On several, each has a section of its
 * own, and one that fails does not keep the others from their turn.
 */
public final class EachSite {

  /** What is done on a site. */
  public interface Work {
    ExitCode on(SiteSettings site) throws Exception;
  }

  private final Workplace place;
  private final boolean json;

  /**
   * Work at one place.
   *
   * @param json whether the output is for a program: no headings then
   */
  public EachSite(Workplace place, boolean json) {
    this.place = place;
    this.json = json;
  }

  /**
   * How it ended in all, see {@link ExitCode#ofAll}.
   *
   * @throws Exception what a single site’s work throws; and an interruption, which ends everything
   */
  public ExitCode run(List<SiteSettings> sites, Work work) throws Exception {
    if (sites.size() == 1) {
      return work.on(sites.get(0));
    }
    SitesView view = new SitesView(place);
    SortedMap<SiteName, ExitCode> ends = new TreeMap<>();
    for (SiteSettings site : sites) {
      if (!json) {
        view.head(site.name());
      }
      ends.put(site.name(), ended(site, work, view));
    }
    view.close(ends, json);
    return ExitCode.ofAll(ends.values());
  }

  private ExitCode ended(SiteSettings site, Work work, SitesView view) throws Exception {
    try {
      return work.on(site);
    } catch (Exception e) {
      if (e instanceof InterruptedException || Thread.currentThread().isInterrupted()) {
        throw e;
      }
      place.out().flush();
      view.failed(site.name());
      return new ErrorView(place).failed(e);
    }
  }
}
