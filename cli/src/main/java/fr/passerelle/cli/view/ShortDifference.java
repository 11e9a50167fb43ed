package fr.passerelle.cli.view;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;

/**
 * What differs between two long texts, word by word: {@code … trois modules [-à l’école-] [+au
 * collège+] puis un bilan …}, as git marks words. A few places at most; {@code (+2)} behind them
 * tells of two more.
 */
final class ShortDifference {

  /** How many words are shown on either side of what differs. */
  private static final int CONTEXT = 3;

  /** Places as near as this are one. */
  private static final int NEAR = 2;

  private static final int MOST_PLACES = 3;
  private static final int MOST_COLUMNS = 60;
  private static final int MOST_COLUMNS_OF_CONTEXT = 40;

  private final List<String> before;
  private final List<String> after;
  private final StringBuilder shown = new StringBuilder();

  private ShortDifference(List<String> before, List<String> after) {
    this.before = before;
    this.after = after;
  }

  /** A stretch of words that differs: from and to, in the older and in the newer text. */
  private record Place(int oldFrom, int oldTo, int newFrom, int newTo) {

    static Place of(AbstractDelta<String> delta) {
      int oldFrom = delta.getSource().getPosition();
      int newFrom = delta.getTarget().getPosition();
      return new Place(
          oldFrom, oldFrom + delta.getSource().size(), newFrom, newFrom + delta.getTarget().size());
    }

    Place through(Place later) {
      return new Place(oldFrom, later.oldTo, newFrom, later.newTo);
    }
  }

  static String between(String before, String after) {
    return new ShortDifference(words(before), words(after)).text();
  }

  private static List<String> words(String text) {
    String running = Plain.running(text);
    return running.isEmpty() ? List.of() : List.of(running.split(" ", -1));
  }

  private String text() {
    List<Place> places = places();
    int end = 0;
    for (Place place : places.subList(0, Math.min(MOST_PLACES, places.size()))) {
      int from = Math.max(end, place.oldFrom - CONTEXT);
      gap(end, from);
      context(from, place.oldFrom);
      marked("[-", before.subList(place.oldFrom, place.oldTo), "-]");
      marked("[+", after.subList(place.newFrom, place.newTo), "+]");
      end = endOfContext(place, places);
      context(place.oldTo, end);
    }
    gap(end, before.size());
    if (places.size() > MOST_PLACES) {
      append("(+" + (places.size() - MOST_PLACES) + ")");
    }
    return shown.toString();
  }

  private int endOfContext(Place place, List<Place> places) {
    return places.stream()
        .mapToInt(Place::oldFrom)
        .filter(from -> from >= place.oldTo && from > place.oldFrom)
        .map(from -> Math.min(from, place.oldTo + CONTEXT))
        .findFirst()
        .orElse(Math.min(before.size(), place.oldTo + CONTEXT));
  }

  private List<Place> places() {
    List<Place> places = new ArrayList<>();
    for (AbstractDelta<String> delta :
        DiffUtils.diff(before, after, new MyersDiffWithLinearSpace<>()).getDeltas()) {
      Place place = Place.of(delta);
      int last = places.size() - 1;
      if (last >= 0 && place.oldFrom - places.get(last).oldTo <= NEAR) {
        places.set(last, places.get(last).through(place));
      } else {
        places.add(place);
      }
    }
    return places;
  }

  private void context(int from, int to) {
    append(Plain.cut(String.join(" ", before.subList(from, to)), MOST_COLUMNS_OF_CONTEXT));
  }

  private void gap(int from, int to) {
    if (from < to) {
      append("…");
    }
  }

  private void marked(String open, List<String> words, String close) {
    if (!words.isEmpty()) {
      append(open + Plain.cut(String.join(" ", words), MOST_COLUMNS) + close);
    }
  }

  private void append(String part) {
    if (!part.isEmpty()) {
      shown.append(shown.isEmpty() ? "" : " ").append(part);
    }
  }
}
