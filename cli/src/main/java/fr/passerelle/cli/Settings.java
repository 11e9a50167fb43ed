package fr.passerelle.cli;

import fr.passerelle.moodle.SiteName;
import java.nio.file.Path;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The settings of {@code passerelle.yaml}, checked.
 *
 * @param ledger the ledger's file, absolute
 */
public record Settings(SortedMap<SiteName, SiteSettings> sites, Path ledger) {

  public Settings {
    sites = Collections.unmodifiableSortedMap(new TreeMap<>(sites));
  }
}
