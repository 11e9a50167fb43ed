package fr.passerelle.ledger;

import fr.passerelle.moodle.IdNumber;
import fr.passerelle.moodle.SiteName;
import fr.passerelle.provisioning.WaitingList;
import fr.passerelle.provisioning.WaitingPerson;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jdbi.v3.core.Handle;

/**
 * The waiting list as a table. An address is kept as a hash under a key that each ledger makes for
 * itself, so that no table of known addresses tells who it is; whoever has the whole ledger and
 * guesses an address can see whether it was right.
 */
final class JdbcWaitingList implements WaitingList {

  private static final String HASH = "HmacSHA256";
  private static final int KEY_BYTES = 32;

  private final Database database;
  private final Clock clock;

  JdbcWaitingList(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Whoever waited before keeps the time since when. */
  @Override
  public void replace(SiteName site, IdNumber reference, Collection<WaitingPerson> people) {
    database.doWrite(
        handle -> {
          List<String> addresses =
              people.stream().map(person -> hash(handle, site, reference, person)).toList();
          handle
              .createUpdate(
                  """
                  DELETE FROM waiting
                  WHERE site = :site AND reference = :reference
                    AND address NOT IN (<addresses>)
                  """)
              .bind("site", site.value())
              .bind("reference", reference.value())
              .bindList("addresses", addresses.isEmpty() ? List.of("") : addresses)
              .execute();
          people.forEach(person -> insert(handle, site, reference, person));
        });
  }

  private void insert(Handle handle, SiteName site, IdNumber reference, WaitingPerson person) {
    handle
        .createUpdate(
            """
            INSERT INTO waiting (site, reference, part, address, since)
            VALUES (:site, :reference, :part, :address, :now) ON CONFLICT DO NOTHING
            """)
        .bind("site", site.value())
        .bind("reference", reference.value())
        .bind("part", person.part().name())
        .bind("address", hash(handle, site, reference, person))
        .bind("now", LedgerTime.now(clock))
        .execute();
  }

  @Override
  public SortedSet<IdNumber> references(SiteName site) {
    return database.read(
        handle ->
            handle
                .createQuery("SELECT DISTINCT reference FROM waiting WHERE site = :site")
                .bind("site", site.value())
                .map((row, context) -> new IdNumber(row.getString(1)))
                .collect(Collectors.toCollection(TreeSet::new)));
  }

  @Override
  public boolean holds(SiteName site, IdNumber reference, WaitingPerson person) {
    return database.write(
        handle ->
            handle
                    .createQuery("SELECT count(*) FROM waiting WHERE address = :address")
                    .bind("address", hash(handle, site, reference, person))
                    .mapTo(Integer.class)
                    .one()
                > 0);
  }

  /** Of all that makes the entry, so that one person's entries can't be told to be one person's. */
  private static String hash(
      Handle handle, SiteName site, IdNumber reference, WaitingPerson person) {
    String entry =
        String.join(
            "\n",
            site.value(),
            reference.value(),
            person.part().name(),
            person.email().value().toLowerCase(Locale.ROOT));
    try {
      Mac mac = Mac.getInstance(HASH);
      mac.init(new SecretKeySpec(HexFormat.of().parseHex(key(handle)), HASH));
      return HexFormat.of().formatHex(mac.doFinal(entry.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + HASH, e);
    }
  }

  private static String key(Handle handle) {
    byte[] fresh = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(fresh);
    handle
        .createUpdate(
            "INSERT INTO waiting_key (id, value) VALUES (1, :value) ON CONFLICT DO NOTHING")
        .bind("value", HexFormat.of().formatHex(fresh))
        .execute();
    return handle.createQuery("SELECT value FROM waiting_key").mapTo(String.class).one();
  }
}
