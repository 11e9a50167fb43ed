package fr.passerelle.vacation;

import com.fasterxml.jackson.annotation.JsonCreator;
import fr.passerelle.problem.Message;
import fr.passerelle.problem.RefusedValueException;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/** A number as an example writes it, exactly: {@code 2}, {@code 2.5} or {@code 7/8}. */
record ExactNumber(Fraction value) {

  private static final Pattern FORM = Pattern.compile("\\d{1,9}(?:/[1-9]\\d{0,8})?");

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static ExactNumber of(BigDecimal decimal) {
    return new ExactNumber(Fraction.of(decimal));
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static ExactNumber of(String text) {
    if (!FORM.matcher(text).matches()) {
      throw new RefusedValueException(Message.of("vacation.example.number"));
    }
    return new ExactNumber(Fraction.parse(text));
  }
}
