package fr.passerelle.moodle;

/**
 * How many READs a site is asked at once: as many as make it answer more in the same time, and no
 * more than its ceiling.
 *
 * <p>It goes by windows of {@value #WINDOW} answers. One more is tried while the last one made the
 * site at least a tenth faster over all; one that did not is taken back, and nothing is tried for
 * {@value #REST} windows. When answers take half as long again as before, there is one less; when
 * the site pushes back, half as many. Safe for use by several threads.
 */
final class AtOnce {

  static final int WINDOW = 4;
  static final int REST = 10;

  private static final double WORTH_IT = 1.1;
  private static final double SLOWER = 1.5;

  private final int ceiling;
  private int limit = 1;
  private int workers;
  private boolean trying;
  private int resting;
  private double before;
  private double sum;
  private int answers;

  /**
   * @param ceiling the most, at least 1
   */
  AtOnce(int ceiling) {
    if (ceiling < 1) {
      throw new IllegalArgumentException("at least one call at a time, not " + ceiling);
    }
    this.ceiling = ceiling;
  }

  boolean isOneAtATime() {
    return ceiling == 1;
  }

  synchronized int limit() {
    return limit;
  }

  /** Somebody begins who may not be sent away: the caller's own thread. */
  synchronized void join() {
    workers++;
  }

  /** Somebody more begins, if there is room. */
  synchronized boolean tryJoin() {
    if (workers >= limit) {
      return false;
    }
    workers++;
    return true;
  }

  synchronized void leave() {
    workers--;
  }

  /** Whether there are more at work than there should be now. */
  synchronized boolean isCrowded() {
    return workers > limit;
  }

  /** One call was answered after so long, its share of a request with several. */
  synchronized void answered(double nanos) {
    sum += nanos;
    answers++;
    if (answers >= WINDOW) {
      double mean = sum / answers;
      forgetAnswers();
      judge(mean);
    }
  }

  /** The site was too busy, or did not answer in time. */
  synchronized void pushedBack() {
    limit = Math.max(1, limit / 2);
    before = 0;
    forgetAnswers();
    rest();
  }

  private void judge(double mean) {
    if (before == 0) {
      before = mean;
      tryOneMore();
    } else if (trying) {
      judgeTrial(mean);
    } else if (mean > before * SLOWER) {
      limit = Math.max(1, limit - 1);
      before = mean;
      rest();
    } else {
      before = mean;
      tryOneMore();
    }
  }

  private void judgeTrial(double mean) {
    double gain = limit * before / ((limit - 1) * mean);
    if (gain >= WORTH_IT) {
      before = mean;
      tryOneMore();
    } else {
      limit--;
      rest();
    }
  }

  private void tryOneMore() {
    if (resting > 0) {
      resting--;
    }
    trying = resting == 0 && limit < ceiling;
    if (trying) {
      limit++;
    }
  }

  private void rest() {
    trying = false;
    resting = REST;
  }

  private void forgetAnswers() {
    sum = 0;
    answers = 0;
  }
}
