package fr.passerelle.vacation;

import fr.passerelle.enrolment.CountDefinition;
import java.util.Arrays;

/** Finds what a word in a statement's file means. */
final class Words {

  private Words() {}

  /**
   * The value with that word.
   *
   * @throws IllegalArgumentException if there is none
   */
  static <T extends Word> T meaning(T[] values, String code) {
    return Arrays.stream(values)
        .filter(value -> value.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such word here: " + code));
  }

  /**
   * The count definition with that word.
   *
   * @throws IllegalArgumentException if there is none
   */
  static CountDefinition definition(String code) {
    return Arrays.stream(CountDefinition.values())
        .filter(value -> value.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such count: " + code));
  }
}
