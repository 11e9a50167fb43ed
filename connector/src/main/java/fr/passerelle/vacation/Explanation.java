package fr.passerelle.vacation;

import fr.passerelle.problem.Message;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Why a line is what it is, told to the person paid under the four headings that French law asks of
 * an algorithmic decision: CRPA, article R311-3-1-2.
 *
 * @param sections the four, in the order of the law, and perhaps what people did since
 */
public record Explanation(List<Section> sections) {

  /** One heading with what stands under it. */
  public record Section(Message heading, List<Message> sentences) {
    public Section {
      sentences = List.copyOf(sentences);
    }
  }

  public Explanation {
    sections = List.copyOf(sections);
  }

  /** The explanation of a line of that statement. */
  public static Explanation of(PayStatement statement, PayLine line) {
    return new Explainer(statement, line).explanation();
  }

  /**
   * The explanation of a line with what people did with it, in a section of its own where there was
   * anything.
   *
   * @param zone where days are told from times
   */
  public static Explanation of(TrackedLine line, ZoneId zone) {
    List<Section> sections = new ArrayList<>(of(line.statement(), line.line()).sections());
    if (!line.events().isEmpty()) {
      sections.add(
          new Section(
              Message.of("vacation.explain.states"), new Happenings(line, zone).sentences()));
    }
    return new Explanation(sections);
  }

  /** As plain text: a heading a section, its sentences indented under it. */
  public String in(Locale locale) {
    return sections.stream().map(section -> in(section, locale)).collect(Collectors.joining("\n"));
  }

  private static String in(Section section, Locale locale) {
    String sentences =
        section.sentences().stream()
            .map(sentence -> "  " + sentence.in(locale) + "\n")
            .collect(Collectors.joining());
    return section.heading().in(locale) + "\n" + sentences;
  }
}
