package fr.passerelle.cli.count;

import fr.passerelle.cli.ExitCode;
import fr.passerelle.cli.RejectedException;
import fr.passerelle.cli.SiteSettings;
import fr.passerelle.cli.Wiring;
import fr.passerelle.enrolment.CourseCount;
import fr.passerelle.enrolment.RosterStore;
import fr.passerelle.moodle.SiteName;
import fr.passerelle.problem.Message;
import fr.passerelle.problem.Problem;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The counts that are kept of one site, as people ask for them: by a course's name, by a day. */
final class KeptCounts {

  private final RosterStore store;
  private final SiteName site;
  private final ZoneId zone;
  private final Instant now;
  private @Nullable List<CourseCount> latest;

  KeptCounts(Wiring wiring, SiteSettings settings) {
    this.store = wiring.ledger().rosters();
    this.site = settings.name();
    this.zone = settings.profile().timeZone();
    this.now = wiring.place().clock().instant();
  }

  /** The last counts of each course. */
  List<CourseCount> latest() {
    if (latest == null) {
      latest = store.latestBefore(site, now.plusSeconds(1));
    }
    return latest;
  }

  /** The last counts of each course on a day or before. */
  List<CourseCount> on(LocalDate day) {
    return store.latestBefore(site, after(day));
  }

  /** When a day is over. */
  Instant after(LocalDate day) {
    return day.plusDays(1).atStartOfDay(zone).toInstant();
  }

  /**
   * The last count of a course on a day or before.
   *
   * @param typed the course's number, short name or idnumber, exactly
   * @param day null for now
   * @throws RejectedException if no such course was counted, several are meant, or none was counted
   *     by that day
   */
  CourseCount of(String typed, @Nullable LocalDate day) {
    CourseCount last = named(typed);
    return day == null
        ? last
        : on(day).stream()
            .filter(count -> count.course().equals(last.course()))
            .findFirst()
            .orElseThrow(() -> rejected(notBefore(last, day)));
  }

  /**
   * The counts of a course, oldest first.
   *
   * @param from the first day; null for the first of all
   * @param to the last day; null for today
   * @throws RejectedException as {@link #of}
   */
  List<CourseCount> history(String typed, @Nullable LocalDate from, @Nullable LocalDate to) {
    return store.history(
        site,
        named(typed).course(),
        from == null ? Instant.EPOCH : from.atStartOfDay(zone).toInstant(),
        to == null ? now.plusSeconds(1) : after(to));
  }

  private CourseCount named(String typed) {
    List<CourseCount> meant = latest().stream().filter(count -> isCalled(count, typed)).toList();
    if (meant.size() == 1) {
      return meant.get(0);
    }
    throw rejected(meant.isEmpty() ? unknown(typed) : ambiguous(typed, meant));
  }

  private static boolean isCalled(CourseCount count, String typed) {
    String name = Normalizer.normalize(typed, Normalizer.Form.NFC);
    return Stream.of(
            count.course().toString(),
            count.shortName().value(),
            count.idNumber() == null ? "" : count.idNumber().value())
        .anyMatch(name::equals);
  }

  private Problem unknown(String typed) {
    return problem(
        typed, Message.of("cli.count-unknown-course"), Message.of("cli.count-unknown-course-hint"));
  }

  private Problem ambiguous(String typed, List<CourseCount> meant) {
    String each =
        meant.stream()
            .map(count -> count.course() + " (" + count.shortName() + ")")
            .collect(Collectors.joining(", "));
    return problem(
        typed,
        Message.of("cli.count-several-courses", each),
        Message.of("cli.count-several-courses-hint"));
  }

  private Problem notBefore(CourseCount count, LocalDate day) {
    Instant first =
        store.history(site, count.course(), Instant.EPOCH, now.plusSeconds(1)).get(0).takenAt();
    return problem(
        count.shortName().value(),
        Message.of("cli.count-not-before", day.toString()),
        Message.of("cli.count-not-before-hint", first.atZone(zone).toLocalDate().toString()));
  }

  private Problem problem(String value, Message message, Message hint) {
    return Problem.error(site.value(), "COURSE", value, message, hint);
  }

  private static RejectedException rejected(Problem problem) {
    return new RejectedException(List.of(problem), ExitCode.USAGE);
  }
}
