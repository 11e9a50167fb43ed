package fr.passerelle.ledger;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.event.AbstractSchedulerListener;
import fr.passerelle.schedule.Pace;
import fr.passerelle.schedule.ScheduledSync;
import fr.passerelle.schedule.SyncWork;
import fr.passerelle.schedule.Timetable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;

/**
 * The timetable as a table, by db-scheduler. A row is taken by an update that names its version, on
 * SQLite as on PostgreSQL: of several that want it, one gets it, and no row is locked meanwhile.
 */
final class JdbcTimetable implements Timetable {

  private static final String TABLE = "scheduled_task";
  private static final int LOOKS_MISSED = 6;

  private final Scheduler scheduler;
  private final Clock clock;
  private final Duration longestBlindness;
  private volatile Instant lastLook;

  private JdbcTimetable(
      DataSource source, String who, List<DueSync> tasks, Pace pace, Clock clock) {
    this.clock = clock;
    this.longestBlindness = pace.look().multipliedBy(LOOKS_MISSED);
    this.lastLook = clock.instant();
    this.scheduler =
        Scheduler.create(source)
            .startTasks(tasks)
            .tableName(TABLE)
            .schedulerName(new SchedulerName.Fixed(who))
            .serializer(new PlainText())
            .clock(clock::instant)
            .threads(pace.atOnce())
            .pollingInterval(pace.look())
            .heartbeatInterval(pace.heartbeat())
            .missedHeartbeatsLimit(Pace.MISSED)
            .shutdownMaxWait(pace.patience())
            .addSchedulerListener(new Looks())
            .build();
  }

  static Timetable of(
      Database database,
      String who,
      List<ScheduledSync> syncs,
      SyncWork work,
      Pace pace,
      Clock clock) {
    List<DueSync> tasks = syncs.stream().map(sync -> new DueSync(sync, work, pace, clock)).toList();
    return new JdbcTimetable(database.place().source(), who, tasks, pace, clock);
  }

  private final class Looks extends AbstractSchedulerListener {
    @Override
    public void onSchedulerEvent(SchedulerEventType type) {
      if (type == SchedulerEventType.RAN_EXECUTE_DUE) {
        lastLook = clock.instant();
      }
    }
  }

  @Override
  public void start() {
    scheduler.start();
  }

  @Override
  public boolean isLooking() {
    return scheduler.getSchedulerState().isStarted()
        && !scheduler.getSchedulerState().isShuttingDown()
        && lastLook.plus(longestBlindness).isAfter(clock.instant());
  }

  @Override
  public void close() {
    scheduler.stop();
  }
}
