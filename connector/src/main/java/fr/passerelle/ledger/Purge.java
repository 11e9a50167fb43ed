package fr.passerelle.ledger;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * What a retention takes away: facts that no younger count refers to, people who have waited too
 * long, and attestation lists. Figures, hashes and statements stay.
 */
final class Purge {

  private static final int AT_ONCE = 500;

  private static final String LAST_READ =
      """
      SELECT roster, min(taken_at) AS first_at, max(taken_at) AS last_at FROM snapshot
      GROUP BY roster HAVING max(taken_at) < :before
      """;

  private static final String WAITING = "waiting WHERE since < :before";
  private static final String LISTS = "attestation WHERE noted_at < :before";
  private static final String ATTESTED =
      "attestation_person WHERE attestation IN (SELECT id FROM " + LISTS + ")";

  private Purge() {}

  static Purgeable look(Handle handle, Instant before) {
    Tally rosters =
        handle
            .createQuery(
                "SELECT r.facts, s.first_at, s.last_at FROM ("
                    + LAST_READ
                    + ") s JOIN roster r ON r.id = s.roster WHERE r.facts IS NOT NULL")
            .bind("before", before.getEpochSecond())
            .setFetchSize(AT_ONCE)
            .reduceResultSet(
                new Tally(0, 0, null, null),
                (tally, row, context) ->
                    tally.and(
                        FactsText.read(Deflated.inflate(row.getBytes("facts"))).facts().size(),
                        Instant.ofEpochSecond(row.getLong("first_at")),
                        Instant.ofEpochSecond(row.getLong("last_at"))));
    return new Purgeable(
        before,
        rosters.rosters,
        rosters.people,
        rosters.oldest,
        rosters.youngest,
        count(handle, "SELECT count(*) FROM " + WAITING, before),
        count(handle, "SELECT count(*) FROM " + ATTESTED, before));
  }

  private static long count(Handle handle, String query, Instant before) {
    return handle.createQuery(query).bind("before", before.toString()).mapTo(Long.class).one();
  }

  private record Tally(
      long rosters, long people, @Nullable Instant oldest, @Nullable Instant youngest) {

    Tally and(int more, Instant first, Instant last) {
      return new Tally(
          rosters + 1,
          people + more,
          oldest == null || first.isBefore(oldest) ? first : oldest,
          youngest == null || last.isAfter(youngest) ? last : youngest);
    }
  }

  static void carryOut(Handle handle, Instant before) {
    handle
        .createUpdate(
            "UPDATE roster SET facts = NULL WHERE facts IS NOT NULL AND id IN (SELECT roster FROM ("
                + LAST_READ
                + ") s)")
        .bind("before", before.getEpochSecond())
        .execute();
    for (String rows : List.of(WAITING, ATTESTED, LISTS)) {
      handle.createUpdate("DELETE FROM " + rows).bind("before", before.toString()).execute();
    }
  }
}
