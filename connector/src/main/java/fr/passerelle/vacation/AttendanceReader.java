package fr.passerelle.vacation;

import fr.passerelle.problem.Numen;
import fr.passerelle.table.CsvTable;
import fr.passerelle.table.Table;
import fr.passerelle.table.TableRow;
import fr.passerelle.table.Workbook;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Reads an attendance list as a virtual-class tool exports it, in CSV or XLSX: a row of headings
 * with a name or an address and a duration, perhaps behind a summary, then a row a connection, up
 * to the first empty row. Who comes in several rows, by address or else by name, has been there for
 * all of them.
 */
final class AttendanceReader {

  /** Of one person so far. */
  private record Seen(boolean byAddress, List<Integer> rows, long seconds) {
    Seen and(int row, long more) {
      List<Integer> all = new ArrayList<>(rows);
      all.add(row);
      return new Seen(byAddress, all, seconds + more);
    }
  }

  private final Findings findings;
  private final Map<String, Seen> people = new LinkedHashMap<>();
  private final Set<String> namesWithAddress = new TreeSet<>();

  private AttendanceReader(Findings findings) {
    this.findings = findings;
  }

  /** The list; empty, with all reasons among the findings, where something is wrong. */
  static Optional<AttendanceList> read(String file, byte[] bytes, Findings findings) {
    Optional<List<Table>> tables =
        RulesFile.isTooLarge(bytes) ? Optional.empty() : tables(file, bytes);
    if (tables.isEmpty()) {
      findings.error(Place.START, "", "", "notTable");
      return Optional.empty();
    }
    List<Table> lists = tables.get().stream().filter(it -> headings(it).isPresent()).toList();
    if (lists.size() != 1) {
      findings.error(Place.START, "", "", lists.isEmpty() ? "noAttendance" : "severalAttendances");
      return Optional.empty();
    }
    return new AttendanceReader(findings).read(file, bytes, lists.get(0));
  }

  private static Optional<List<Table>> tables(String file, byte[] bytes) {
    return file.toLowerCase(Locale.ROOT).endsWith(".xlsx")
        ? Workbook.read(bytes)
        : CsvTable.text(bytes)
            .map(text -> CsvTable.read(text, it -> headings(it).isPresent() ? 1 : 0))
            .map(List::of);
  }

  private static Optional<TableRow> headings(Table table) {
    return table.rows().stream().filter(AttendanceReader::isHeadings).findFirst();
  }

  private static boolean isHeadings(TableRow row) {
    return !columns(row, AttendanceHeading.DURATION).isEmpty()
        && !(columns(row, AttendanceHeading.NAME).isEmpty()
            && columns(row, AttendanceHeading.EMAIL).isEmpty());
  }

  private static List<Integer> columns(TableRow row, AttendanceHeading meant) {
    return IntStream.range(0, row.cells().size())
        .filter(i -> AttendanceHeading.named(row.cell(i)).filter(meant::equals).isPresent())
        .boxed()
        .toList();
  }

  private Optional<AttendanceList> read(String file, byte[] bytes, Table table) {
    TableRow headings = headings(table).orElseThrow();
    List<Integer> durations = columns(headings, AttendanceHeading.DURATION);
    if (durations.size() > 1) {
      findings.error(at(headings, durations.get(1)), "", "", "severalDurations");
    }
    refuseNumens(table);
    List<TableRow> rows = rows(table, headings);
    rows.forEach(row -> add(row, headings, durations.get(0)));
    refuseDoubtfulNames();
    List<AttendanceList.Attendee> found =
        people.values().stream()
            .map(it -> new AttendanceList.Attendee(it.rows(), it.seconds()))
            .toList();
    return Optional.of(new AttendanceList(file, Sha256.hex(bytes), found))
        .filter(list -> findings.isEmpty());
  }

  /** Those under the headings; others behind an empty row must have headings of their own. */
  private List<TableRow> rows(Table table, TableRow headings) {
    List<TableRow> rows = new ArrayList<>();
    int next = headings.number() + 1;
    boolean ended = false;
    for (TableRow row : table.rows()) {
      if (row.number() > headings.number() && !row.isBlank()) {
        ended = ended || row.number() != next;
        if (!ended) {
          rows.add(row);
        } else if (isHeadings(row)) {
          return rows;
        } else if (row.cells().stream().filter(cell -> !cell.isBlank()).count() > 1) {
          findings.error(new Place(row.number(), 1), "", "", "behindAttendance");
          return rows;
        }
        next = row.number() + 1;
      }
    }
    return rows;
  }

  private void refuseNumens(Table table) {
    for (TableRow row : table.rows()) {
      IntStream.range(0, row.cells().size())
          .filter(i -> Numen.isIn(row.cell(i)))
          .forEach(i -> findings.error(at(row, i), "", "", "numen"));
    }
  }

  private void add(TableRow row, TableRow headings, int duration) {
    String name =
        columns(headings, AttendanceHeading.FIRST_NAME).stream()
                .map(row::cell)
                .findFirst()
                .map(first -> first + " ")
                .orElse("")
            + text(row, headings, AttendanceHeading.NAME);
    String address = text(row, headings, AttendanceHeading.EMAIL);
    OptionalLong seconds =
        AttendanceTime.seconds(
            row.cell(duration), AttendanceHeading.isInMinutes(headings.cell(duration)));
    if (seconds.isEmpty() || row.unreadable().contains(duration)) {
      String value = Numen.takenOut(row.cell(duration));
      findings.error(at(row, duration), headings.cell(duration), value, "notAttended");
    }
    if (name.isBlank() && address.isEmpty()) {
      findings.error(new Place(row.number(), 1), "", "", "nobodyAttended");
      return;
    }
    boolean byAddress = !address.isEmpty();
    if (byAddress) {
      namesWithAddress.add(Folded.of(name));
    }
    String key = (byAddress ? "@" : " ") + Folded.of(byAddress ? address : name);
    people.merge(
        key,
        new Seen(byAddress, List.of(row.number()), seconds.orElse(0)),
        (seen, more) -> seen.and(row.number(), more.seconds()));
  }

  private static String text(TableRow row, TableRow headings, AttendanceHeading meant) {
    return columns(headings, meant).stream().map(row::cell).findFirst().orElse("");
  }

  /** The same name once with an address and once without may be one person or two. */
  private void refuseDoubtfulNames() {
    people.forEach(
        (key, seen) -> {
          if (!seen.byAddress() && namesWithAddress.contains(key.substring(1))) {
            findings.error(new Place(seen.rows().get(0), 1), "", "", "doubtfulName");
          }
        });
  }

  private static Place at(TableRow row, int column) {
    return new Place(row.number(), column + 1);
  }
}
