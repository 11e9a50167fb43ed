package fr.passerelle.sandbox.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Two transactions at once, each of which sees the site as it was before the other. */
class DatabaseTest {

  private final Database database = new Database(SiteState.EMPTY, Duration.ZERO, state -> {});

  private static void enrol(Transaction transaction, long person, boolean suspended) {
    transaction.insert(Enrolment.class, id -> new Enrolment(id, 3, 6, person, suspended, 0, 0));
    transaction.insert(RoleHolding.class, id -> new RoleHolding(id, 6, person, 5));
  }

  @Test
  void theLaterOfTwoThatEnrolOnePersonFailsAsAWhole() {
    Transaction earlier = database.begin();
    Transaction later = database.begin();
    enrol(earlier, 9, false);
    enrol(later, 8, false);
    enrol(later, 9, true);

    earlier.commit();

    assertThatThrownBy(later::commit).isInstanceOf(DoubledKeyException.class);
    assertThat(database.committed().all(Enrolment.class))
        .extracting(Enrolment::person, Enrolment::suspended)
        .containsExactly(tuple(9L, false));
    assertThat(database.committed().all(RoleHolding.class)).hasSize(1);
  }

  @Test
  void theLaterOfTwoThatPutOnePersonIntoAGroupFails() {
    Transaction earlier = database.begin();
    Transaction later = database.begin();
    earlier.insert(GroupMembership.class, id -> new GroupMembership(id, 4, 9));
    later.insert(GroupMembership.class, id -> new GroupMembership(id, 4, 9));

    earlier.commit();

    assertThatThrownBy(later::commit).isInstanceOf(DoubledKeyException.class);
  }

  @Test
  void bothGoThroughThatEnrolDifferentPeopleOrChangeOne() {
    Transaction one = database.begin();
    Transaction other = database.begin();
    enrol(one, 8, false);
    enrol(other, 9, false);
    one.commit();
    other.commit();
    Enrolment there = database.committed().all(Enrolment.class).findFirst().orElseThrow();
    Transaction change = database.begin();
    change.put(new Enrolment(there.id(), 3, 6, there.person(), true, 0, 0));

    change.commit();

    assertThat(database.committed().all(Enrolment.class)).hasSize(2);
    assertThat(database.committed().get(Enrolment.class, there.id()).suspended()).isTrue();
  }
}
