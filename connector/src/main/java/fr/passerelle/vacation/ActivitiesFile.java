package fr.passerelle.vacation;

import fr.passerelle.problem.Problem;
import java.util.List;
import java.util.Optional;

/**
 * A file of activities: YAML, {@code formatVersion: 1}, with the work that the platform does not
 * show and those who may not be paid. Every key must be known.
 */
public final class ActivitiesFile {

  private ActivitiesFile() {}

  /**
   * What comes of reading one.
   *
   * @param activities empty where something is wrong
   * @param problems in the order of the file's lines
   */
  public record Reading(Optional<Activities> activities, List<Problem> problems) {
    public Reading {
      problems = List.copyOf(problems);
    }
  }

  /**
   * Reads a file of activities, wholly, whatever is wrong with it.
   *
   * @param file the file's name, for messages and for the results that name it
   * @param bytes the file, UTF-8, up to 1 MiB
   */
  public static Reading read(String file, byte[] bytes) {
    Findings findings = new Findings(file, ActivitiesReader.SHAPE);
    Optional<Activities> activities =
        RulesFile.tree(bytes, findings)
            .flatMap(root -> StrictMapping.at(findings, "", root, ActivitiesReader.SHAPE))
            .map(top -> new ActivitiesReader(findings, file, Sha256.hex(bytes)).read(top));
    return new Reading(activities.filter(all -> findings.isEmpty()), findings.problems());
  }
}
