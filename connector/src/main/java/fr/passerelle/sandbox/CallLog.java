package fr.passerelle.sandbox;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Which functions were called, in order, those within a batch too. Safe for use by several threads.
 */
public final class CallLog {

  private final List<String> functions = Collections.synchronizedList(new ArrayList<>());

  private final AtomicInteger requests = new AtomicInteger();

  CallLog() {}

  void request() {
    requests.incrementAndGet();
  }

  /** How many requests came; one with a batch in it is one. */
  public int requests() {
    return requests.get();
  }

  void add(String function) {
    functions.add(function);
  }

  /** The functions in the order of their calls. */
  public List<String> functions() {
    synchronized (functions) {
      return List.copyOf(functions);
    }
  }

  /** How often each function was called; without those that never were. */
  public SortedMap<String, Integer> counts() {
    SortedMap<String, Integer> counts = new TreeMap<>();
    functions().forEach(function -> counts.merge(function, 1, Integer::sum));
    return Collections.unmodifiableSortedMap(counts);
  }

  public int count(String function) {
    return Collections.frequency(functions(), function);
  }

  public void clear() {
    functions.clear();
    requests.set(0);
  }
}
