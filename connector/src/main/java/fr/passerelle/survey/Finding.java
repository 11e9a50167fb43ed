package fr.passerelle.survey;

import fr.passerelle.problem.Message;
import java.util.Arrays;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** What was found at a point. */
public sealed interface Finding {

  /** How it stands at a point, the worst first. */
  enum Kind {
    GONE,
    STOPPING,
    LACKING,
    REMARK,
    GOOD,
    UNTRIED
  }

  Kind kind();

  /** What was seen. */
  Message seen();

  /** The commands that do not work, or come short; empty where none does. */
  default SortedSet<Work> works() {
    return Collections.emptySortedSet();
  }

  /** What to do about it; empty where there is nothing to do. */
  default Optional<Message> remedyIfAny() {
    return Optional.empty();
  }

  /** What the commands will lack that work and come short. */
  default Optional<Message> lackIfAny() {
    return Optional.empty();
  }

  /** What follows from it, for each kind. */
  <T> T match(Cases<T> cases);

  /** One answer for each kind of finding. */
  interface Cases<T> {
    T good(Good it);

    T remark(Remark it);

    T untried(Untried it);

    T lacking(Lacking it);

    T stopping(Stopping it);

    T gone(Gone it);
  }

  /** It is as it has to be. */
  record Good(Message seen) implements Finding {
    @Override
    public Kind kind() {
      return Kind.GOOD;
    }

    @Override
    public <T> T match(Cases<T> cases) {
      return cases.good(this);
    }
  }

  /**
   * Nothing needed is missing, yet somebody should know.
   *
   * @param advice what to do about it, or why not to
   */
  record Remark(Message seen, Message advice) implements Finding {
    @Override
    public Optional<Message> remedyIfAny() {
      return Optional.of(advice);
    }

    @Override
    public Kind kind() {
      return Kind.REMARK;
    }

    @Override
    public <T> T match(Cases<T> cases) {
      return cases.remark(this);
    }
  }

  /**
   * It could not be looked at, so nobody can say.
   *
   * @param seen why not, and what is needed there
   */
  record Untried(Message seen) implements Finding {
    @Override
    public Kind kind() {
      return Kind.UNTRIED;
    }

    @Override
    public <T> T match(Cases<T> cases) {
      return cases.untried(this);
    }
  }

  /**
   * Some commands work and come short.
   *
   * @param lack what they will lack
   * @param remedy what to do, in the words of Moodle's menus
   * @param works which commands; at least one
   */
  record Lacking(Message seen, Message lack, Message remedy, SortedSet<Work> works)
      implements Finding {

    public Lacking {
      works = some(works);
    }

    Lacking(Message seen, Message lack, Message remedy, Work... works) {
      this(seen, lack, remedy, new TreeSet<>(Arrays.asList(works)));
    }

    @Override
    public Optional<Message> remedyIfAny() {
      return Optional.of(remedy);
    }

    @Override
    public Optional<Message> lackIfAny() {
      return Optional.of(lack);
    }

    @Override
    public Kind kind() {
      return Kind.LACKING;
    }

    @Override
    public <T> T match(Cases<T> cases) {
      return cases.lacking(this);
    }
  }

  /**
   * Some commands do not work.
   *
   * @param remedy what to do, in the words of Moodle's menus
   * @param works which commands; at least one
   */
  record Stopping(Message seen, Message remedy, SortedSet<Work> works) implements Finding {

    public Stopping {
      works = some(works);
    }

    Stopping(Message seen, Message remedy, Work... works) {
      this(seen, remedy, new TreeSet<>(Arrays.asList(works)));
    }

    @Override
    public Optional<Message> remedyIfAny() {
      return Optional.of(remedy);
    }

    @Override
    public Kind kind() {
      return Kind.STOPPING;
    }

    @Override
    public <T> T match(Cases<T> cases) {
      return cases.stopping(this);
    }
  }

  /**
   * The site is not there, or no longer.
   *
   * @param remedy what to do
   */
  record Gone(Message seen, Message remedy) implements Finding {
    @Override
    public SortedSet<Work> works() {
      return Work.all();
    }

    @Override
    public Optional<Message> remedyIfAny() {
      return Optional.of(remedy);
    }

    @Override
    public Kind kind() {
      return Kind.GONE;
    }

    @Override
    public <T> T match(Cases<T> cases) {
      return cases.gone(this);
    }
  }

  private static SortedSet<Work> some(SortedSet<Work> works) {
    if (works.isEmpty()) {
      throw new IllegalArgumentException("a finding that hinders nobody is a remark");
    }
    return Collections.unmodifiableSortedSet(new TreeSet<>(works));
  }
}
