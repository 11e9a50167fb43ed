package fr.passerelle.cli.report;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import fr.passerelle.cli.Words;
import fr.passerelle.cli.view.Plain;
import fr.passerelle.moodle.SiteAddress;
import fr.passerelle.provisioning.OpenedCourse;
import fr.passerelle.provisioning.WaitingPerson;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a person still has to do for a course that was opened, and the values to copy into
 * m@gistère's indexation: as a page for a browser, and as Markdown. Every text of the request is
 * text in both, never markup. The same course and language give the same bytes.
 */
public final class IndexationSheet {

  private static final Template PAGE =
      Mustache.compiler()
          .escapeHTML(true)
          .emptyStringIsFalse(true)
          .compile(Templates.text("sheet.html"));

  private static final Template MARKDOWN =
      Mustache.compiler()
          .withEscaper(IndexationSheet::escaped)
          .emptyStringIsFalse(true)
          .compile(Templates.text("sheet.md"));

  private final OpenedCourse opened;
  private final SiteAddress address;
  private final ZoneId zone;
  private final Words words;

  /**
   * The sheet of one course.
   *
   * @param zone in which days are told
   */
  public IndexationSheet(OpenedCourse opened, SiteAddress address, ZoneId zone, Locale language) {
    this.opened = opened;
    this.address = address;
    this.zone = zone;
    this.words = new Words(language);
  }

  /** A page that needs nothing besides itself, and may load nothing. */
  public String html() {
    return PAGE.execute(blanks());
  }

  /** The same in Markdown; values to copy stand in fences, unaltered. */
  public String markdown() {
    return MARKDOWN.execute(blanks());
  }

  private Map<String, Object> blanks() {
    Map<String, Object> blanks = new HashMap<>();
    String title = Plain.line(opened.course().fullName());
    blanks.put("language", words.language().getLanguage().equals("fr") ? "fr" : "en");
    blanks.put("heading", words.say("sheet-heading", title));
    blanks.put("private", words.say("sheet-private"));
    blanks.put("factsHeading", words.say("sheet-facts"));
    blanks.put("fact", words.say("sheet-fact"));
    blanks.put("facts", facts());
    blanks.put("linkLabel", words.say("opened-link"));
    blanks.put("link", CourseLink.to(opened, address));
    blanks.put("todoHeading", words.say("sheet-todo"));
    blanks.put("todo", todo());
    blanks.put("indexationHeading", words.say("sheet-indexation"));
    blanks.put("field", words.say("sheet-field"));
    blanks.put("value", words.say("sheet-value"));
    blanks.put("remarkHeading", words.say("sheet-remark"));
    blanks.put("fields", fields(title));
    return blanks;
  }

  private List<Map<String, String>> facts() {
    List<Map<String, String>> facts = new ArrayList<>();
    fact(facts, "opened-reference", opened.request().reference().value());
    fact(facts, "opened-course", opened.course().id().toString());
    fact(facts, "opened-short-name", opened.course().shortName().value());
    fact(facts, "opened-category", opened.category());
    fact(facts, "opened-start", day(opened.course().start()));
    fact(facts, "opened-end", day(opened.course().end()));
    return facts;
  }

  private void fact(List<Map<String, String>> facts, String key, String value) {
    if (!value.isEmpty()) {
      facts.add(Map.of("label", words.say(key), "text", Plain.line(value)));
    }
  }

  private String day(@Nullable Instant time) {
    return time == null ? "" : time.atZone(zone).toLocalDate().toString();
  }

  private List<String> todo() {
    List<String> todo = new ArrayList<>();
    todo.add(words.say("sheet-todo-index"));
    todo.add(words.say("sheet-todo-message", opened.request().reference().value() + ".eml"));
    for (WaitingPerson person : opened.waiting()) {
      todo.add(words.say("sheet-todo-waiting", person.email().value()));
    }
    if (!opened.course().visible()) {
      todo.add(words.say("sheet-todo-open"));
    }
    return todo;
  }

  private List<Map<String, String>> fields(String title) {
    return IndexationField.of(opened.request(), title, words).stream()
        .map(
            field ->
                Map.of(
                    "code", field.code(),
                    "label", field.label(),
                    "text", field.value(),
                    "fence", fence(field.value()),
                    "remark", field.remark()))
        .toList();
  }

  /** Longer than any run of backticks inside, so that nothing inside ends it. */
  private static String fence(String text) {
    String fence = "```";
    while (text.contains(fence)) {
      fence += "`";
    }
    return fence;
  }

  private static String escaped(String text) {
    return text.replaceAll("[\\\\`*_{}\\[\\]<>#|~&]", "\\\\$0");
  }
}
