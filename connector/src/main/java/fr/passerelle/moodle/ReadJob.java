package fr.passerelle.moodle;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A list of READs that several threads work off part by part. What a part left unanswered goes back
 * to the front; a part that was not answered at all goes back as two. For one use.
 */
final class ReadJob<T> {

  /** A part of a job: the places of its READs, and the READs. */
  record Part(List<Integer> places, List<Call> calls) {

    boolean isEmpty() {
      return calls.isEmpty();
    }
  }

  private static final Part NOTHING = new Part(List.of(), List.of());

  private final List<Call> calls;

  /** Runs of places; a part is taken from one run only. */
  private final Deque<List<Integer>> waiting = new ArrayDeque<>();

  private final List<@Nullable Reading<T>> readings;
  private int underWay;
  private @Nullable RuntimeException broken;

  ReadJob(List<Call> calls) {
    this.calls = calls;
    this.waiting.add(IntStream.range(0, calls.size()).boxed().toList());
    this.readings = new ArrayList<>(Collections.nCopies(calls.size(), null));
  }

  /**
   * Takes a part, or waits until there is one; empty once the job is done.
   *
   * @throws CancellationException if the thread is interrupted
   */
  synchronized Part awaitPart(IntSupplier most) {
    while (waiting.isEmpty() && underWay > 0) {
      try {
        wait();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        waiting.clear();
        throw new CancellationException("interrupted");
      }
    }
    return part(most);
  }

  /**
   * Takes a part; empty if there is none at the moment.
   *
   * @param most how many READs it may have, at least 1
   */
  synchronized Part part(IntSupplier most) {
    if (waiting.isEmpty()) {
      return NOTHING;
    }
    int size = most.getAsInt();
    List<Integer> run = waiting.removeFirst();
    List<Integer> places = run.subList(0, Math.min(size, run.size()));
    putBack(run.subList(places.size(), run.size()));
    underWay++;
    return new Part(places, places.stream().map(calls::get).toList());
  }

  private void putBack(List<Integer> places) {
    if (!places.isEmpty()) {
      waiting.addFirst(places);
    }
  }

  int size() {
    return calls.size();
  }

  synchronized int left() {
    return waiting.stream().mapToInt(List::size).sum();
  }

  /** A part has come back with the readings of its first READs. */
  synchronized void done(Part part, List<Reading<T>> answered) {
    for (int i = 0; i < answered.size(); i++) {
      readings.set(part.places().get(i), answered.get(i));
    }
    List<Integer> places = part.places();
    int middle = answered.isEmpty() ? places.size() / 2 : answered.size();
    putBack(places.subList(middle, places.size()));
    putBack(places.subList(answered.size(), middle));
    underWay--;
    notifyAll();
  }

  /** Nothing that is still waiting can go better than this. */
  synchronized void giveUp(MoodleException everywhere) {
    waiting.forEach(
        run -> run.forEach(place -> readings.set(place, new Reading.Failure<>(everywhere))));
    waiting.clear();
    notifyAll();
  }

  /** A part ended in a way that is no failure of the site. */
  synchronized void broke(RuntimeException e) {
    broken = e;
    waiting.clear();
    underWay--;
    notifyAll();
  }

  /**
   * The readings, in the order of the READs, once the job is done.
   *
   * @throws RuntimeException as a part ended, if one did so
   */
  synchronized List<Reading<T>> readings() {
    if (broken != null) {
      throw broken;
    }
    List<Reading<T>> all = new ArrayList<>();
    readings.forEach(reading -> all.add(Wire.required(reading, "reading")));
    return all;
  }
}
