package fr.passerelle.vacation;

import fr.passerelle.problem.Problem;
import java.util.List;
import java.util.Optional;

/**
 * What a request file says under {@code planned}: the head-counts, sessions and decisions that its
 * budget is computed from. The rest of the file belongs to the request. Every key must be known.
 */
public final class PlannedFile {

  private static final String KEY = "planned";
  private static final Shape.Keys SHAPE = Shape.keys(Key.may(KEY, PlannedReader.SHAPE));

  private PlannedFile() {}

  /**
   * What comes of reading one.
   *
   * @param work empty where something is wrong; {@link PlannedWork#NONE} where nothing is planned
   * @param problems in the order of the file's lines
   */
  public record Reading(Optional<PlannedWork> work, List<Problem> problems) {
    public Reading {
      problems = List.copyOf(problems);
    }
  }

  /**
   * Reads a request file's plan, wholly, whatever is wrong with it.
   *
   * @param file the file's name, for messages
   * @param bytes the request file, UTF-8, up to 1 MiB
   */
  public static Reading read(String file, byte[] bytes) {
    Findings findings = new Findings(file, SHAPE);
    PlannedReader reader = new PlannedReader(findings, file, Sha256.hex(bytes));
    Optional<YamlNode> root = RulesFile.tree(bytes, findings);
    if (root.isEmpty()) {
      return new Reading(Optional.empty(), findings.problems());
    }
    return root.flatMap(PlannedFile::planned)
        .map(node -> read(node, reader, findings))
        .orElseGet(() -> new Reading(Optional.of(PlannedWork.NONE), List.of()));
  }

  private static Reading read(YamlNode node, PlannedReader reader, Findings findings) {
    Optional<PlannedWork> work =
        StrictMapping.at(findings, KEY, node, PlannedReader.SHAPE).map(reader::read);
    return new Reading(work.filter(all -> findings.isEmpty()), findings.problems());
  }

  private static Optional<YamlNode> planned(YamlNode root) {
    return root instanceof YamlNode.Mapping mapping
        ? mapping.entries().stream()
            .filter(entry -> entry.key().equals(KEY))
            .map(YamlNode.Entry::value)
            .findFirst()
        : Optional.empty();
  }
}
