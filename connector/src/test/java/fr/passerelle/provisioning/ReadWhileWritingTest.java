package fr.passerelle.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passerelle.sandbox.CallWatch;
import fr.passerelle.sandbox.CallWatch.Moment;
import fr.passerelle.sandbox.Fault;
import fr.passerelle.sandbox.site.Profile;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a call created is read back while the next one is under way, and nothing is lost by it. */
class ReadWhileWritingTest {

  private static final String CREATE = "core_course_create_courses";

  private static Asked[] threeCalls() {
    return IntStream.range(0, 120).mapToObj(Asked::number).map(Asked::nobody).toArray(Asked[]::new);
  }

  @Test
  void theSecondCallIsSentBeforeTheFirstIsReadBack() throws InterruptedException {
    try (TestSite site = TestSite.byDefault(Profile.MOODLE)) {
      Plan plan = site.plan(threeCalls());
      AtomicInteger creates = new AtomicInteger();
      CountDownLatch second = new CountDownLatch(2);
      AtomicBoolean came = new AtomicBoolean(true);
      site.sandbox.watch(
          (moment, function) -> {
            if (moment == Moment.ARRIVED && function.equals(CREATE)) {
              creates.incrementAndGet();
              second.countDown();
            } else if (moment == Moment.ARRIVED && creates.get() == 1) {
              came.set(comes(second));
            }
          });

      assertAllDone(site, site.apply(plan));

      assertThat(creates).hasValue(3);
      assertThat(came).isTrue();
    }
  }

  @Test
  void theFirstIsNotedWhileTheSecondIsUnderWay() throws InterruptedException {
    try (TestSite site = TestSite.byDefault(Profile.MOODLE)) {
      Plan plan = site.plan(threeCalls());
      AtomicInteger creates = new AtomicInteger();
      CountDownLatch noted = new CountDownLatch(50);
      AtomicBoolean came = new AtomicBoolean();
      site.journal.beforeEnd(noted::countDown);
      site.sandbox.watch(
          (moment, function) -> {
            if (moment == Moment.ARRIVED
                && function.equals(CREATE)
                && creates.incrementAndGet() == 2) {
              came.set(comes(noted));
            }
          });

      assertAllDone(site, site.apply(plan));

      assertThat(came).isTrue();
    }
  }

  @Test
  void theLastIsReadBackByTwo() throws InterruptedException {
    try (TestSite site = TestSite.byDefault(Profile.MOODLE)) {
      Plan plan = site.plan(threeCalls());
      AtomicInteger creates = new AtomicInteger();
      AtomicInteger before = new AtomicInteger();
      site.sandbox.watch(
          (moment, function) -> {
            if (moment == Moment.SERVED
                && function.equals(CREATE)
                && creates.incrementAndGet() == 3) {
              before.set(site.sandbox.calls().requests());
            }
          });

      site.apply(plan);

      // How many go into a request depends on how long the ones before took; alone it would be one.
      assertThat(site.sandbox.calls().requests() - before.get()).isBetween(2, 4);
    }
  }

  private static boolean comes(CountDownLatch event) {
    try {
      return event.await(20, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @ParameterizedTest
  @EnumSource(value = Fault.class, names = ".*COMMIT|CUT_BODY", mode = EnumSource.Mode.MATCH_ANY)
  void theAnswerToTheSecondMayBeLost(Fault fault) throws InterruptedException {
    try (TestSite site = TestSite.byDefault(Profile.MOODLE)) {
      Plan plan = site.plan(threeCalls());
      site.sandbox.watch(afterTheFirst(() -> site.sandbox.faults().onNext(CREATE, fault)));

      assertAllDone(site, site.apply(plan));

      assertThat(site.sandbox.faults().spent()).isTrue();
      assertThat(site.sandbox.calls().count(CREATE)).isEqualTo(3);
    }
  }

  private static CallWatch afterTheFirst(Runnable happening) {
    AtomicBoolean happened = new AtomicBoolean();
    return (moment, function) -> {
      if (moment == Moment.SERVED && function.equals(CREATE) && !happened.getAndSet(true)) {
        happening.run();
      }
    };
  }

  @Test
  void oneThatIsRefusedInTheSecondHoldsNobodyBack() throws InterruptedException {
    try (TestSite site = TestSite.byDefault(Profile.MOODLE)) {
      Asked[] asked = threeCalls();
      asked[60].title("Un <b>titre");

      assertThat(TestSite.said(site.run(asked)))
          .contains("create 2026-1060 Failed")
          .filteredOn(it -> it.endsWith("Done"))
          .hasSize(119);

      assertThat(site.journal.unfinishedCreates(TestSite.NAME)).isEmpty();
    }
  }

  @Test
  void aRunThatDiesBeforeTheFirstIsEndedGoesOnWithIt() throws InterruptedException {
    try (TestSite site = TestSite.byDefault(Profile.MOODLE)) {
      Plan plan = site.plan(threeCalls());
      site.journal.beforeEnd(
          () -> {
            throw new IllegalStateException("killed");
          });
      assertThatThrownBy(() -> site.apply(plan)).hasMessage("killed");
      assertThat(site.journal.unfinishedCreates(TestSite.NAME)).hasSize(100);

      site.journal.restart();
      assertThat(site.run(threeCalls())).hasSize(20);

      assertEachOnce(site);
      assertThat(site.sandbox.calls().count(CREATE)).isEqualTo(3);
    }
  }

  private static void assertAllDone(TestSite site, List<StepResult> results)
      throws InterruptedException {
    assertThat(TestSite.said(results)).hasSize(120).allMatch(it -> it.endsWith("Done"));
    assertEachOnce(site);
  }

  private static void assertEachOnce(TestSite site) throws InterruptedException {
    Arrays.stream(threeCalls()).forEach(asked -> site.course(asked.request().reference().value()));
    assertThat(site.journal.unfinishedCreates(TestSite.NAME)).isEmpty();
    assertThat(site.plan(threeCalls()).isEmpty()).isTrue();
  }
}
