package fr.passerelle.sandbox.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passerelle.sandbox.seed.Academy;
import fr.passerelle.sandbox.site.Access;
import fr.passerelle.sandbox.site.Course;
import fr.passerelle.sandbox.site.Database;
import fr.passerelle.sandbox.site.Profile;
import fr.passerelle.sandbox.site.Site;
import fr.passerelle.sandbox.site.Transaction;
import fr.passerelle.sandbox.wire.Contract;
import fr.passerelle.sandbox.wire.MoodleError;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Two calls that create the same course. */
class ConcurrentCreatesTest {

  private static final String CREATE = "core_course_create_courses";

  private final Site site =
      new Site(
          Profile.MOODLE.usual(),
          new Access(),
          URI.create("http://127.0.0.1:1"),
          Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC),
          List.of());
  private final Database database = new Database(Academy.founded(site), Duration.ZERO, state -> {});

  @Test
  void doubleTheCourseWhenNeitherSeesTheOther() {
    Transaction first = database.begin();
    Transaction second = database.begin();
    create(first);
    create(second);
    first.commit();
    second.commit();
    assertThat(courses()).isEqualTo(2);
  }

  @Test
  void createItOnceWhenTheSecondBeginsAfterTheFirstCommitted() {
    Transaction first = database.begin();
    create(first);
    first.commit();
    Transaction second = database.begin();
    assertThatThrownBy(() -> create(second)).isInstanceOf(MoodleError.class);
    assertThat(courses()).isEqualTo(1);
  }

  @Test
  void createNothingThatAnybodySeesBeforeTheCommit() {
    create(database.begin());
    assertThat(courses()).isZero();
  }

  private void create(Transaction data) {
    ObjectNode sent =
        (ObjectNode)
            JsonMapper.shared()
                .readTree(
                    "{\"courses\":[{\"fullname\":\"A\",\"shortname\":\"A\",\"categoryid\":4,"
                        + "\"idnumber\":\"K\"}]}");
    ObjectNode arguments = Contract.of("4.5").clean(CREATE, sent);
    new CreateCourses().answer(new Call(site, data, arguments, new ReplySettings(false, "en")));
  }

  private long courses() {
    return database.committed().all(Course.class).filter(it -> it.idNumber().equals("K")).count();
  }
}
