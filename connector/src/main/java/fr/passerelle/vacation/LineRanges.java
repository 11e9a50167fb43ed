package fr.passerelle.vacation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Many lines in few words: {@code 46faac81596e/1-4, 7}. */
final class LineRanges {

  private LineRanges() {}

  static String of(List<LineRef> lines) {
    Map<StatementId, List<Integer>> numbers = new TreeMap<>();
    lines.stream()
        .sorted()
        .forEach(
            ref ->
                numbers
                    .computeIfAbsent(ref.statement(), id -> new ArrayList<>())
                    .add(ref.number()));
    return numbers.entrySet().stream()
        .map(entry -> entry.getKey().brief() + "/" + ranges(entry.getValue()))
        .collect(Collectors.joining("; "));
  }

  private static String ranges(List<Integer> numbers) {
    List<String> ranges = new ArrayList<>();
    int first = 0;
    for (int i = 1; i <= numbers.size(); i++) {
      if (i == numbers.size() || numbers.get(i) > numbers.get(i - 1) + 1) {
        int from = numbers.get(first);
        int to = numbers.get(i - 1);
        ranges.add(from == to ? Integer.toString(from) : from + "-" + to);
        first = i;
      }
    }
    return String.join(", ", ranges);
  }
}
