package fr.passerelle.vacation;

import fr.passerelle.problem.Message;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Every value of the rules on one day.
 *
 * @param terms those in force
 * @param missing why others are not
 */
public record InForce(List<Term> terms, List<Message> missing) {

  public InForce {
    terms = List.copyOf(terms);
    missing = List.copyOf(missing);
  }

  /** What the rules say on a day. */
  public static InForce of(PayRules rules, LocalDate day) {
    TermBook book = new TermBook(day);
    rules.rates().keySet().forEach(name -> TutoringTerms.takeRate(book, rules, name));
    TutoringTerms.Lookup tutoring = TutoringTerms.on(day, rules);
    bounded(book, rules.design());
    bounded(book, rules.update());
    sessions(book, rules, rules.virtualClasses());
    sessions(book, rules, rules.faceToFace());
    rules
        .nonPayable()
        .forEach(
            (name, reason) ->
                book.take(
                    reason,
                    title -> title,
                    title -> Message.of("vacation.term.nonPayable", title, name)));
    rules.ceilings().forEach((name, ceiling) -> ceiling(book, name, ceiling));
    rules.legalBands().forEach((name, band) -> band(book, name, band));
    List<Term> terms = new ArrayList<>(tutoring.terms());
    terms.addAll(book.terms());
    List<Message> missing = new ArrayList<>(tutoring.missing());
    missing.addAll(book.missing());
    return new InForce(terms.stream().distinct().toList(), missing.stream().distinct().toList());
  }

  private static void bounded(TermBook book, @Nullable BoundedRule rule) {
    if (rule != null) {
      book.take(
          rule.bounds(),
          b -> b.min() + ".." + b.max(),
          b -> Message.of("vacation.term.bounds", b.min(), b.max()));
      if (rule.leftoverCent() != null) {
        book.take(rule.leftoverCent(), "leftoverCent");
      }
    }
  }

  private static void sessions(TermBook book, PayRules rules, @Nullable HoursRule rule) {
    if (rule != null) {
      SessionTerms terms = new SessionTerms(rules, rule, book);
      terms.coAnimationFrom();
      terms.coefficientFor();
      terms.quantum();
      if (rule.leftoverCent() != null) {
        book.take(rule.leftoverCent(), "leftoverCent");
      }
      rule.table()
          .forEach((nature, cells) -> cells.forEach(cell -> terms.coefficient(nature, cell)));
    }
  }

  private static void ceiling(TermBook book, String name, Ceiling ceiling) {
    book.take(
        ceiling.amount(),
        BigDecimal::toPlainString,
        amount ->
            Message.of(
                "vacation.term.ceiling",
                name,
                Sayings.euros(amount),
                Message.of("vacation.per." + ceiling.per().code()),
                Message.of("vacation.effect." + ceiling.effect().code())));
  }

  private static void band(TermBook book, String name, LegalBand band) {
    book.take(
        band.range(),
        range -> range.min() + ".." + range.max(),
        range ->
            Message.of(
                "vacation.term.legalBand",
                name,
                Sayings.euros(range.min()),
                Sayings.euros(range.max()),
                band.unit().code()));
  }
}
