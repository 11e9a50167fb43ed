package fr.passerelle.cli.view;

import fr.passerelle.cli.Words;
import fr.passerelle.cli.Workplace;
import fr.passerelle.enrolment.HeadCount;
import fr.passerelle.enrolment.RouteComparison;
import fr.passerelle.enrolment.Told;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** By which route courses were counted, and whether another one gives the same figures. */
public final class RouteView {

  private final Workplace place;
  private final Words words;

  public RouteView(Workplace place) {
    this.place = place;
    this.words = new Words(place.language());
  }

  /** How many courses the reports were enough for, and why not for the others. */
  public void show(Told told) {
    if (told.isAboutFigures()) {
      line(words.say("route-counted", told.figures().size(), told.doubts().size()));
      told.reasons()
          .forEach(
              (why, courses) -> line("  " + words.say("route-reason", courses, words.say(why))));
    }
  }

  /** What differs between two routes. */
  public void show(List<RouteComparison.Difference> differences, int courses) {
    if (!differences.isEmpty()) {
      TableView table =
          new TableView(
              List.of(
                  words.say("count-course"),
                  "shortname",
                  words.say("count-group"),
                  words.say("verify-definition"),
                  words.say("verify-taken"),
                  words.say("verify-plain")));
      differences.forEach(
          it ->
              table.add(
                  List.of(
                      it.course().toString(),
                      it.shortName().value(),
                      it.group() == null ? words.say("count-whole") : it.group().toString(),
                      it.definition().code(),
                      figure(it.one()),
                      figure(it.other()))));
      table.show(place);
    }
    line(words.say("verify-closing", courses, differences.size()));
  }

  private static String figure(@Nullable HeadCount figure) {
    return figure == null ? "–" : figure.match(Integer::toString, reason -> "–");
  }

  private void line(String text) {
    place.out().println(text);
    place.out().flush();
  }
}
