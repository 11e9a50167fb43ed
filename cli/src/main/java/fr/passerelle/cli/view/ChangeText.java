package fr.passerelle.cli.view;

import fr.passerelle.cli.Words;
import fr.passerelle.moodle.CourseText;
import fr.passerelle.provisioning.FieldChange;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a field was and will be, on one line: whole where both are short, else what differs. */
final class ChangeText {

  private static final int SHOWN = 60;
  private static final String NOTHING = "∅";
  private static final String ARROW = " → ";
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

  private final Words words;
  private final ZoneId zone;

  ChangeText(Words words, ZoneId zone) {
    this.words = words;
    this.zone = zone;
  }

  String of(FieldChange change) {
    return switch (change.field()) {
      case "startdate", "enddate" -> day(change.before()) + ARROW + day(change.after());
      default -> between(text(change, change.before()), text(change, change.after()));
    };
  }

  /** What a field of a course that is not there yet will be. */
  String after(FieldChange change) {
    return Plain.cut(text(change, change.after()), SHOWN);
  }

  private static String text(FieldChange change, String value) {
    return isHtml(change) ? HtmlText.of(value) : Plain.running(value);
  }

  /** A text field of a course is never given markup, so markup means a text area. */
  private static boolean isHtml(FieldChange change) {
    return change.field().equals("summary")
        || (change.field().startsWith("customfield:")
            && CourseText.looksLikeMarkup(change.after()));
  }

  private String between(String before, String after) {
    if (before.equals(after)) {
      return words.say("plan-same-words");
    }
    boolean fits = Plain.width(before) <= SHOWN && Plain.width(after) <= SHOWN;
    return fits || before.isEmpty() || after.isEmpty()
        ? quoted(before) + ARROW + quoted(after)
        : ShortDifference.between(before, after);
  }

  private String quoted(String text) {
    return text.isEmpty() ? NOTHING : words.say("quoted", Plain.cut(text, SHOWN));
  }

  private String day(String instant) {
    return instant.isEmpty() ? NOTHING : time(Instant.parse(instant));
  }

  /** An instant in the site's zone; a word for none. */
  String time(@Nullable Instant time) {
    return time == null ? words.say("plan-no-end") : time.atZone(zone).format(TIME);
  }
}
