package fr.passerelle.cli.report;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import fr.passerelle.cli.Words;
import fr.passerelle.cli.report.Excerpt.Subject;
import fr.passerelle.cli.view.Plain;
import fr.passerelle.problem.Message;
import fr.passerelle.vacation.Explanation;
import fr.passerelle.vacation.PayLine;
import fr.passerelle.vacation.PayRegister;
import fr.passerelle.vacation.PayStatement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What is proposed for one person, or in one course, as a page to print, explain and sign. Nobody's
 * name is known here, so that there is room to write it. Every text of the site is text, never
 * markup. The same excerpt, states and language give the same bytes.
 */
public final class StatementPage {

  private static final Template PAGE =
      Mustache.compiler()
          .escapeHTML(true)
          .emptyStringIsFalse(true)
          .compile(Templates.text("statement.html"));

  private final Excerpt excerpt;
  private final PayStatement statement;
  private final PayRegister register;
  private final Excerpt.Sum sum;
  private final Words words;

  /**
   * A page.
   *
   * @param register what people have done with the lines so far
   */
  public StatementPage(Excerpt excerpt, PayRegister register, Locale language) {
    this.excerpt = excerpt;
    this.statement = excerpt.statement();
    this.register = register;
    this.sum = excerpt.sum(register);
    this.words = new Words(language);
  }

  /** A page that needs nothing besides itself, and may load nothing. */
  public String html() {
    return PAGE.execute(blanks());
  }

  /** The same page as a tagged PDF. */
  public byte[] pdf() {
    return new PagePdf(
            html(), (page, of) -> words.say("statement-foot", statement.id().brief(), page, of))
        .bytes();
  }

  private Map<String, Object> blanks() {
    Map<String, Object> blanks = new HashMap<>();
    blanks.put("language", words.language().getLanguage().equals("fr") ? "fr" : "en");
    blanks.put("title", title());
    blanks.put("notice", notice());
    blanks.put("whatHeading", words.say("statement-what"));
    blanks.put("facts", facts());
    blanks.put("linesHeading", words.say("statement-lines"));
    blanks.put("columns", columns());
    blanks.put("rows", excerpt.lines().stream().map(this::row).toList());
    blanks.put("total", total());
    blanks.put("whyHeading", words.say("statement-why"));
    blanks.put("why", words.say("statement-law"));
    blanks.put("lines", excerpt.lines().stream().map(this::explained).toList());
    blanks.put("signaturesHeading", words.say("statement-signatures"));
    blanks.put("signer", words.say("statement-signer"));
    blanks.put("name", words.say("statement-name"));
    blanks.put("date", words.say("statement-date"));
    blanks.put("signature", words.say("statement-signature"));
    blanks.put("signers", signers());
    return blanks;
  }

  /** Whether nothing, some or all of the page may be paid. */
  private String notice() {
    int open = excerpt.lines().size() - sum.frozen() - sum.cancelled() - sum.elsewhere();
    if (sum.frozen() == 0) {
      return words.say("statement-notice");
    }
    return words.say(open == 0 ? "statement-notice-validated" : "statement-notice-partly");
  }

  private String total() {
    return words.say(
        "statement-total",
        Message.of("vacation.euros", sum.total()),
        sum.unsettled(),
        sum.cancelled(),
        sum.elsewhere());
  }

  private String title() {
    return excerpt.subject() == Subject.PERSON
        ? words.say("statement-of-person", Long.toString(excerpt.number()))
        : words.say("statement-of-course", courseName());
  }

  private String courseName() {
    return Plain.line(first().course().shortName().value());
  }

  private PayLine first() {
    return statement.line(excerpt.lines().get(0));
  }

  private List<Map<String, String>> facts() {
    List<Map<String, String>> facts = new ArrayList<>();
    fact(facts, "statement-site", first().course().site().value());
    if (excerpt.subject() == Subject.PERSON) {
      fact(facts, "statement-person", Long.toString(excerpt.number()));
      fact(facts, "statement-person-name", words.say("statement-to-fill"));
    } else {
      fact(facts, "statement-course", Long.toString(excerpt.number()));
    }
    fact(facts, "statement-number", statement.id().brief());
    fact(facts, "statement-on", day(statement.on()));
    fact(facts, "statement-rules", statement.rules().title());
    fact(
        facts,
        "statement-version",
        statement.rules().file() + ", " + statement.rules().version().brief());
    return facts;
  }

  private String day(LocalDate day) {
    return words.say(
        Message.of(
            "vacation.day",
            String.format(Locale.ROOT, "%04d", day.getYear()),
            String.format(Locale.ROOT, "%02d", day.getMonthValue()),
            String.format(Locale.ROOT, "%02d", day.getDayOfMonth())));
  }

  private void fact(List<Map<String, String>> facts, String key, String text) {
    facts.add(Map.of("label", words.say(key), "text", Plain.line(text)));
  }

  private List<String> columns() {
    return List.of(
        words.say("statement-line"),
        excerpt.subject() == Subject.PERSON
            ? words.say("statement-course-column")
            : words.say("statement-person"),
        words.say("statement-activity"),
        words.say("statement-part"),
        words.say("statement-heads"),
        words.say("statement-vacations"),
        words.say("statement-amount"),
        words.say("statement-state"));
  }

  private Map<String, Object> row(int number) {
    return Map.of(
        "number",
        Integer.toString(number),
        "cells",
        new StatementRow(register.line(statement, number), register, excerpt.subject(), words)
            .cells());
  }

  private Map<String, Object> explained(int number) {
    PayLine line = statement.line(number);
    return Map.of(
        "heading",
        Plain.line(
            words.say(
                "explain-line",
                Integer.toString(number),
                line.course().shortName().value(),
                Message.of("vacation.activity." + line.activity().code()))),
        "sections",
        Explanation.of(register.line(statement, number), statement.zone()).sections().stream()
            .map(this::section)
            .toList());
  }

  private Map<String, Object> section(Explanation.Section section) {
    return Map.of(
        "heading",
        words.say(section.heading()),
        "sentences",
        section.sentences().stream().map(it -> Plain.line(words.say(it))).toList());
  }

  private List<String> signers() {
    String school = words.say("statement-school");
    return excerpt.subject() == Subject.PERSON
        ? List.of(words.say("statement-paid"), school)
        : List.of(school);
  }
}
