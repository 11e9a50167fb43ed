package fr.passerelle.moodle;

import static fr.passerelle.moodle.Wire.required;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** {@link Completions} over REST. */
final class RestCompletions implements Completions {

  /** What Moodle says where it can't tell of somebody: no failure of the site. */
  private static final Set<String> UNTOLD =
      Set.of("nocriteriaset", "usernotenroled", "cannotviewreport", "accessdenied");

  private final SeveralAtOnce several;
  private final Supplier<SiteInfo> site;

  RestCompletions(SeveralAtOnce several, Supplier<SiteInfo> site) {
    this.several = several;
    this.site = site;
  }

  private record Status(@Nullable Boolean completed) {}

  private record Answer(@Nullable Status completionstatus) {

    boolean isDone() {
      return required(required(completionstatus, "completionstatus").completed(), "completed");
    }
  }

  private static final ReplyReader<Boolean> DONE = Wire.object(Answer.class, Answer::isDone);

  /** Somebody in a course. */
  private record Place(CourseId course, UserId user) {

    Call call() {
      Arguments arguments =
          Arguments.none().with("courseid", course.value()).with("userid", user.value());
      return new Call(ServiceFunction.COURSE_COMPLETION, Subject.course(course), arguments);
    }
  }

  @Override
  public SortedMap<CourseId, Reading<SortedMap<UserId, Boolean>>> of(
      SortedMap<CourseId, ? extends Collection<UserId>> people) {
    Told told = new Told(people.keySet());
    if (site.get().offers(ServiceFunction.COURSE_COMPLETION.wireName())) {
      List<Place> first = new ArrayList<>();
      List<Place> others = new ArrayList<>();
      people.forEach(
          (course, users) ->
              new TreeSet<>(users)
                  .forEach(
                      user ->
                          (isNew(first, course) ? first : others).add(new Place(course, user))));
      ask(first, told);
      ask(others.stream().filter(place -> told.tells(place.course())).toList(), told);
    }
    return told.readings();
  }

  private static boolean isNew(List<Place> places, CourseId course) {
    return places.isEmpty() || !places.get(places.size() - 1).course().equals(course);
  }

  private void ask(List<Place> places, Told told) {
    List<Reading<Boolean>> answers =
        several.readEach(places.stream().map(Place::call).toList(), DONE);
    for (int i = 0; i < places.size(); i++) {
      told.note(places.get(i), answers.get(i));
    }
  }

  /** What has been told so far. */
  private static final class Told {

    private final SortedMap<CourseId, SortedMap<UserId, Boolean>> done = new TreeMap<>();
    private final SortedMap<CourseId, MoodleException> failed = new TreeMap<>();

    Told(Collection<CourseId> courses) {
      courses.forEach(course -> done.put(course, new TreeMap<>()));
    }

    void note(Place place, Reading<Boolean> answer) {
      answer.match(
          so -> required(done.get(place.course()), "course").put(place.user(), so),
          failure ->
              UNTOLD.contains(failure.errorCode())
                  ? null
                  : failed.putIfAbsent(place.course(), failure));
    }

    boolean tells(CourseId course) {
      return !required(done.get(course), "course").isEmpty();
    }

    SortedMap<CourseId, Reading<SortedMap<UserId, Boolean>>> readings() {
      SortedMap<CourseId, Reading<SortedMap<UserId, Boolean>>> readings = new TreeMap<>();
      done.forEach(
          (course, people) -> {
            MoodleException failure = failed.get(course);
            readings.put(
                course,
                failure == null ? new Reading.Value<>(people) : new Reading.Failure<>(failure));
          });
      return readings;
    }
  }
}
