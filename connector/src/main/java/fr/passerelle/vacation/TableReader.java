package fr.passerelle.vacation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Reads the cells of one nature. For each number of trainers they must cover the declared domain,
 * each head-count once.
 */
final class TableReader {

  private static final Kind<Integer> TRAINERS = Kind.whole(1, 20);
  private static final ValueReader<BigDecimal> COEFFICIENT =
      ValueReader.of(Kind.DECIMAL, "vacations/heure");

  static final Shape SHAPE =
      new Shape.Items(
          Shape.keys(
              Key.must("heads", HeadBandReader.SHAPE),
              Key.must("trainers", TRAINERS),
              Key.must("coefficient", COEFFICIENT.shape())));

  /** A cell that knows where it stands. */
  private record Placed(Place at, HeadBand heads, int trainers, Optional<CoefficientCell> cell) {}

  private final RuleParts parts;
  private final HeadBand domain;

  TableReader(RuleParts parts, HeadBand domain) {
    this.parts = parts;
    this.domain = domain;
  }

  Optional<List<CoefficientCell>> read(String path, YamlNode node) {
    List<Placed> placed = new ArrayList<>();
    for (YamlNode item : parts.items(path, node)) {
      StrictMapping.at(parts.findings(), path, item, cellShape())
          .flatMap(cell -> cell(path, cell))
          .ifPresent(placed::add);
    }
    placed.stream()
        .collect(Collectors.groupingBy(Placed::trainers, TreeMap::new, Collectors.toList()))
        .values()
        .forEach(cells -> checkCover(path, cells));
    return Optional.of(placed.stream().flatMap(p -> p.cell().stream()).toList());
  }

  private static Shape.Keys cellShape() {
    return (Shape.Keys) ((Shape.Items) SHAPE).of();
  }

  private Optional<Placed> cell(String path, StrictMapping cell) {
    Optional<HeadBand> heads =
        cell.need("heads")
            .flatMap(n -> HeadBandReader.read(parts.findings(), cell.path("heads"), n));
    Optional<Integer> trainers = cell.need("trainers", TRAINERS);
    String name =
        path + heads.flatMap(h -> trainers.map(t -> "[" + h + " × " + t + "]")).orElse("");
    Optional<Dated<BigDecimal>> coefficient =
        cell.need("coefficient").flatMap(n -> parts.dated().read(name, n, COEFFICIENT));
    return heads.flatMap(
        h ->
            trainers.map(
                t ->
                    new Placed(
                        cell.at(), h, t, coefficient.map(c -> new CoefficientCell(h, t, c)))));
  }

  private void checkCover(String path, List<Placed> cells) {
    cells.sort(Comparator.comparingInt((Placed cell) -> cell.heads().min()));
    int next = domain.min();
    for (Placed cell : cells) {
      if (cell.heads().min() < next) {
        error(cell, path, "bandOverlap");
      } else if (cell.heads().min() > next) {
        error(cell, path, "bandGap", String.valueOf(next), String.valueOf(cell.heads().min() - 1));
      }
      next = Math.max(next, cell.heads().max() + 1);
    }
    Placed last = cells.get(cells.size() - 1);
    if (next <= domain.max()) {
      error(last, path, "bandGap", String.valueOf(next), String.valueOf(domain.max()));
    } else if (next > domain.max() + 1) {
      error(last, path, "bandOutside", domain.toString());
    }
  }

  private void error(Placed cell, String path, String why, Object... arguments) {
    parts.findings().error(cell.at(), path, cell.heads().toString(), why, arguments);
  }
}
