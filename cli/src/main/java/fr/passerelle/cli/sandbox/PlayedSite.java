package fr.passerelle.cli.sandbox;

import fr.passerelle.problem.Message;
import fr.passerelle.problem.Problem;
import fr.passerelle.sandbox.SandboxSettings;
import fr.passerelle.sandbox.site.Collation;
import fr.passerelle.sandbox.site.Profile;
import fr.passerelle.sandbox.site.Release;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say which kind of site the sandbox plays. */
final class PlayedSite {

  @Option(
      names = "--profile",
      paramLabel = "moodle|magistere-2",
      defaultValue = "magistere-2",
      descriptionKey = "sandbox.profile")
  private String profile;

  @Option(names = "--release", paramLabel = "4.1|4.5", descriptionKey = "sandbox.release")
  private @Nullable String release;

  @Option(names = "--language", paramLabel = "fr|en", descriptionKey = "sandbox.language")
  private @Nullable String language;

  @Option(names = "--matching", paramLabel = "loose|exact", descriptionKey = "sandbox.matching")
  private @Nullable String matching;

  @Option(names = "--max-input-vars", paramLabel = "N", descriptionKey = "sandbox.max-input-vars")
  private @Nullable Integer maxInputVars;

  /** The settings; a problem more for each option that can't be used. */
  SandboxSettings.Builder settings(Clock clock, List<Problem> problems) {
    SandboxSettings.Builder settings = SandboxSettings.builder(profile(problems), clock);
    addRelease(settings, problems);
    if (language != null && !List.of("fr", "en").contains(language)) {
      problems.add(problem("--language", language, "sandbox-language"));
    } else if (language != null) {
      settings.language(language);
    }
    addMatching(settings, problems);
    if (maxInputVars != null && maxInputVars < 1) {
      problems.add(problem("--max-input-vars", maxInputVars.toString(), "sandbox-input-vars"));
    } else if (maxInputVars != null) {
      settings.maxInputVars(maxInputVars);
    }
    return settings;
  }

  private Profile profile(List<Problem> problems) {
    Optional<Profile> known =
        Arrays.stream(Profile.values()).filter(it -> it.key().equals(profile)).findFirst();
    if (known.isEmpty()) {
      problems.add(problem("--profile", profile, "sandbox-profile"));
    }
    return known.orElse(Profile.MAGISTERE_2);
  }

  private void addRelease(SandboxSettings.Builder settings, List<Problem> problems) {
    if (release != null) {
      String asked = release;
      Arrays.stream(Release.values())
          .filter(it -> it.number().equals(asked))
          .findFirst()
          .ifPresentOrElse(
              settings::release,
              () -> problems.add(problem("--release", asked, "sandbox-release")));
    }
  }

  private void addMatching(SandboxSettings.Builder settings, List<Problem> problems) {
    if (matching != null) {
      String asked = matching;
      Arrays.stream(Collation.values())
          .filter(it -> it.name().toLowerCase(Locale.ROOT).equals(asked))
          .findFirst()
          .ifPresentOrElse(
              settings::collation,
              () -> problems.add(problem("--matching", asked, "sandbox-matching")));
    }
  }

  static Problem problem(String where, String value, String key) {
    return Problem.error(
        where, "", value, Message.of("cli." + key), Message.of("cli." + key + "-hint"));
  }
}
