package fr.passerelle.ledger;

import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.HandleConsumer;
import org.jdbi.v3.core.Jdbi;

/**
 * The database that a ledger is kept in. Writers take turns, on every kind of it: what a
 * transaction has read stays true until it has written.
 */
record Database(LedgerPlace place, Jdbi jdbi) {

  static Database at(LedgerPlace place) {
    return new Database(place, Jdbi.create(place.source()));
  }

  /** A transaction that writes. */
  <T, X extends Exception> T write(HandleCallback<T, X> work) throws X {
    return jdbi.inTransaction(
        handle -> {
          place.takeTurn(handle);
          return work.withHandle(handle);
        });
  }

  /** A transaction that writes and says nothing. */
  <X extends Exception> void doWrite(HandleConsumer<X> work) throws X {
    write(
        handle -> {
          work.useHandle(handle);
          return true;
        });
  }

  /** One look. */
  <T, X extends Exception> T read(HandleCallback<T, X> work) throws X {
    return jdbi.withHandle(work);
  }

  /** Several looks at the ledger as it is at one moment. */
  <T, X extends Exception> T look(HandleCallback<T, X> work) throws X {
    return place.look(jdbi, work);
  }
}
