package fr.passerelle.vacation;

import fr.passerelle.problem.Numen;
import fr.passerelle.table.Table;
import fr.passerelle.table.TableRow;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A table of acts, of people who may not be paid, or of splits, as the nodes that the YAML file of
 * the same content would have. The headings tell which; an empty cell is a key that is not given.
 */
final class ActivitySheet {

  private static final Pattern FRENCH_DAY = Pattern.compile("(\\d{2})/(\\d{2})/(\\d{4})");
  private static final Pattern PART =
      Pattern.compile("(\\d{1,6})(?: ?= ?(\\d{1,6}(?:[.,]\\d{1,4})?))?");

  private final Findings findings;
  private final Table table;

  ActivitySheet(Findings findings, Table table) {
    this.findings = findings;
    this.table = table;
  }

  /** How many headings of the first row are known. */
  static int known(Table table) {
    return table.rows().stream()
        .filter(row -> !row.isBlank())
        .findFirst()
        .map(row -> (int) row.cells().stream().filter(it -> isKnown(it)).count())
        .orElse(0);
  }

  private static boolean isKnown(String heading) {
    return ActivityColumn.named(heading).isPresent();
  }

  /** The whole file; empty, with the reason among the findings, where no heading is known. */
  Optional<YamlNode> node() {
    List<TableRow> rows = table.rows().stream().filter(row -> !row.isBlank()).toList();
    if (known(table) < 2) {
      Place at = rows.isEmpty() ? Place.START : new Place(rows.get(0).number(), 1);
      findings.error(at, "", "", "noHeadings", Nearest.list(ActivityColumn.headings()));
      return Optional.empty();
    }
    TableRow first = rows.get(0);
    Place start = new Place(first.number(), 1);
    Map<Integer, ActivityColumn> columns = columns(first);
    List<YamlNode> items = new ArrayList<>();
    rows.subList(1, rows.size()).forEach(row -> items.add(item(row, columns)));
    YamlNode.Entry version =
        new YamlNode.Entry(start, "formatVersion", new YamlNode.Scalar(start, "1"));
    YamlNode.Entry list = new YamlNode.Entry(start, key(columns), new YamlNode.Items(start, items));
    return Optional.of(new YamlNode.Mapping(start, List.of(version, list)));
  }

  private static String key(Map<Integer, ActivityColumn> columns) {
    if (columns.containsValue(ActivityColumn.REASON)) {
      return "nonPayable";
    }
    return columns.containsValue(ActivityColumn.KIND)
            || columns.containsValue(ActivityColumn.ID)
            || !columns.containsValue(ActivityColumn.PEOPLE)
        ? "acts"
        : "splits";
  }

  private Map<Integer, ActivityColumn> columns(TableRow headings) {
    Map<Integer, ActivityColumn> columns = new LinkedHashMap<>();
    for (int i = 0; i < headings.cells().size(); i++) {
      String heading = text(headings, i);
      Place at = new Place(headings.number(), i + 1);
      Optional<ActivityColumn> column = ActivityColumn.named(heading);
      if (column.isPresent() && columns.containsValue(column.get())) {
        findings.error(at, heading, "", "repeatedKey", heading);
      } else if (column.isPresent()) {
        columns.put(i, column.get());
      } else if (!heading.isEmpty()) {
        List<String> known = ActivityColumn.headings();
        findings.error(
            at,
            heading,
            "",
            "unknownHeading",
            heading,
            Nearest.question(heading, known),
            Nearest.list(known));
      }
    }
    return columns;
  }

  private YamlNode item(TableRow row, Map<Integer, ActivityColumn> columns) {
    Place at = new Place(row.number(), 1);
    List<YamlNode.Entry> entries = new ArrayList<>();
    Map<String, List<YamlNode.Entry>> blocks = new LinkedHashMap<>();
    Map<ActivityColumn, YamlNode.Entry> found = new EnumMap<>(ActivityColumn.class);
    for (int i = 0; i < row.cells().size(); i++) {
      Place cell = new Place(row.number(), i + 1);
      ActivityColumn column = columns.get(i);
      String text = text(row, i);
      if (row.unreadable().contains(i)) {
        findings.error(cell, "", "", "unreadableCell");
      } else if (column == null && !text.isEmpty()) {
        findings.error(cell, "", "", "noHeading");
      } else if (column != null && !text.isEmpty()) {
        found.put(column, new YamlNode.Entry(cell, column.inBlock(), value(column, cell, text)));
      }
    }
    found.forEach(
        (column, entry) ->
            (column.block().isEmpty()
                    ? entries
                    : blocks.computeIfAbsent(column.block(), block -> new ArrayList<>()))
                .add(entry));
    blocks.forEach(
        (name, keys) ->
            entries.add(
                new YamlNode.Entry(
                    keys.get(0).at(), name, new YamlNode.Mapping(keys.get(0).at(), keys))));
    return new YamlNode.Mapping(at, entries);
  }

  /** What stands in a cell, without anything that looks like a NUMEN. */
  private String text(TableRow row, int column) {
    String text = row.cell(column);
    if (Numen.isIn(text)) {
      findings.error(new Place(row.number(), column + 1), "", "", "numen");
    }
    return Numen.takenOut(text);
  }

  private YamlNode value(ActivityColumn column, Place at, String text) {
    if (column == ActivityColumn.PEOPLE) {
      return people(at, text);
    }
    Matcher day = FRENCH_DAY.matcher(text);
    return new YamlNode.Scalar(
        at, day.matches() ? day.group(3) + "-" + day.group(2) + "-" + day.group(1) : text);
  }

  /** {@code 7=1; 8=2}; a number alone has one part. */
  private YamlNode people(Place at, String text) {
    List<YamlNode.Entry> people = new ArrayList<>();
    for (String written : text.split("[;\\n]", -1)) {
      Matcher part = PART.matcher(written.strip());
      if (part.matches()) {
        String weight = part.group(2) == null ? "1" : part.group(2).replace(',', '.');
        people.add(new YamlNode.Entry(at, part.group(1), new YamlNode.Scalar(at, weight)));
      } else {
        findings.error(at, "people", written.strip(), "notPeople");
      }
    }
    return new YamlNode.Mapping(at, people);
  }
}
