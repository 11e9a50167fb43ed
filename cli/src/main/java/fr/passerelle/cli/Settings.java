package fr.passerelle.cli;

import fr.passerelle.moodle.SiteName;
import java.time.Period;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The settings of {@code passerelle.yaml}, checked.
 *
 * @param retention how long what is about people is kept; null where nobody has decided
 */
public record Settings(
    SortedMap<SiteName, SiteSettings> sites, LedgerSettings ledger, @Nullable Period retention) {

  public Settings {
    sites = Collections.unmodifiableSortedMap(new TreeMap<>(sites));
  }
}
