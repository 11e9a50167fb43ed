package fr.passerelle.cli.view;

import fr.passerelle.cli.ExitCode;
import fr.passerelle.cli.Words;
import fr.passerelle.cli.Workplace;
import fr.passerelle.moodle.SiteName;
import java.util.List;
import java.util.SortedMap;

/** Several sites, one after the other: a heading for each, and in the end how each of them went. */
public final class SitesView {

  private final Workplace place;
  private final Words words;

  public SitesView(Workplace place) {
    this.place = place;
    this.words = new Words(place.language());
  }

  /** Begins a site's section. */
  public void head(SiteName site) {
    place.out().println("━━ " + site.value() + " ━━");
    place.out().flush();
  }

  /** Says on the side of talk whose failure follows. */
  public void failed(SiteName site) {
    place.err().println(words.say("site-failed", site.value()));
  }

  /** How each site ended: with the data, or with the talk where the data is for a program. */
  public void close(SortedMap<SiteName, ExitCode> ends, boolean json) {
    TableView table =
        new TableView(
            List.of(words.say("sites-site"), words.say("sites-code"), words.say("sites-end")));
    ends.forEach(
        (site, end) ->
            table.add(List.of(site.value(), Integer.toString(end.code()), words.say(key(end)))));
    if (json) {
      table.show(place, place.err());
    } else {
      place.out().println();
      table.show(place, place.out());
    }
  }

  private static String key(ExitCode end) {
    return switch (end) {
      case OK -> "end-ok";
      case FAILED -> "end-failed";
      case USAGE -> "end-usage";
      case CHANGES_PENDING -> "end-pending";
      case ACCESS -> "end-access";
      case PARTLY -> "end-partly";
      case STALE_PLAN -> "end-stale";
      case INTERRUPTED -> "end-interrupted";
    };
  }
}
