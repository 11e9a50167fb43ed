package fr.passerelle.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** {@code --site NAME}, as often as wanted, or {@code --all-sites}. */
public final class SitesOption {

  @Option(names = "--site", paramLabel = "NAME", descriptionKey = "option.sites")
  private List<String> names = new ArrayList<>();

  @Option(names = "--all-sites", descriptionKey = "option.all-sites")
  private boolean all;

  /** The names as typed; none for the only site, or for all. */
  public List<String> names() {
    return List.copyOf(names);
  }

  /** Whether all sites of the settings are meant. */
  public boolean all() {
    return all;
  }
}
