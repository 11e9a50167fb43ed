package fr.passerelle.provisioning;

import fr.passerelle.opening.OpeningRequest;
import fr.passerelle.opening.Person;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What stands in the blanks of a summary: texts, lists of paragraphs, and whether there is any. */
final class SummaryBlanks {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

  private final SortedMap<String, Object> blanks = new TreeMap<>();

  private SummaryBlanks() {}

  /** The blanks of a request that says nothing. */
  static final SortedMap<String, Object> EMPTY = empty();

  /** The names of all blanks. */
  static final SortedSet<String> NAMES =
      Collections.unmodifiableSortedSet(new TreeSet<>(EMPTY.keySet()));

  static SortedMap<String, Object> of(OpeningRequest request) {
    SummaryBlanks summary = new SummaryBlanks();
    Person pilot = request.pilot();
    summary.text("title", request.title());
    summary.text("reference", request.reference().value());
    summary.paragraphs("objectives", request.objectives());
    summary.paragraphs("description", request.description());
    summary.paragraphs("accompaniment", request.accompaniment());
    summary.list("audience", CustomFields.audience(request));
    summary.text("faceToFaceTime", spoken(request.faceToFaceTime()));
    summary.text("distanceTime", spoken(request.distanceTime()));
    summary.blanks.put(
        "hasTimes", request.faceToFaceTime() != null || request.distanceTime() != null);
    summary.text("pilot", pilot == null ? "" : pilot.name());
    summary.list("designers", names(request.designers()));
    summary.list("tutors", names(request.tutors()));
    summary.text("start", day(request.start()));
    summary.text("end", day(request.end()));
    return summary.blanks;
  }

  private static SortedMap<String, Object> empty() {
    SummaryBlanks summary = new SummaryBlanks();
    List.of("title", "reference", "faceToFaceTime", "distanceTime", "pilot", "start", "end")
        .forEach(name -> summary.text(name, ""));
    List.of("objectives", "description", "accompaniment", "audience", "designers", "tutors")
        .forEach(name -> summary.list(name, List.of()));
    summary.blanks.put("hasTimes", false);
    return Collections.unmodifiableSortedMap(summary.blanks);
  }

  private void text(String name, String text) {
    blanks.put(name, text);
    blanks.put(has(name), !text.isBlank());
  }

  private void paragraphs(String name, String text) {
    list(name, text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList());
  }

  private void list(String name, List<String> items) {
    blanks.put(name, items);
    blanks.put(has(name), !items.isEmpty());
  }

  private static String has(String name) {
    return "has" + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  private static List<String> names(List<Person> people) {
    return people.stream().map(Person::name).filter(name -> !name.isBlank()).toList();
  }

  private static String day(@Nullable LocalDate day) {
    return day == null ? "" : day.format(DAY);
  }

  /** {@code 3 h}, {@code 3 h 30}, {@code 45 min}; empty where not said. */
  private static String spoken(@Nullable Duration time) {
    if (time == null) {
      return "";
    }
    long hours = time.toHours();
    int minutes = time.toMinutesPart();
    if (hours == 0) {
      return minutes + " min";
    }
    return minutes == 0 ? hours + " h" : String.format(Locale.ROOT, "%d h %02d", hours, minutes);
  }
}
