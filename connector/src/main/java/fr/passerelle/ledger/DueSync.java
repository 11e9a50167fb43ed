package fr.passerelle.ledger;

import com.github.kagkarlsson.scheduler.Clock;
import com.github.kagkarlsson.scheduler.ScheduledExecution;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import fr.passerelle.schedule.Pace;
import fr.passerelle.schedule.ScheduledSync;
import fr.passerelle.schedule.SyncEnd;
import fr.passerelle.schedule.SyncWork;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * A site's place in a schedule as a task of db-scheduler. A task has one row, which moves on from
 * due time to due time, so that what was missed is made up for once. The row's data is the due time
 * of the round; its execution time is when it is taken up, which may be later: again after a
 * failure, or by another machine.
 */
final class DueSync extends CustomTask<String> {

  private static final String INSTANCE = "due";

  private final ScheduledSync sync;
  private final SyncWork work;
  private final Pace pace;
  private final java.time.Clock clock;

  DueSync(ScheduledSync sync, SyncWork work, Pace pace, java.time.Clock clock) {
    super(
        "sync " + sync.key(),
        String.class,
        (client, now, task) -> note(client, now, task, sync),
        Function.identity(),
        (failed, row) -> row.reschedule(failed, failed.getTimeDone().plus(pace.retry())),
        (dead, row) -> row.reschedule(dead, dead.getTimeDone()));
    this.sync = sync;
    this.work = work;
    this.pace = pace;
    this.clock = clock;
  }

  /** Notes when it is due first, or anew where the schedule has changed; what was missed stays. */
  private static void note(
      SchedulerClient client, Clock clock, Task<String> task, ScheduledSync sync) {
    Instant now = clock.now();
    Instant next = sync.timing().next(now);
    TaskInstance<String> row = task.instance(INSTANCE, next.toString());
    Optional<ScheduledExecution<Object>> there = client.getScheduledExecution(row);
    if (there.isEmpty()) {
      client.scheduleIfNotExists(row, next);
    } else if (!there.get().isPicked() && due(there.get().getData()).isAfter(now)) {
      client.reschedule(row, next, next.toString());
    }
  }

  private static Instant due(Object data) {
    return Instant.parse(data.toString());
  }

  @Override
  public CompletionHandler<String> execute(
      TaskInstance<String> row, com.github.kagkarlsson.scheduler.task.ExecutionContext context) {
    Instant due = sync.timing().latest(due(row.getData()), clock.instant());
    SyncEnd end = work.sync(sync.site(), due);
    Instant done = clock.instant();
    return switch (end) {
      case DONE -> again(sync.timing().next(due), sync.timing().next(due));
      case STOPPED -> again(due, done);
      case BUSY -> again(due, done.plus(pace.busy()));
      case FAILED -> again(due, done.plus(pace.retry()));
    };
  }

  private static CompletionHandler<String> again(Instant due, Instant taken) {
    return (complete, row) -> row.reschedule(complete, taken, due.toString());
  }
}
