package fr.passerelle.provisioning;

import com.samskivert.mustache.Escapers;
import fr.passerelle.moodle.Course;
import fr.passerelle.moodle.CourseText;
import fr.passerelle.moodle.CustomField;
import fr.passerelle.problem.Message;
import fr.passerelle.profile.SiteProfile;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The course custom fields of a site: which there are, of which type, and what can be written into
 * them. Immutable.
 *
 * @param types by the field's shortname, as far as courses show them; empty where the site has no
 *     fields, or shows no course to see them on
 * @param textAreas whether the release keeps text areas that are written through web services;
 *     older ones lose them without a word
 * @param options those of the fields that are lists to choose from, in the site's order, as far as
 *     the profile has them
 * @param zone in which a day begins, for fields that are dates
 */
public record FieldTypes(
    SortedMap<String, String> types,
    boolean textAreas,
    SortedMap<String, List<String>> options,
    ZoneId zone) {

  private static final String TEXT_AREA = "textarea";

  /** In characters; a site's administrator may set less. */
  private static final int LONGEST_TEXT = 1333;

  private static final Pattern NUMBER = Pattern.compile("-?\\d+([.,]\\d+)?");

  private static final Map<String, String> TICKS =
      Map.of(
          "1", "1", "yes", "1", "oui", "1", "true", "1", "0", "0", "no", "0", "non", "0", "false",
          "0");

  public FieldTypes {
    types = Collections.unmodifiableSortedMap(new TreeMap<>(types));
    options = Collections.unmodifiableSortedMap(new TreeMap<>(options));
  }

  /** The fields that some courses show. */
  static FieldTypes shownBy(Iterable<Course> courses, boolean textAreas, SiteProfile profile) {
    SortedMap<String, String> types = new TreeMap<>();
    for (Course course : courses) {
      course.customFields().forEach((name, field) -> types.putIfAbsent(name, field.type()));
    }
    return new FieldTypes(types, textAreas, profile.fieldOptions(), profile.timeZone());
  }

  /** The values that the site takes, in the form in which it takes them. */
  SortedMap<String, String> written(SortedMap<String, String> wanted) {
    SortedMap<String, String> values = new TreeMap<>();
    wanted.forEach(
        (name, value) -> {
          if (isWritable(name)) {
            raw(name, value).ifPresent(raw -> values.put(name, raw));
          }
        });
    return values;
  }

  /** The fields that the site has and can't be given, of those that are wanted. */
  SortedSet<String> refused(SortedMap<String, String> wanted) {
    return wanted.keySet().stream()
        .filter(name -> types.containsKey(name) && !isWritable(name))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The fields that could be given a value, but not this one: Moodle would refuse the course. */
  SortedSet<String> unfit(SortedMap<String, String> wanted) {
    return wanted.entrySet().stream()
        .filter(field -> isWritable(field.getKey()))
        .filter(field -> raw(field.getKey(), field.getValue()).isEmpty())
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The fields of some that no course shows; none while no course shows any. */
  SortedSet<String> unknown(SortedSet<String> wanted) {
    SortedSet<String> unknown = new TreeSet<>(types.isEmpty() ? List.of() : wanted);
    unknown.removeAll(types.keySet());
    return unknown;
  }

  /** What can be written into a field that takes not everything. */
  Message hint(String name) {
    return switch (types.getOrDefault(name, "")) {
      case "select" ->
          options.getOrDefault(name, List.of()).isEmpty()
              ? Message.of("provisioning.no-options-hint", name)
              : Message.of(
                  "provisioning.options-hint",
                  String.join(", ", options.getOrDefault(name, List.of())));
      case "date" -> Message.of("provisioning.date-hint");
      case "checkbox" -> Message.of("provisioning.checkbox-hint");
      default -> Message.of("provisioning.field-unfit-hint");
    };
  }

  /** A value as the site takes it; empty where its field can't hold it. */
  private Optional<String> raw(String name, String value) {
    return switch (types.getOrDefault(name, "")) {
      case TEXT_AREA -> Optional.of(html(value));
      case "number" ->
          NUMBER.matcher(value).matches() ? Optional.of(value.replace(',', '.')) : Optional.empty();
      case "checkbox" -> Optional.ofNullable(TICKS.get(value.strip().toLowerCase(Locale.ROOT)));
      case "select" -> place(options.getOrDefault(name, List.of()), value);
      case "date" -> seconds(value);
      default -> isPlain(value) ? Optional.of(value) : Optional.empty();
    };
  }

  private static boolean isPlain(String value) {
    return value.codePointCount(0, value.length()) <= LONGEST_TEXT
        && !CourseText.looksLikeMarkup(value);
  }

  /** The place of an option in its list, from 1: to the letter, else loosely if only one is so. */
  private static Optional<String> place(List<String> options, String value) {
    List<Integer> exactly = places(options, it -> LooseText.exactly(it, value.strip()));
    List<Integer> loosely = places(options, it -> LooseText.same(it, value.strip()));
    List<Integer> found = exactly.isEmpty() ? loosely : exactly;
    return found.size() == 1 ? Optional.of(found.get(0).toString()) : Optional.empty();
  }

  private static List<Integer> places(List<String> options, Predicate<String> like) {
    return IntStream.rangeClosed(1, options.size())
        .filter(place -> like.test(options.get(place - 1)))
        .boxed()
        .toList();
  }

  /** The beginning of a day. */
  private Optional<String> seconds(String value) {
    try {
      long seconds = LocalDate.parse(value.strip()).atStartOfDay(zone).toEpochSecond();
      return seconds < 0 ? Optional.empty() : Optional.of(Long.toString(seconds));
    } catch (DateTimeParseException noDate) {
      return Optional.empty();
    }
  }

  private boolean isWritable(String name) {
    String type = types.get(name);
    return type != null && CustomField.isWritable(type, textAreas);
  }

  /** A text area holds HTML, so a text is escaped on its way into one. */
  private static String html(String text) {
    return text.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .map(line -> "<p>" + Escapers.HTML.escape(line) + "</p>")
        .collect(Collectors.joining("\n"));
  }

  /** Whether nobody has put anything into a field yet; an unticked box and "no choice" say 0. */
  static boolean isUnset(CustomField field) {
    boolean zero = field.type().equals("checkbox") || field.type().equals("select");
    return field.value().isBlank() || (zero && field.value().strip().equals("0"));
  }
}
