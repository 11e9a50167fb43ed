package fr.passerelle.vacation;

import java.util.List;
import java.util.Optional;

/**
 * Where statements are kept for good: a port, so that this room needs no database. A statement is
 * never changed once saved.
 */
public interface StatementStore {

  /**
   * Keeps a statement. One that is kept already stays as it is, without complaint, and becomes the
   * last of the list.
   */
  default void save(PayStatement statement) {
    save(statement, List.of());
  }

  /**
   * Keeps a statement with the files that it was computed from, so that it can be computed again.
   *
   * @param sources the rules first, then the activities; the first that were kept with a statement
   *     stay
   */
  void save(PayStatement statement, List<SourceFile> sources);

  /** The files kept with a statement, in their order; empty where none were. */
  List<SourceFile> sources(StatementId id);

  /** The statement with that id; empty where none is kept. */
  Optional<PayStatement> find(StatementId id);

  /** What is kept, the last saved last; empty where nothing is. */
  List<StatementId> list();
}
