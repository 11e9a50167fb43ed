package fr.passerelle.cli.view;

import fr.passerelle.cli.Words;
import fr.passerelle.vacation.BudgetSum;
import fr.passerelle.vacation.Gap;
import java.math.BigDecimal;
import java.text.NumberFormat;

/** Sums of a budget as a person reads them. What is not known is said, and is no 0. */
final class BudgetText {

  private static final String NOTHING = "–";

  private final Words words;

  BudgetText(Words words) {
    this.words = words;
  }

  /** {@code 112,50 €}; with the number of lines that have no amount, where there are some. */
  String sum(BudgetSum sum) {
    if (sum.isEmpty()) {
      return NOTHING;
    }
    if (sum.isComplete()) {
      return euros(sum.amount());
    }
    return sum.open() == sum.lines()
        ? words.say("budget-open")
        : words.say("budget-partly", euros(sum.amount()), sum.open());
  }

  /** {@code -16,87 €}; of what could be compared, where something could not. */
  String gap(Gap gap) {
    if (gap.uncompared() == 0) {
      return euros(gap.difference());
    }
    return gap.compared() > 0
        ? words.say("budget-gap-partly", euros(gap.difference()), gap.uncompared())
        : NOTHING;
  }

  String euros(BigDecimal value) {
    NumberFormat format = NumberFormat.getNumberInstance(words.language());
    format.setMinimumFractionDigits(2);
    return format.format(value) + " €";
  }
}
