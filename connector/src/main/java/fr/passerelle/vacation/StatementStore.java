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
  void save(PayStatement statement);

  /** The statement with that id; empty where none is kept. */
  Optional<PayStatement> find(StatementId id);

  /** What is kept, the last saved last; empty where nothing is. */
  List<StatementId> list();
}
