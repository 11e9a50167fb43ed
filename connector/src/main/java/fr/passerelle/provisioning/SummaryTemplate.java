package fr.passerelle.provisioning;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import fr.passerelle.opening.OpeningRequest;
import fr.passerelle.problem.Message;
import fr.passerelle.problem.Problem;
import fr.passerelle.yaml.NearestKey;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text with blanks that course summaries are made of: HTML in which every text of the request
 * is escaped, so that nothing that somebody wrote on a form is ever markup on the site. Immutable.
 */
public final class SummaryTemplate {

  /** What JMustache writes without escaping it. */
  private static final Pattern BARE = Pattern.compile("\\{\\{(?:\\{|\\s*&)");

  /** What changes the delimiters, so that nobody could tell what is escaped. */
  private static final Pattern DELIMITERS = Pattern.compile("\\{\\{=");

  /** Where JMustache says that it stumbled. */
  private static final Pattern LINE = Pattern.compile("line (\\d+)");

  private static final Pattern TAG =
      Pattern.compile("\\{\\{\\s*([#^/>]?)\\s*([^{}!#^/>&=]*?)\\s*}}");

  /** The summary as it is shipped, in French. */
  public static final SummaryTemplate SHIPPED = new SummaryTemplate(compiled(shippedText()));

  private final Template template;

  private SummaryTemplate(Template template) {
    this.template = template;
  }

  /**
   * A template read from a file, or what is wrong with it.
   *
   * @param template empty where there are problems
   * @param problems all of them, with their lines
   */
  public record Reading(Optional<SummaryTemplate> template, List<Problem> problems) {
    public Reading {
      problems = List.copyOf(problems);
    }
  }

  /**
   * Reads an academy's own template.
   *
   * @param file its name, for the problems
   */
  public static Reading read(String text, String file) {
    List<Problem> problems = new ArrayList<>();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      check(line, file + ":" + number, problems);
    }
    return problems.isEmpty() ? compiled(text, file) : new Reading(Optional.empty(), problems);
  }

  private static void check(String line, String where, List<Problem> problems) {
    if (BARE.matcher(line).find()) {
      problems.add(problem(where, line.strip(), "bare"));
    } else if (DELIMITERS.matcher(line).find()) {
      problems.add(problem(where, line.strip(), "delimiters"));
    }
    Matcher tag = TAG.matcher(line);
    while (tag.find()) {
      String name = tag.group(2);
      if (tag.group(1).equals(">")) {
        problems.add(problem(where, tag.group(), "include"));
      } else if (!name.equals(".") && !SummaryBlanks.NAMES.contains(name)) {
        problems.add(unknown(where, name));
      }
    }
  }

  private static Problem unknown(String where, String name) {
    return Problem.error(
        where,
        "summaryTemplate",
        name,
        Message.of("provisioning.template-blank"),
        NearestKey.hint(name, SummaryBlanks.NAMES));
  }

  private static Problem problem(String where, String value, String kind) {
    return Problem.error(
        where,
        "summaryTemplate",
        value,
        Message.of("provisioning.template-" + kind),
        Message.of("provisioning.template-" + kind + "-hint"));
  }

  /** Also fills it in once, which shows a tag that spans lines. */
  private static Reading compiled(String text, String file) {
    try {
      Template template = compiled(text);
      template.execute(SummaryBlanks.EMPTY);
      return new Reading(Optional.of(new SummaryTemplate(template)), List.of());
    } catch (MustacheException e) {
      Matcher line = LINE.matcher(Objects.toString(e.getMessage(), ""));
      return unreadable(line.find() ? file + ":" + line.group(1) : file, e);
    }
  }

  private static Reading unreadable(String where, MustacheException e) {
    Problem problem =
        Problem.error(
            where,
            "summaryTemplate",
            "",
            Message.of("provisioning.template-broken", Objects.toString(e.getMessage(), "")),
            Message.of("provisioning.template-broken-hint"));
    return new Reading(Optional.empty(), List.of(problem));
  }

  private static Template compiled(String text) {
    return Mustache.compiler().escapeHTML(true).strictSections(true).compile(text);
  }

  private static String shippedText() {
    try (InputStream in = SummaryTemplate.class.getResourceAsStream("summary.html")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The summary of a request's course. */
  String fill(OpeningRequest request) {
    return template.execute(SummaryBlanks.of(request)).strip();
  }
}
