package fr.passerelle.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --site NAME}, for every command that talks to a site. */
public final class SiteOption {

  @Option(names = "--site", paramLabel = "NAME", descriptionKey = "option.site")
  private @Nullable String name;

  /** The name as typed; null for the only site. */
  public @Nullable String name() {
    return name;
  }
}
