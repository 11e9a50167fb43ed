package fr.passerelle.enrolment;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/** A sync in a process of its own, which says how much memory was still in use after collecting. */
final class SmallMemorySync {

  private static final AtomicLong KEPT = new AtomicLong();

  private SmallMemorySync() {}

  public static void main(String[] arguments) throws Exception {
    ManagementFactory.getGarbageCollectorMXBeans()
        .forEach(
            it ->
                ((NotificationEmitter) it)
                    .addNotificationListener(
                        (told, back) -> note((CompositeData) told.getUserData()), null, null));
    long begun = System.nanoTime();
    int counted = new OneSync(arguments[0], Route.of(arguments[1])).run().size();
    long millis = (System.nanoTime() - begun) / 1_000_000;
    Thread.sleep(200);
    System.out.printf(
        "%s: %d courses in %d ms, at most %.1f MB of heap after a collection%n",
        arguments[1], counted, millis, KEPT.get() / 1e6);
  }

  private static void note(CompositeData told) {
    long used =
        GarbageCollectionNotificationInfo.from(told)
            .getGcInfo()
            .getMemoryUsageAfterGc()
            .entrySet()
            .stream()
            .filter(it -> it.getKey().matches(".*(Eden|Survivor|Tenured|Old).*"))
            .map(Map.Entry::getValue)
            .mapToLong(MemoryUsage::getUsed)
            .sum();
    KEPT.accumulateAndGet(used, Math::max);
  }
}
