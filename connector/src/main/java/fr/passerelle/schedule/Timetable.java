package fr.passerelle.schedule;

/**
 * What is due when, kept where all machines see it: each due sync is done once, by whoever takes
 * it. One that was missed is made up for once, however often it was missed; one whose machine died
 * is taken over. The ledger implements it.
 */
public interface Timetable extends AutoCloseable {

  /** Begins to look for what is due, and to do it. */
  void start();

  /** Whether it still looks for what is due: a while without a look, and it does not. */
  boolean isLooking();

  /** Takes nothing more, and waits for what is under way, within the pace's patience. */
  @Override
  void close();
}
