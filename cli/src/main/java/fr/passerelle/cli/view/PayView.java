package fr.passerelle.cli.view;

import fr.passerelle.cli.Words;
import fr.passerelle.cli.Workplace;
import fr.passerelle.enrolment.CountDefinition;
import fr.passerelle.enrolment.HeadCount;
import fr.passerelle.problem.Message;
import fr.passerelle.vacation.Fraction;
import fr.passerelle.vacation.Outcome;
import fr.passerelle.vacation.PayLine;
import fr.passerelle.vacation.PayRegister;
import fr.passerelle.vacation.PayState;
import fr.passerelle.vacation.PayStatement;
import fr.passerelle.vacation.Portion;
import fr.passerelle.vacation.TrackedLine;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A pay statement as a table, the counts side by side with the paying one marked. */
public final class PayView {

  private final Workplace place;
  private final Words words;

  public PayView(Workplace place) {
    this.place = place;
    this.words = new Words(place.language());
  }

  public void show(PayStatement statement, PayRegister register) {
    place.out().println(title(statement));
    TableView table = new TableView(header());
    List<PayLine> lines = statement.lines();
    for (int i = 0; i < lines.size(); i++) {
      table.add(row(register.line(statement, i + 1), register));
    }
    table.show(place);
    place.out().println(closing(statement));
    settled(statement, register).ifPresent(place.out()::println);
    place.out().flush();
    notes(statement).forEach(note -> place.err().println("! " + Plain.line(note)));
    place.err().flush();
  }

  /** Which statement it is: its number, the day of the counts, the rules. */
  private String title(PayStatement statement) {
    return Plain.line(
        words.say(
            "pay-title",
            statement.id().brief(),
            statement.on().toString(),
            statement.rules().file()));
  }

  private List<String> header() {
    List<String> header = new ArrayList<>(List.of(words.say("pay-line"), "shortname"));
    header.add(words.say("count-group"));
    header.add(words.say("pay-tutor"));
    for (CountDefinition definition : CountDefinition.values()) {
      header.add(definition.code());
    }
    header.addAll(
        List.of(words.say("pay-vacations"), words.say("pay-amount"), words.say("pay-state")));
    return header;
  }

  /** How much of it is paid, or will be, without this statement. */
  private Optional<String> settled(PayStatement statement, PayRegister register) {
    List<TrackedLine> settled =
        register.linesOf(statement).stream().filter(register::isSettled).toList();
    return settled.isEmpty()
        ? Optional.empty()
        : Optional.of(words.say("pay-settled", settled.size(), euros(PayRegister.sum(settled))));
  }

  private List<String> row(TrackedLine tracked, PayRegister register) {
    PayLine line = tracked.line();
    List<String> cells = new ArrayList<>();
    cells.add(Integer.toString(tracked.ref().number()));
    cells.add(line.course().shortName().value());
    cells.add(part(line));
    cells.add(line.person() == null ? "–" : line.person().toString());
    for (CountDefinition definition : CountDefinition.values()) {
      HeadCount figure = line.evidence().counts().get(definition);
      String mark = definition == line.evidence().paying() ? "*" : "";
      cells.add((figure == null ? "–" : figure.match(Integer::toString, why -> "–")) + mark);
    }
    cells.add(line.outcome().match(this::vacations, this::known, refusal -> "–"));
    cells.add(line.outcome().match(amount -> euros(amount.amount()), q -> "–", r -> "–"));
    cells.add(state(tracked, register));
    return cells;
  }

  private String state(TrackedLine line, PayRegister register) {
    return line.events().isEmpty() && !register.isSettled(line)
        ? words.say("state-" + line.line().state().code())
        : words.say(register.says(line));
  }

  /** The part of the course, or the declared act. */
  private String part(PayLine line) {
    return line.act() == null
        ? portion(line.portion())
        : words.say(Message.of("vacation.activity." + line.activity().code()))
            + " "
            + line.act().id();
  }

  private String portion(Portion portion) {
    return switch (portion.kind()) {
      case COURS -> words.say("count-whole");
      case HORS_GROUPE -> words.say("count-in-no-group");
      case GROUPES ->
          portion.groups().stream().map(group -> group.name()).collect(Collectors.joining(" + "));
    };
  }

  private String vacations(Outcome.Computed outcome) {
    return written(outcome.vacations());
  }

  private String known(Outcome.ToDecide question) {
    return question.vacations() == null ? "–" : written(question.vacations());
  }

  private String written(Fraction vacations) {
    return vacations.decimal().map(this::number).orElse(vacations.toString());
  }

  private String number(BigDecimal value) {
    NumberFormat format = NumberFormat.getNumberInstance(place.language());
    format.setMaximumFractionDigits(10);
    return format.format(value);
  }

  private String euros(BigDecimal value) {
    NumberFormat format = NumberFormat.getNumberInstance(place.language());
    format.setMinimumFractionDigits(2);
    return format.format(value) + " €";
  }

  private String closing(PayStatement statement) {
    return words.say(
        "pay-closing",
        euros(statement.total()),
        statement.in(PayState.A_VALIDER).size(),
        statement.in(PayState.A_DECIDER).size(),
        statement.in(PayState.REFUSE).size());
  }

  /** What a reader must know, each thing once, with the lines that it is about. */
  private List<String> notes(PayStatement statement) {
    Set<String> general = new LinkedHashSet<>();
    Map<String, List<String>> ofLines = new LinkedHashMap<>();
    if (!statement.lines().isEmpty()) {
      general.add(words.say("pay-paying-mark"));
    }
    int number = 1;
    for (PayLine line : statement.lines()) {
      line.notes().forEach(note -> general.add(words.say(note)));
      for (String sentence : open(line.outcome())) {
        ofLines.computeIfAbsent(sentence, key -> new ArrayList<>()).add(Integer.toString(number));
      }
      number++;
    }
    List<String> notes = new ArrayList<>(general);
    ofLines.forEach(
        (sentence, lines) ->
            notes.add(words.say("pay-lines", lines.size(), String.join(", ", lines), sentence)));
    return notes;
  }

  /** Why a line has no amount, and what to do; nothing for a line that has one. */
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
