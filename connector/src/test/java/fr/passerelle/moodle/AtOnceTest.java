package fr.passerelle.moodle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Held against sites of a number of cores, where each answer waits for the ones before it. */
class AtOnceTest {

  private static final double MILLISECOND = 1e6;

  /** A site with so many cores answers so many calls in the time of one. */
  private static void answers(AtOnce atOnce, int cores, int windows) {
    IntStream.range(0, windows).forEach(window -> answersOnce(atOnce, cores, 50));
  }

  private static void answersOnce(AtOnce atOnce, int cores, double millis) {
    double waiting = Math.max(1, atOnce.limit() / (double) cores);
    for (int i = 0; i < AtOnce.WINDOW; i++) {
      atOnce.answered(millis * waiting * MILLISECOND);
    }
  }

  @ParameterizedTest(name = "a site of {0} cores, at most {1}: {2}")
  @CsvSource({"1, 8, 1", "2, 8, 2", "4, 8, 4", "8, 4, 4", "16, 8, 8", "2, 1, 1"})
  void asksAsManyAsMakeTheSiteFaster(int cores, int ceiling, int expected) {
    AtOnce atOnce = new AtOnce(ceiling);
    answers(atOnce, cores, 9);
    assertThat(atOnce.limit()).isEqualTo(expected);
  }

  @Test
  void triesAgainAfterAWhile() {
    AtOnce atOnce = new AtOnce(8);
    answers(atOnce, 2, 9);
    answers(atOnce, 6, AtOnce.REST + 6);
    assertThat(atOnce.limit()).isEqualTo(6);
  }

  @Test
  void asksLessWhenAnswersTakeLonger() {
    AtOnce atOnce = new AtOnce(8);
    answers(atOnce, 4, 9);
    answersOnce(atOnce, 4, 90);
    assertThat(atOnce.limit()).isEqualTo(3);
  }

  @Test
  void halvesWhenTheSitePushesBackAndRestsBeforeItTriesAgain() {
    AtOnce atOnce = new AtOnce(8);
    answers(atOnce, 8, 9);
    atOnce.pushedBack();
    assertThat(atOnce.limit()).isEqualTo(4);
    answers(atOnce, 8, AtOnce.REST - 1);
    assertThat(atOnce.limit()).isEqualTo(4);
    answers(atOnce, 8, 1);
    assertThat(atOnce.limit()).isEqualTo(5);
  }

  @Test
  void neverGoesBelowOne() {
    AtOnce atOnce = new AtOnce(8);
    IntStream.range(0, 5).forEach(i -> atOnce.pushedBack());
    assertThat(atOnce.limit()).isEqualTo(1);
  }

  @Test
  void letsInNoMoreThanItsLimitButNeverSendsTheCallersThreadAway() {
    AtOnce atOnce = new AtOnce(8);
    atOnce.join();
    assertThat(atOnce.tryJoin()).isFalse();
    answers(atOnce, 8, 1);
    assertThat(atOnce.tryJoin()).isTrue();
    assertThat(atOnce.isCrowded()).isFalse();
    atOnce.pushedBack();
    assertThat(atOnce.isCrowded()).isTrue();
    atOnce.leave();
    assertThat(atOnce.isCrowded()).isFalse();
  }

  @Test
  void hasACeilingOfAtLeastOne() {
    assertThatThrownBy(() -> new AtOnce(0)).isInstanceOf(IllegalArgumentException.class);
  }
}
