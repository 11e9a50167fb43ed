package fr.passerelle.cli.view;

import fr.passerelle.cli.Words;
import fr.passerelle.cli.Workplace;
import fr.passerelle.problem.Message;
import fr.passerelle.vacation.InForce;
import fr.passerelle.vacation.RuleSource;
import fr.passerelle.vacation.RulesIdentity;
import fr.passerelle.vacation.Term;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules of a day as a table, what is missing under it. */
public final class RulesView {

  private final Workplace place;
  private final Words words;

  public RulesView(Workplace place) {
    this.place = place;
    this.words = new Words(place.language());
  }

  public void show(RulesIdentity rules, LocalDate on, InForce inForce) {
    place
        .out()
        .println(
            Plain.line(
                words.say("rule-title", rules.title(), rules.version().brief(), on.toString())));
    TableView table =
        new TableView(
            List.of(
                words.say("rule-key"),
                words.say("rule-says"),
                words.say("rule-since"),
                words.say("rule-status"),
                words.say("rule-reference")));
    inForce.terms().forEach(term -> table.add(row(term)));
    table.show(place);
    place.out().flush();
    inForce.missing().forEach(why -> place.err().println("! " + Plain.line(words.say(why))));
  }

  private List<String> row(Term term) {
    LocalDate from = term.validity().from();
    return List.of(
        term.field(),
        words.say(term.says()),
        from == null ? "–" : from.toString(),
        words.say(Message.of("vacation.status." + term.status().code())),
        grounds(term.source(), term.note()));
  }

  private static String grounds(@Nullable RuleSource source, @Nullable String note) {
    if (source != null) {
      return source.title();
    }
    return note == null ? "–" : note;
  }
}
