package fr.passerelle.schedule;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.schedule.CronSchedule;
import com.github.kagkarlsson.scheduler.task.schedule.CronStyle;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * A rule that says when something is due, again and again. Pure: it asks no clock. Immutable.
 *
 * <p>On the day on which clocks are put back, a time that comes twice counts once. On the day on
 * which they are put forward, a time of day that does not come is made up for an hour later; a cron
 * expression is due on the next day.
 */
public final class Timing {

  private static final Duration SHORTEST_LOOK_BACK = Duration.ofHours(1);

  private final Schedule schedule;

  private Timing(Schedule schedule) {
    this.schedule = schedule;
  }

  /** Once a day. */
  public static Timing daily(LocalTime time, ZoneId zone) {
    return new Timing(new Daily(zone, time));
  }

  /**
   * As cron has it.
   *
   * @param expression minute, hour, day of the month, month, day of the week
   * @throws IllegalArgumentException if it is no such expression, or its time never comes
   */
  public static Timing cron(String expression, ZoneId zone) {
    Timing timing = new Timing(new CronSchedule(expression, zone, CronStyle.UNIX));
    if (timing.next(Instant.EPOCH).equals(Schedule.NEVER)) {
      throw new IllegalArgumentException("never comes: " + expression);
    }
    return timing;
  }

  /** The first time it is due after an instant. */
  public Instant next(Instant after) {
    return schedule.getNextExecutionTime(ExecutionComplete.simulatedSuccess(after));
  }

  /**
   * The last time it was due until now: one run makes up for all that were missed.
   *
   * @param due when it was due at least; not after {@code now}
   */
  public Instant latest(Instant due, Instant now) {
    Instant latest = due;
    for (Instant next = next(startOfLook(due, now)); !next.isAfter(now); next = next(next)) {
      latest = next.isAfter(latest) ? next : latest;
    }
    return latest;
  }

  /** Looks no further back than it must: a minute's schedule may have been missed for a year. */
  private Instant startOfLook(Instant due, Instant now) {
    Duration back = SHORTEST_LOOK_BACK;
    while (now.minus(back).isAfter(due) && next(now.minus(back)).isAfter(now)) {
      back = back.multipliedBy(2);
    }
    return now.minus(back).isAfter(due) ? now.minus(back) : due;
  }

  @Override
  public String toString() {
    return schedule.toString();
  }
}
