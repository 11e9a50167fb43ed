package fr.passerelle.cli.view;

import fr.passerelle.cli.Words;
import fr.passerelle.cli.Workplace;
import fr.passerelle.enrolment.CountDefinition;
import fr.passerelle.enrolment.CountExplanation;
import fr.passerelle.enrolment.CountExplanation.Explained;
import fr.passerelle.enrolment.CourseCount;
import fr.passerelle.enrolment.LeftOut;
import fr.passerelle.moodle.UserId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Who is in each figure of a course and who is not: a row for each reason, with numbers. */
public final class WhoCountsView {

  private final Workplace place;
  private final Words words;
  private final ZoneId zone;

  public WhoCountsView(Workplace place, ZoneId zone) {
    this.place = place;
    this.words = new Words(place.language());
    this.zone = zone;
  }

  /**
   * What a program reads.
   *
   * @param reading the number of the reading
   */
  public record Rows(
      long course, String shortName, long reading, Instant takenAt, List<Row> definitions) {}

  /**
   * One definition.
   *
   * @param from the definition whose people it is chosen from; {@code all} for everybody
   * @param leftOut by reason
   */
  public record Row(
      String definition, String from, List<Long> counted, Map<String, List<Long>> leftOut) {}

  /** The explanation as plain values. */
  public static Rows rows(CourseCount count, CountExplanation explanation) {
    return new Rows(
        count.course().value(),
        count.shortName().value(),
        count.snapshot().value(),
        count.takenAt(),
        explanation.definitions().stream().map(WhoCountsView::row).toList());
  }

  private static Row row(Explained part) {
    CountDefinition from = part.from();
    return new Row(
        part.definition().code(),
        from == null ? "all" : from.code(),
        numbers(part.counted()),
        part.leftOut().entrySet().stream()
            .collect(Collectors.toMap(it -> it.getKey().code(), it -> numbers(it.getValue()))));
  }

  private static List<Long> numbers(Collection<UserId> people) {
    return people.stream().map(UserId::value).toList();
  }

  public void show(CourseCount count, CountExplanation explanation) {
    TableView table =
        new TableView(
            List.of(
                words.say("count-history-definition"),
                words.say("count-why"),
                words.say("count-people"),
                words.say("count-numbers")));
    for (Explained part : explanation.definitions()) {
      table.add(cells(part, words.say("count-counted"), part.counted()));
      part.leftOut().forEach((why, people) -> table.add(cells(part, said(why), people)));
    }
    table.show(place);
    place.out().flush();
    CountView view = new CountView(place, zone);
    view.showOrigin(count);
  }

  private static List<String> cells(Explained part, String why, Collection<UserId> people) {
    List<String> cells = new ArrayList<>();
    cells.add(part.definition().code());
    cells.add(why);
    cells.add(Integer.toString(people.size()));
    cells.add(people.stream().map(UserId::toString).collect(Collectors.joining(", ")));
    return cells;
  }

  private String said(LeftOut why) {
    return switch (why) {
      case NO_LEARNER -> words.say("left-out-no-learner");
      case STAFF -> words.say("left-out-staff");
      case ACCOUNT -> words.say("left-out-account");
      case DOMAIN -> words.say("left-out-domain");
      case DOMAIN_UNKNOWN -> words.say("left-out-domain-unknown");
      case ENROLMENT -> words.say("left-out-enrolment");
      case ENROLMENT_UNKNOWN -> words.say("left-out-enrolment-unknown");
      case SUSPENDED -> words.say("left-out-suspended");
      case SUSPENDED_UNKNOWN -> words.say("left-out-suspended-unknown");
      case NEVER -> words.say("left-out-never");
      case NEVER_UNKNOWN -> words.say("left-out-never-unknown");
      case NOT_COMPLETED -> words.say("left-out-not-completed");
      case COMPLETION_UNKNOWN -> words.say("left-out-completion-unknown");
      case NOT_LISTED -> words.say("left-out-not-listed");
    };
  }
}
