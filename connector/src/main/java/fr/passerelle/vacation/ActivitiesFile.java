package fr.passerelle.vacation;

import fr.passerelle.problem.Numen;
import fr.passerelle.problem.Problem;
import fr.passerelle.table.CsvTable;
import fr.passerelle.table.Table;
import fr.passerelle.table.Workbook;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A file of activities, with the work that the platform does not show, those who may not be paid,
 * and how tutors share: YAML, {@code formatVersion: 1}, or tables as CSV or XLSX, by the end of its
 * name. Every key and every heading must be known.
 */
public final class ActivitiesFile {

  private final String file;
  private final byte[] bytes;
  private final AttendanceLists lists;
  private final List<Problem> problems = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();

  private ActivitiesFile(String file, byte[] bytes, AttendanceLists lists) {
    this.file = file;
    this.bytes = bytes;
    this.lists = lists;
  }

  /**
   * What comes of reading one.
   *
   * @param activities empty where something is wrong
   * @param problems in the order of the file's lines, those of attendance lists last
   * @param lists the attendance lists that it names, without anybody's name
   */
  public record Reading(
      Optional<Activities> activities, List<Problem> problems, List<SourceFile> lists) {
    public Reading {
      problems = List.copyOf(problems);
      lists = List.copyOf(lists);
    }
  }

  /** As {@link #read(String, byte[], Function)}, with no other file beside it. */
  public static Reading read(String file, byte[] bytes) {
    return read(file, bytes, name -> Optional.empty());
  }

  /**
   * Reads a file of activities, wholly, whatever is wrong with it.
   *
   * @param file the file's name, for messages and for the results that name it
   * @param bytes the file, up to 1 MiB
   * @param beside the bytes of an attendance list that it names, as exported, or as an earlier
   *     reading gave it; empty where there is no such file
   */
  public static Reading read(String file, byte[] bytes, Function<String, Optional<byte[]>> beside) {
    AttendanceLists lists = new AttendanceLists(beside);
    ActivitiesFile reading = new ActivitiesFile(file, bytes, lists);
    Activities all = reading.all();
    List<Problem> problems = new ArrayList<>(reading.problems);
    problems.addAll(lists.problems());
    return new Reading(Optional.of(all).filter(it -> problems.isEmpty()), problems, lists.kept());
  }

  private Activities all() {
    String name = file.toLowerCase(Locale.ROOT);
    if (name.endsWith(".xlsx")) {
      return sheets(tooLarge() ? Optional.empty() : Workbook.read(bytes), "notWorkbook");
    }
    if (name.endsWith(".csv")) {
      Optional<String> text = tooLarge() ? Optional.empty() : CsvTable.text(bytes);
      return sheets(text.map(it -> List.of(CsvTable.read(it, ActivitySheet::known))), "notUtf8");
    }
    Findings findings = new Findings(file, ActivitiesReader.SHAPE);
    return part(file, findings, RulesFile.tree(bytes, findings));
  }

  private boolean tooLarge() {
    return RulesFile.isTooLarge(bytes);
  }

  private Activities sheets(Optional<List<Table>> tables, String unreadable) {
    List<Table> filled =
        tables.orElse(List.of()).stream().filter(table -> !table.isBlank()).toList();
    if (filled.isEmpty()) {
      Findings findings = new Findings(file, ActivitiesReader.SHAPE);
      String why = tooLarge() ? "tooLarge" : tables.isEmpty() ? unreadable : "empty";
      findings.error(Place.START, "", "", why);
      problems.addAll(findings.problems());
    }
    List<Activities> parts = filled.stream().map(this::part).toList();
    return new Activities(
        parts.stream().flatMap(part -> part.acts().stream()).toList(),
        parts.stream().flatMap(part -> part.nonPayables().stream()).toList(),
        parts.stream().flatMap(part -> part.splits().stream()).toList());
  }

  private Activities part(Table table) {
    String name = table.sheet().isEmpty() ? file : file + "#" + Numen.takenOut(table.sheet());
    Findings findings = new Findings(name, ActivitiesReader.SHAPE);
    return part(name, findings, new ActivitySheet(findings, table).node());
  }

  private Activities part(String name, Findings findings, Optional<YamlNode> root) {
    ActivitiesReader reader = new ActivitiesReader(findings, name, Sha256.hex(bytes), lists, ids);
    Activities read =
        root.flatMap(node -> StrictMapping.at(findings, "", node, ActivitiesReader.SHAPE))
            .map(reader::read)
            .orElse(new Activities(List.of(), List.of(), List.of()));
    problems.addAll(findings.problems());
    return read;
  }
}
