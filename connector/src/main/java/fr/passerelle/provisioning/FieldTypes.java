package fr.passerelle.provisioning;

import com.samskivert.mustache.Escapers;
import fr.passerelle.moodle.Course;
import fr.passerelle.moodle.CourseText;
import fr.passerelle.moodle.CustomField;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The course custom fields of a site: which there are, of which type, and what can be written into
 * them. Immutable.
 *
 * @param types by the field's shortname, as far as courses show them; empty where the site has no
 *     fields, or shows no course to see them on
 * @param textAreas whether the release keeps text areas that are written through web services;
 *     older ones lose them without a word
 */
public record FieldTypes(SortedMap<String, String> types, boolean textAreas) {

  private static final String TEXT_AREA = "textarea";

  /** In characters; a site's administrator may set less. */
  private static final int LONGEST_TEXT = 1333;

  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

  public FieldTypes {
    types = Collections.unmodifiableSortedMap(new TreeMap<>(types));
  }

  /** The fields that some courses show. */
  static FieldTypes shownBy(Iterable<Course> courses, boolean textAreas) {
    SortedMap<String, String> types = new TreeMap<>();
    for (Course course : courses) {
      course.customFields().forEach((name, field) -> types.putIfAbsent(name, field.type()));
    }
    return new FieldTypes(types, textAreas);
  }

  /** The values that the site takes, in the form in which it takes them. */
  SortedMap<String, String> written(SortedMap<String, String> wanted) {
    SortedMap<String, String> values = new TreeMap<>();
    wanted.forEach(
        (name, value) -> {
          if (isWritable(name) && fits(name, value)) {
            values.put(name, TEXT_AREA.equals(types.get(name)) ? html(value) : value);
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
        .filter(field -> isWritable(field.getKey()) && !fits(field.getKey(), field.getValue()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private boolean fits(String name, String value) {
    return switch (types.getOrDefault(name, "")) {
      case TEXT_AREA -> true;
      case "number" -> NUMBER.matcher(value).matches();
      case "checkbox" -> value.equals("0") || value.equals("1");
      default ->
          value.codePointCount(0, value.length()) <= LONGEST_TEXT
              && !CourseText.looksLikeMarkup(value);
    };
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
