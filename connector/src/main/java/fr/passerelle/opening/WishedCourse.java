package fr.passerelle.opening;

import fr.passerelle.moodle.CourseText;
import fr.passerelle.moodle.GroupMode;
import fr.passerelle.moodle.SiteName;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** {@link CourseWishes} while they come in, each as written. */
final class WishedCourse {

  private static final Map<String, GroupMode> MODES =
      Map.of(
          "none", GroupMode.NONE,
          "aucun", GroupMode.NONE,
          "separate", GroupMode.SEPARATE,
          "separes", GroupMode.SEPARATE,
          "visible", GroupMode.VISIBLE,
          "visibles", GroupMode.VISIBLE);

  private final SortedMap<String, String> customFields = new TreeMap<>();
  private String origin = "";
  private String language = "";
  private @Nullable GroupMode groupMode;
  private @Nullable Boolean groupPerTutor;
  private @Nullable SiteName site;

  /** Whether an answer was understood. */
  boolean understand(Field field, String text) {
    return switch (field) {
      case ORIGIN -> origin(text);
      case LANGUAGE -> language(text);
      case GROUP_MODE -> (groupMode = MODES.get(Folding.fold(text))) != null;
      case GROUP_PER_TUTOR -> (groupPerTutor = yesOrNo(text)) != null;
      case SITE -> site(text);
      default -> throw new IllegalArgumentException(field.key());
    };
  }

  void customField(String shortName, String value) {
    customFields.put(shortName, value);
  }

  private boolean origin(String text) {
    origin = Folding.oneLine(text);
    return text.codePoints().anyMatch(Character::isLetterOrDigit);
  }

  private boolean language(String text) {
    language = text;
    return CourseText.isLanguage(text);
  }

  private boolean site(String text) {
    boolean isName = SiteName.isValid(text);
    site = isName ? new SiteName(text) : null;
    return isName;
  }

  static @Nullable Boolean yesOrNo(String text) {
    return switch (Folding.fold(text)) {
      case "oui", "yes", "true" -> true;
      case "non", "no", "false" -> false;
      default -> null;
    };
  }

  CourseWishes with(List<String> sectionTitles) {
    return new CourseWishes(
        origin, sectionTitles, language, groupMode, groupPerTutor, customFields, site);
  }
}
