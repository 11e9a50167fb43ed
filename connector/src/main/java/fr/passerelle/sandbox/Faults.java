package fr.passerelle.sandbox;

import java.util.ArrayDeque;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The faults that wait for their calls. A fault strikes one call of the function that the request
 * itself names, then is gone; several for one function strike one call each, in the order given.
 * Safe for use by several threads.
 */
public final class Faults {

  private final Map<String, Queue<Fault>> waiting = new ConcurrentHashMap<>();

  Faults() {}

  /** Lets the next call of a function go wrong. */
  public Faults onNext(String function, Fault fault) {
    waiting.compute(
        function,
        (name, queue) -> {
          Queue<Fault> longer = queue == null ? new ArrayDeque<>() : new ArrayDeque<>(queue);
          longer.add(fault);
          return longer;
        });
    return this;
  }

  /** Whether every fault has struck. */
  public boolean spent() {
    return waiting.isEmpty();
  }

  Optional<Fault> strike(String function) {
    Queue<Fault> struck = new ArrayDeque<>();
    waiting.computeIfPresent(
        function,
        (name, queue) -> {
          struck.add(queue.remove());
          return queue.isEmpty() ? null : queue;
        });
    return Optional.ofNullable(struck.peek());
  }
}
