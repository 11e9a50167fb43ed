package fr.passerelle.ledger;

import fr.passerelle.enrolment.AttestationList;
import fr.passerelle.enrolment.Attestations;
import fr.passerelle.moodle.CourseId;
import fr.passerelle.moodle.SiteName;
import fr.passerelle.moodle.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Attestation lists as tables. */
final class JdbcAttestations implements Attestations {

  private final Database database;
  private final Clock clock;

  JdbcAttestations(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public boolean save(AttestationList list) {
    return database.write(handle -> save(handle, list));
  }

  private boolean save(Handle handle, AttestationList list) {
    int isNew =
        handle
            .createUpdate(
                """
                INSERT INTO attestation (site, course_id, held_on, file, sha256, noted_at)
                VALUES (:site, :course, :on, :file, :hash, :now) ON CONFLICT DO NOTHING
                """)
            .bind("site", list.site().value())
            .bind("course", list.course().value())
            .bind("on", list.on().toString())
            .bind("file", list.file())
            .bind("hash", list.sha256())
            .bind("now", LedgerTime.now(clock))
            .execute();
    if (isNew == 1) {
      people(handle, id(handle, list), list.people());
    }
    return isNew == 1;
  }

  private static long id(Handle handle, AttestationList list) {
    return handle
        .createQuery(
            """
            SELECT id FROM attestation WHERE site = :site AND course_id = :course
              AND held_on = :on AND sha256 = :hash
            """)
        .bind("site", list.site().value())
        .bind("course", list.course().value())
        .bind("on", list.on().toString())
        .bind("hash", list.sha256())
        .mapTo(Long.class)
        .one();
  }

  private static void people(Handle handle, long id, SortedSet<UserId> people) {
    PreparedBatch batch =
        handle.prepareBatch(
            "INSERT INTO attestation_person (attestation, person) VALUES (:list, :person)");
    people.forEach(person -> batch.bind("list", id).bind("person", person.value()).add());
    batch.execute();
  }

  @Override
  public SortedMap<CourseId, AttestationList> latest(SiteName site) {
    return database.read(handle -> latest(handle, site));
  }

  private static SortedMap<CourseId, AttestationList> latest(Handle handle, SiteName site) {
    SortedMap<CourseId, AttestationList> latest = new TreeMap<>();
    handle
        .createQuery(
            """
            SELECT * FROM attestation a WHERE site = :site
            AND NOT EXISTS (
              SELECT 1 FROM attestation b WHERE b.site = a.site AND b.course_id = a.course_id
                AND (b.held_on > a.held_on OR (b.held_on = a.held_on AND b.id > a.id)))
            """)
        .bind("site", site.value())
        .map((row, context) -> list(handle, row))
        .forEach(list -> latest.put(list.course(), list));
    return latest;
  }

  private static AttestationList list(Handle handle, ResultSet row) throws SQLException {
    return new AttestationList(
        new SiteName(row.getString("site")),
        new CourseId(row.getLong("course_id")),
        LocalDate.parse(row.getString("held_on")),
        row.getString("file"),
        row.getString("sha256"),
        handle
            .createQuery("SELECT person FROM attestation_person WHERE attestation = :id")
            .bind("id", row.getLong("id"))
            .mapTo(Long.class)
            .map(UserId::new)
            .stream()
            .collect(Collectors.toCollection(TreeSet::new)));
  }
}
