package fr.passerelle.opening;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Both durations as written in one box, each behind its own label. */
final class DurationParts {

  private static final Pattern LABEL =
      Pattern.compile("(?iu)(?:en\\s+)?(pr[ée]sentiel|distanciel|[àa]\\s+distance)[\\s\\p{Z}]*:?");

  /** A dash close to what follows is no edge but a minus. */
  private static final Pattern EDGES =
      Pattern.compile("^(?:[\\s\\p{Z},;/]|[–-](?![^\\s\\p{Z}]))+|[\\s\\p{Z},;/–-]+$");

  private DurationParts() {}

  /**
   * One duration.
   *
   * @param field {@link Field#DURATIONS} for what stands before the first label
   * @param text without its label; may be empty
   */
  record Part(Field field, String text) {}

  static List<Part> in(String box) {
    List<Part> parts = new ArrayList<>();
    Matcher label = LABEL.matcher(box);
    Field field = Field.DURATIONS;
    int from = 0;
    while (label.find()) {
      parts.add(part(field, box.substring(from, label.start())));
      field = fieldOf(label.group(1));
      from = label.end();
    }
    parts.add(part(field, box.substring(from)));
    return List.copyOf(parts);
  }

  private static Part part(Field field, String text) {
    return new Part(field, EDGES.matcher(text).replaceAll(""));
  }

  private static Field fieldOf(String label) {
    return Folding.fold(label).equals("presentiel") ? Field.FACE_TO_FACE_TIME : Field.DISTANCE_TIME;
  }
}
