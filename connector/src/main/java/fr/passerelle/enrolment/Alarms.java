package fr.passerelle.enrolment;

import fr.passerelle.moodle.CourseId;
import fr.passerelle.problem.Message;
import fr.passerelle.profile.AlarmLimits;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Holds new counts of a site against the last ones of their courses that may pay, so that what
 * looks wrong does not become what the next count is held against. Immutable, and pure.
 */
public final class Alarms {

  /** For whoever has nothing to hold counts against. */
  public static final Alarms NONE =
      new Alarms(
          new AlarmLimits(100, Integer.MAX_VALUE, Integer.MAX_VALUE), List.of(), ZoneOffset.UTC);

  private static final List<CountDefinition> WATCHED =
      List.of(CountDefinition.INSCRITS, CountDefinition.ACTIFS);

  private final AlarmLimits limits;
  private final Map<CourseId, CourseCount> trusted = new TreeMap<>();
  private final ZoneId zone;

  /**
   * Alarms of one site.
   *
   * @param trusted see {@link RosterStore#latestTrusted}
   * @param zone in which days are told
   */
  public Alarms(AlarmLimits limits, Collection<CourseCount> trusted, ZoneId zone) {
    this.limits = limits;
    this.zone = zone;
    trusted.forEach(count -> this.trusted.put(count.course(), count));
  }

  /**
   * A new count with what looks wrong about it beside the last one of its course that may pay; as
   * it is where there is none.
   */
  public CourseCount beside(CourseCount now) {
    CourseCount before = trusted.get(now.course());
    return before == null ? now : now.alarmed(wrong(before, now));
  }

  private List<Message> wrong(CourseCount before, CourseCount now) {
    String day = before.takenAt().atZone(zone).toLocalDate().toString();
    OptionalInt enrolled = people(now, CountDefinition.INSCRITS);
    int formerly = people(before, CountDefinition.INSCRITS).orElse(0);
    if (formerly > 0 && enrolled.isPresent() && enrolled.getAsInt() == 0) {
      return List.of(Message.of("enrolment.nobody-left", formerly, day));
    }
    List<Message> wrong = new ArrayList<>();
    for (CountDefinition definition : WATCHED) {
      OptionalInt first = people(before, definition);
      OptionalInt last = people(now, definition);
      if (first.isPresent() && last.isPresent()) {
        moved(definition, first.getAsInt(), last.getAsInt(), day).ifPresent(wrong::add);
      }
    }
    return wrong;
  }

  private Optional<Message> moved(CountDefinition definition, int before, int now, String day) {
    if (limits.isDrop(before, now)) {
      return Optional.of(
          Message.of("enrolment.dropped", definition.code(), before, day, now, limits.drop()));
    }
    return limits.isJump(before, now)
        ? Optional.of(
            Message.of("enrolment.jumped", definition.code(), before, day, now, limits.jump()))
        : Optional.empty();
  }

  private static OptionalInt people(CourseCount count, CountDefinition definition) {
    @Nullable HeadCount figure = count.whole().get(definition);
    return figure == null
        ? OptionalInt.empty()
        : figure.match(OptionalInt::of, why -> OptionalInt.empty());
  }
}
