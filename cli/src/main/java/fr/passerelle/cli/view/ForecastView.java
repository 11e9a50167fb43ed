package fr.passerelle.cli.view;

import fr.passerelle.cli.Words;
import fr.passerelle.cli.Workplace;
import fr.passerelle.problem.Message;
import fr.passerelle.vacation.BudgetLine;
import fr.passerelle.vacation.BudgetSum;
import fr.passerelle.vacation.Forecast;
import fr.passerelle.vacation.ForecastCourse;
import fr.passerelle.vacation.ForecastLine;
import fr.passerelle.vacation.Fraction;
import fr.passerelle.vacation.Outcome;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** A forecast as two tables: the four lines of each course's budget, and the lines behind them. */
public final class ForecastView {

  private final Workplace place;
  private final Words words;
  private final BudgetText text;

  public ForecastView(Workplace place) {
    this.place = place;
    this.words = new Words(place.language());
    this.text = new BudgetText(words);
  }

  /**
   * Shows it.
   *
   * @param operations whether every line says how it was computed
   */
  public void show(Forecast forecast, boolean operations) {
    place.out().println(title(forecast));
    budget(forecast).show(place);
    place.out().println();
    lines(forecast).show(place);
    if (operations) {
      steps(forecast);
    }
    place.out().println(closing(forecast.sum()));
    place.out().flush();
    notes(forecast).forEach(note -> place.err().println("! " + Plain.line(note)));
    place.err().flush();
  }

  private String title(Forecast forecast) {
    return Plain.line(
        words.say(
            "forecast-title",
            forecast.id().brief(),
            forecast.rules().file(),
            forecast.on().toString()));
  }

  private TableView budget(Forecast forecast) {
    List<String> header =
        new ArrayList<>(List.of(words.say("budget-course"), words.say("budget-title")));
    for (BudgetLine line : BudgetLine.values()) {
      header.add(words.say(Message.of("vacation.line." + line.code())));
    }
    header.add(words.say("budget-total"));
    TableView table = new TableView(header);
    for (ForecastCourse course : forecast.courses()) {
      table.add(row(course.reference().value(), course.title(), course::under, course.sum()));
    }
    table.add(row(words.say("budget-total"), "", forecast::under, forecast.sum()));
    return table;
  }

  private List<String> row(
      String reference, String title, Function<BudgetLine, BudgetSum> under, BudgetSum sum) {
    List<String> cells = new ArrayList<>(List.of(reference, title));
    for (BudgetLine line : BudgetLine.values()) {
      cells.add(text.sum(under.apply(line)));
    }
    cells.add(text.sum(sum));
    return cells;
  }

  private TableView lines(Forecast forecast) {
    TableView table =
        new TableView(
            List.of(
                words.say("pay-line"),
                words.say("budget-course"),
                words.say("budget-activity"),
                words.say("budget-part"),
                words.say("budget-heads"),
                words.say("pay-vacations"),
                words.say("pay-amount"),
                words.say("pay-state")));
    int number = 0;
    for (ForecastCourse course : forecast.courses()) {
      for (ForecastLine line : course.lines()) {
        table.add(cells(++number, course, line));
      }
    }
    return table;
  }

  private List<String> cells(int number, ForecastCourse course, ForecastLine line) {
    return List.of(
        Integer.toString(number),
        course.reference().value(),
        words.say(Message.of("vacation.activity." + line.activity().code())),
        words.say(line.says()),
        line.heads() == null ? "–" : line.heads().toString(),
        line.outcome()
            .match(
                computed -> written(computed.vacations()),
                question -> question.vacations() == null ? "–" : written(question.vacations()),
                refusal -> "–"),
        line.amount().map(text::euros).orElse("–"),
        words.say(
            Message.of(
                "vacation.state."
                    + (line.amount().isPresent() ? line.state() : line.outcome().state()).code())));
  }

  private String written(Fraction vacations) {
    NumberFormat format = NumberFormat.getNumberInstance(place.language());
    format.setMaximumFractionDigits(10);
    return vacations.decimal().map(format::format).orElse(vacations.toString());
  }

  /** Each line that has an amount under its name, with the steps that led to it. */
  private void steps(Forecast forecast) {
    place.out().println();
    int number = 0;
    for (ForecastCourse course : forecast.courses()) {
      for (ForecastLine line : course.lines()) {
        number++;
        if (!line.operations().isEmpty()) {
          place.out().println(Plain.line(name(number, course, line)));
          line.operations()
              .forEach(step -> place.out().println("  " + Plain.line(words.say(step.says()))));
        }
      }
    }
    place.out().println();
  }

  private String name(int number, ForecastCourse course, ForecastLine line) {
    return words.say(
        "forecast-line",
        Integer.toString(number),
        course.reference().value(),
        Message.of("vacation.activity." + line.activity().code()),
        line.says());
  }

  private String closing(BudgetSum sum) {
    return words.say("forecast-closing", text.euros(sum.amount()), sum.lines(), sum.open());
  }

  /** What a reader must know, each thing once, with the lines that it is about. */
  private List<String> notes(Forecast forecast) {
    Set<String> general = new LinkedHashSet<>();
    Map<String, List<String>> ofLines = new LinkedHashMap<>();
    int number = 0;
    for (ForecastLine line : forecast.lines()) {
      number++;
      line.notes().forEach(note -> general.add(words.say(note)));
      for (String sentence : open(line.outcome())) {
        ofLines.computeIfAbsent(sentence, key -> new ArrayList<>()).add(Integer.toString(number));
      }
    }
    List<String> notes = new ArrayList<>(general);
    ofLines.forEach(
        (sentence, lines) ->
            notes.add(words.say("pay-lines", lines.size(), String.join(", ", lines), sentence)));
    forecast.courses().stream()
        .filter(course -> course.sum().isEmpty())
        .forEach(course -> notes.add(words.say("forecast-unplanned", course.reference().value())));
    return notes;
  }

  private List<String> open(Outcome outcome) {
    return outcome.match(
        amount -> List.of(),
        question -> List.of(words.say(question.reason()) + " → " + words.say(question.hint())),
        refusal ->
            refusal.reasons().stream()
                .map(reason -> words.say(reason) + " → " + words.say(refusal.hint()))
                .toList());
  }
}
