package fr.passerelle.cli;

import fr.passerelle.ledger.LedgerPlace;
import java.nio.file.Path;
import java.util.Map;

/** Where the ledger is kept, as settled. */
public sealed interface LedgerSettings {

  /**
   * The place, with its secrets.
   *
   * @throws RejectedException if a password can't be read
   */
  LedgerPlace place(Map<String, String> environment);

  /**
   * In a file.
   *
   * @param file absolute
   */
  record InFile(Path file) implements LedgerSettings {

    @Override
    public LedgerPlace place(Map<String, String> environment) {
      return LedgerPlace.file(file);
    }
  }

  /** In a database of PostgreSQL. */
  record InDatabase(String url, String user, SecretSource password) implements LedgerSettings {

    @Override
    public LedgerPlace place(Map<String, String> environment) {
      return LedgerPlace.database(url, user, password.password(environment));
    }
  }
}
