package fr.passerelle.vacation;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What happened to lines of statements, in order: a port, so that this room needs no database.
 * Events are added, never changed and never removed.
 */
public interface PayEvents {

  /** All of them, oldest first. */
  List<PayEvent> all();

  /**
   * Adds events, all or none of them. Between the reading of what is there and the writing nobody
   * else adds any; what was added is there after a power cut.
   *
   * @param decision what to add, from what is there
   * @return what was added
   */
  List<PayEvent> add(UnaryOperator<List<PayEvent>> decision);
}
