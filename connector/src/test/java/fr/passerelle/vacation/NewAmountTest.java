package fr.passerelle.vacation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewAmountTest {

  private final PayLine priced =
      new Clerk().computes(new TestCourse(12).heads(20).tutors(7)).line(1);
  private final PayLine open = new Clerk().computes(new TestCourse(12).heads(20)).line(1);

  @ParameterizedTest
  @CsvSource({"90, 90.00", "'90,5', 90.50", "-12.34, -12.34", "−12, -12.00", "0, 0.00"})
  void isReadInEuros(String typed, String amount) {
    NewAmount read = NewAmount.euros(typed, Clerk.DAY).orElseThrow();

    assertThat(read.amount().toPlainString()).isEqualTo(amount);
    assertThat(read.vacations()).isNull();
    assertThat(read.on()).isEqualTo(Clerk.DAY);
  }

  @ParameterizedTest
  @CsvSource({"2.5, 112.50", "'2,5', 112.50", "5/6, 37.50", "1, 45.00"})
  void isPricedAsTheLineWas(String typed, String amount) {
    NewAmount read = NewAmount.vacations(typed, priced, Clerk.DAY).orElseThrow();

    assertThat(read.amount().toPlainString()).isEqualTo(amount);
    assertThat(read.vacations()).isNotNull();
  }

  @ParameterizedTest
  @CsvSource({"neuf", "1e3", "9.999", "12345678", "''"})
  void isNothingElse(String typed) {
    assertThat(NewAmount.euros(typed, Clerk.DAY)).isEmpty();
    assertThat(NewAmount.vacations("x" + typed, priced, Clerk.DAY)).isEmpty();
  }

  @Test
  void isNoNumberOfVacationsWhereTheLineHasNoPrice() {
    assertThat(NewAmount.vacations("2", open, Clerk.DAY)).isEqualTo(Optional.empty());
  }

  @ParameterizedTest
  @CsvSource({"2, 0, 3", "-1, 0, 0", "2, -1, 1", "2, 0, -1"})
  void anAttendanceCountsNobodyWhoIsNotListed(int listed, int minimum, int present) {
    assertThatThrownBy(() -> new Attendance("liste.csv", "0".repeat(64), listed, minimum, present))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(new Attendance("liste.csv", "0".repeat(64), 2, 0, 2).present()).isEqualTo(2);
    assertThat(new Attendance("liste.csv", "0".repeat(64), 0, 0, 0).present()).isZero();
  }
}
