package fr.passerelle.vacation;

import fr.passerelle.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** The attendance lists that files of activities name, each read once. */
final class AttendanceLists {

  private final Function<String, Optional<byte[]>> beside;
  private final Map<String, Optional<AttendanceList>> read = new TreeMap<>();
  private final List<Problem> problems = new ArrayList<>();

  /**
   * @param beside the bytes of a file of that name, beside the file of activities
   */
  AttendanceLists(Function<String, Optional<byte[]>> beside) {
    this.beside = beside;
  }

  /**
   * A list.
   *
   * @param absent what to note where there is no such file
   */
  Optional<AttendanceList> find(String file, Runnable absent) {
    if (!read.containsKey(file)) {
      Optional<byte[]> bytes = beside.apply(file);
      if (bytes.isEmpty()) {
        absent.run();
        return Optional.empty();
      }
      read.put(file, bytes.flatMap(it -> list(file, it)));
    }
    return read.getOrDefault(file, Optional.empty());
  }

  private Optional<AttendanceList> list(String file, byte[] bytes) {
    Findings findings = new Findings(file, Shape.keys());
    Optional<AttendanceList> list =
        AttendanceList.again(file, bytes).or(() -> AttendanceReader.read(file, bytes, findings));
    problems.addAll(findings.problems());
    return list;
  }

  /** What is wrong with the lists, by list. */
  List<Problem> problems() {
    return List.copyOf(problems);
  }

  /** The lists without anybody’s name, by name of the file. */
  List<SourceFile> kept() {
    return read.values().stream().flatMap(Optional::stream).map(AttendanceList::kept).toList();
  }
}
