package fr.passerelle.cli.view;

import fr.passerelle.cli.Words;
import fr.passerelle.cli.Workplace;
import fr.passerelle.enrolment.CountDefinition;
import fr.passerelle.enrolment.CourseCount;
import fr.passerelle.enrolment.DispositifCount;
import fr.passerelle.enrolment.HeadCount;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The courses of a dispositif, a row each, and under them each person once. */
public final class DispositifView {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

  private final Workplace place;
  private final Words words;
  private final ZoneId zone;

  public DispositifView(Workplace place, ZoneId zone) {
    this.place = place;
    this.words = new Words(place.language());
    this.zone = zone;
  }

  public void show(DispositifCount found) {
    Set<CountDefinition> definitions = found.people().keySet();
    List<String> header = new ArrayList<>();
    header.add(words.say("count-course"));
    header.add("shortname");
    definitions.forEach(definition -> header.add(definition.code()));
    header.add(words.say("count-taken"));
    TableView table = new TableView(header);
    found.courses().forEach(count -> table.add(course(count, definitions)));
    table.add(row("", words.say("dispositif-once", found.code()), found.people(), definitions, ""));
    table.show(place);
    place.out().flush();
    notes(found);
  }

  private List<String> course(CourseCount count, Set<CountDefinition> definitions) {
    return row(
        count.course().toString(),
        count.shortName().value(),
        count.whole(),
        definitions,
        count.takenAt().atZone(zone).format(TIME));
  }

  private static List<String> row(
      String course,
      String name,
      Map<CountDefinition, HeadCount> figures,
      Set<CountDefinition> definitions,
      String taken) {
    List<String> cells = new ArrayList<>(List.of(course, name));
    definitions.forEach(definition -> cells.add(cell(figures.get(definition))));
    cells.add(taken);
    return cells;
  }

  private static String cell(@Nullable HeadCount figure) {
    return figure == null ? "–" : figure.match(Integer::toString, why -> "–");
  }

  private void notes(DispositifCount found) {
    found
        .people()
        .forEach(
            (definition, figure) ->
                figure.match(people -> "", why -> note(definition.code(), words.say(why))));
    CountStanding standing = new CountStanding(words, zone);
    found
        .courses()
        .forEach(
            count -> standing.sentences(count).forEach(it -> note(count.shortName().value(), it)));
  }

  private String note(String about, String text) {
    String line = Plain.line(about + ": " + text);
    place.err().println("! " + line);
    return line;
  }
}
