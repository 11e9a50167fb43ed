package fr.passerelle.enrolment;

import fr.passerelle.moodle.UserId;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Who is in each figure of a course and who is not, and why: by number, never by name.
 *
 * @param definitions those that the reading tells, in the order of {@link CountDefinition}
 */
public record CountExplanation(List<Explained> definitions) {

  public CountExplanation {
    definitions = List.copyOf(definitions);
  }

  /**
   * One definition. Whom it is chosen from is either counted or left out, once.
   *
   * @param from the definition whose people it is chosen from; null for everybody in the course
   * @param counted who is in the figure
   * @param leftOut who is not, each by the first reason
   */
  public record Explained(
      CountDefinition definition,
      @Nullable CountDefinition from,
      SortedSet<UserId> counted,
      SortedMap<LeftOut, SortedSet<UserId>> leftOut) {

    public Explained {
      counted = Collections.unmodifiableSortedSet(new TreeSet<>(counted));
      SortedMap<LeftOut, SortedSet<UserId>> copies = new TreeMap<>();
      leftOut.forEach(
          (why, people) ->
              copies.put(why, Collections.unmodifiableSortedSet(new TreeSet<>(people))));
      leftOut = Collections.unmodifiableSortedMap(copies);
    }
  }

  /** What is told of one definition; empty where the reading does not tell it. */
  public Optional<Explained> of(CountDefinition definition) {
    return definitions.stream().filter(it -> it.definition() == definition).findFirst();
  }

  /** The same with one definition alone. */
  public CountExplanation only(CountDefinition definition) {
    return new CountExplanation(of(definition).stream().toList());
  }
}
