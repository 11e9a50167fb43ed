package fr.passerelle.vacation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How long each person on an attendance list was there. Nobody's name or address is in it: a person
 * is the rows of the list where they stand.
 *
 * @param file the list's file, without folders
 * @param sha256 the fingerprint of the file as it came
 * @param people by their first row
 */
record AttendanceList(String file, String sha256, List<Attendee> people) {

  /**
   * One person.
   *
   * @param rows of the list, as a spreadsheet numbers them; at least one
   * @param seconds of all these rows together
   */
  record Attendee(List<Integer> rows, long seconds) {
    Attendee {
      rows = List.copyOf(rows);
    }
  }

  private static final String MARK = "passerelle-attendance 1 ";
  private static final Pattern FIRST = Pattern.compile(MARK + "([0-9a-f]{64})");
  private static final Pattern LINE = Pattern.compile("(\\d+(?:,\\d+)*) (\\d+)");
  private static final int A_MINUTE = 60;

  AttendanceList {
    people = List.copyOf(people);
  }

  /**
   * How many were there.
   *
   * @param hosts rows of those who held the session; each is a row of the list
   */
  Attendance attendance(int minimumMinutes, Set<Integer> hosts) {
    List<Attendee> others =
        people.stream().filter(it -> it.rows().stream().noneMatch(hosts::contains)).toList();
    int present =
        (int)
            others.stream().filter(it -> it.seconds() >= (long) minimumMinutes * A_MINUTE).count();
    return new Attendance(file, sha256, others.size(), minimumMinutes, present);
  }

  boolean has(int row) {
    return people.stream().anyMatch(it -> it.rows().contains(row));
  }

  /** The list as it is kept: rows and seconds alone, from which it can be read again. */
  SourceFile kept() {
    String text =
        Stream.concat(Stream.of(MARK + sha256), people.stream().map(AttendanceList::line))
            .collect(Collectors.joining("\n", "", "\n"));
    return new SourceFile(file, text.getBytes(StandardCharsets.US_ASCII));
  }

  private static String line(Attendee one) {
    return one.rows().stream().map(String::valueOf).collect(Collectors.joining(","))
        + " "
        + one.seconds();
  }

  /** Whether a file is a list as {@link #kept} writes it. */
  static boolean isKept(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1).startsWith(MARK);
  }

  /** A list as {@link #kept} writes it; empty where the file is none. */
  static Optional<AttendanceList> again(String file, byte[] bytes) {
    if (!isKept(bytes)) {
      return Optional.empty();
    }
    List<String> lines = new String(bytes, StandardCharsets.US_ASCII).lines().toList();
    Matcher first = FIRST.matcher(lines.get(0));
    if (!first.matches()) {
      return Optional.empty();
    }
    List<Attendee> people = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      Matcher one = LINE.matcher(line);
      if (!one.matches()) {
        return Optional.empty();
      }
      List<Integer> rows = Stream.of(one.group(1).split(",", -1)).map(Integer::valueOf).toList();
      people.add(new Attendee(rows, Long.parseLong(one.group(2))));
    }
    return Optional.of(new AttendanceList(file, first.group(1), people));
  }
}
