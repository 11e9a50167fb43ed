package fr.passerelle.ledger;

import fr.passerelle.problem.Message;
import java.util.Arrays;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.migration.JavaMigration;

/** The form of a ledger's tables, as the number of the last migration. */
final class Form {

  private static final Set<MigrationState> KNOWN =
      Set.of(MigrationState.SUCCESS, MigrationState.PENDING);

  private final LedgerPlace place;
  private final Flyway flyway;
  private final MigrationInfoService info;

  private Form(LedgerPlace place) {
    this.place = place;
    this.flyway =
        Flyway.configure(Form.class.getClassLoader())
            .dataSource(place.source())
            .locations(place.migrations())
            .javaMigrations(place.javaMigrations().toArray(JavaMigration[]::new))
            .ignoreMigrationPatterns(new String[0])
            .load();
    this.info = flyway.info();
  }

  /** Looks at what is there, once. */
  static Form of(LedgerPlace place) {
    return new Form(place);
  }

  /**
   * The form of what is there; 0 of nothing.
   *
   * @throws LedgerException if a newer release wrote it
   */
  int now() {
    if (Arrays.stream(info.all()).anyMatch(one -> !KNOWN.contains(one.getState()))) {
      throw new LedgerException(Message.of("ledger.newer", place.toString()));
    }
    MigrationInfo current = info.current();
    return current == null ? 0 : number(current);
  }

  /** The form that this release writes. */
  int latest() {
    MigrationInfo[] all = info.all();
    return number(all[all.length - 1]);
  }

  private static int number(MigrationInfo migration) {
    return migration.getVersion().getMajor().intValueExact();
  }

  /** Makes the tables, or brings them to the latest form. */
  void bringUp() {
    flyway.migrate();
  }
}
