package fr.passerelle.cli;

import fr.passerelle.sandbox.CallWatch.Moment;
import java.util.List;
import java.util.Random;

/** Where a run is to be killed. */
sealed interface KillPoint {

  /**
   * At one of its calls.
   *
   * @param number of the call, from 1; WRITEs alone are counted
   * @param lateSeconds after which time the site commits its work; 0 for at once
   */
  record AtWrite(Moment moment, int number, int lateSeconds) implements KillPoint {
    @Override
    public String place() {
      return "write " + moment + (lateSeconds > 0 ? " late" : "");
    }
  }

  /**
   * Between two writes to the ledger, the later of which is perhaps half done.
   *
   * @param number of the earlier one, from 1
   */
  record AtLedger(int number) implements KillPoint {
    @Override
    public String place() {
      return "ledger";
    }
  }

  /** Some time after it has begun. */
  record AfterMillis(int millis) implements KillPoint {
    @Override
    public String place() {
      return "time";
    }
  }

  /** In words. */
  String place();

  /** At the first write, whose work shows only when the next run has long been going on. */
  static KillPoint late(Random random) {
    return new AtWrite(Moment.WORKED, 1, 1 + random.nextInt(50));
  }

  /** Most kills fall where something is written, some anywhere. */
  static KillPoint any(Random random) {
    int kind = random.nextInt(10);
    if (kind < 5) {
      List<Moment> moments = List.of(Moment.values());
      Moment moment = moments.get(random.nextInt(moments.size()));
      boolean late = moment == Moment.WORKED && random.nextBoolean();
      return new AtWrite(moment, 1 + random.nextInt(4), late ? 1 + random.nextInt(50) : 0);
    }
    return kind < 9 ? new AtLedger(1 + random.nextInt(8)) : new AfterMillis(random.nextInt(3000));
  }
}
