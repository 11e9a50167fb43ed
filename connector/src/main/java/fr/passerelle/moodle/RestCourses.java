package fr.passerelle.moodle;

import fr.passerelle.problem.Message;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** {@link Courses} over REST. */
final class RestCourses implements Courses {

  private static final String COURSES = "courses";

  private final Caller caller;
  private final SeveralAtOnce several;
  private final Categories categories;

  RestCourses(Caller caller, SeveralAtOnce several, Categories categories) {
    this.caller = caller;
    this.several = several;
    this.categories = categories;
  }

  @Override
  public Map<IdNumber, List<Course>> byIdNumber(Collection<IdNumber> idNumbers) {
    Map<IdNumber, List<Course>> found =
        lookUp(idNumbers, key -> field(Subject.idNumber(key), "idnumber", key.value()));
    found.replaceAll((key, courses) -> exactly(key, courses));
    return Collections.unmodifiableMap(found);
  }

  private static List<Course> exactly(IdNumber key, List<Course> courses) {
    return courses.stream().filter(course -> key.equals(course.idNumber())).toList();
  }

  @Override
  public Map<ShortName, List<Course>> takingShortName(Collection<ShortName> shortNames) {
    return Collections.unmodifiableMap(
        lookUp(shortNames, key -> field(Subject.shortName(key), "shortname", key.value())));
  }

  @Override
  public Optional<Course> byId(CourseId course) {
    Call call = field(Subject.course(course), "id", course.toString());
    return courses(call, caller.call(call, CourseOnWire.FOUND)).stream()
        .filter(found -> found.id().equals(course))
        .findFirst();
  }

  @Override
  public List<Course> inCategory(CategoryId category) {
    Call call = field(Subject.category(category), "category", category.toString());
    return courses(call, caller.call(call, CourseOnWire.FOUND));
  }

  /** In the keys' order, so that the same question is asked the same way. */
  private <K extends Comparable<K>> Map<K, List<Course>> lookUp(
      Collection<K> keys, Function<K, Call> toCall) {
    List<K> asked = List.copyOf(new TreeSet<>(keys));
    List<Call> calls = asked.stream().map(toCall).toList();
    List<CourseOnWire.Found> answers = several.read(calls, CourseOnWire.FOUND);
    Map<K, List<Course>> found = new LinkedHashMap<>();
    for (int i = 0; i < asked.size(); i++) {
      found.put(asked.get(i), courses(calls.get(i), answers.get(i)));
    }
    return found;
  }

  private static Call field(Message subject, String field, String value) {
    Arguments arguments = Arguments.none().with("field", field).with("value", value);
    return new Call(ServiceFunction.COURSES_BY_FIELD, subject, arguments);
  }

  private List<Course> courses(Call call, CourseOnWire.Found found) {
    Warnings.refuse(call, Warnings.showable(caller, found.warnings()));
    if (!found.outside().isEmpty()) {
      throw Failures.outside(call, found.outside());
    }
    return found.courses();
  }

  private record Created(long id, @Nullable String shortname) {

    CreatedCourse value() {
      return new CreatedCourse(
          new CourseId(id), new ShortName(Wire.required(shortname, "shortname")));
    }
  }

  @Override
  public List<List<NewCourse>> partsToCreate(List<NewCourse> courses) {
    return CallSize.parts(COURSES, courses, CourseArguments::of);
  }

  @Override
  public List<List<CourseUpdate>> partsToUpdate(List<CourseUpdate> updates) {
    return CallSize.parts(COURSES, updates, CourseArguments::of);
  }

  @Override
  public List<CreatedCourse> create(List<NewCourse> courses) {
    List<IdNumber> keys = courses.stream().map(NewCourse::idNumber).toList();
    Call call = write(ServiceFunction.CREATE_COURSES, keys, courses, CourseArguments::of);
    CallSize.requireWhole(call);
    courses.stream()
        .flatMap(course -> CourseText.wrong(course).stream())
        .findFirst()
        .ifPresent(
            wrong -> {
              throw Failures.refused(call, "", wrong);
            });
    List<CreatedCourse> created = caller.call(call, Wire.listOf(Created.class, Created::value));
    if (created.size() != courses.size()) {
      String answered =
          created.stream().map(c -> c.id() + " " + c.shortName()).collect(Collectors.joining(", "));
      throw Failures.unknown(
          call, "", Failures.reason("count", courses.size(), created.size(), answered), null);
    }
    return List.copyOf(created);
  }

  @Override
  public CreatedCourse duplicate(CourseCopy copy) {
    return new CourseDuplication(caller, copy).send();
  }

  @Override
  public SortedMap<CourseId, Instant> createdAt(Collection<CourseId> courses) {
    List<Call> calls =
        new TreeSet<>(courses)
            .stream().map(id -> field(Subject.course(id), "id", id.toString())).toList();
    SortedMap<CourseId, Instant> created = new TreeMap<>();
    several.read(calls, CreationTime.FOUND).forEach(created::putAll);
    return Collections.unmodifiableSortedMap(created);
  }

  private record Updated(@Nullable List<Warnings.Wire> warnings) {

    /** Moodle always says them; without them it is not known what was applied. */
    List<Warnings.Wire> present() {
      return Wire.required(warnings, "warnings");
    }
  }

  @Override
  public Map<CourseId, CourseWarning> update(List<CourseUpdate> updates) {
    requireOnceEach(updates.stream().map(CourseUpdate::id).toList());
    SortedMap<CourseId, CourseWarning> refused = refusedBefore(updates);
    List<CourseUpdate> sent =
        updates.stream().filter(update -> !refused.containsKey(update.id())).toList();
    if (!sent.isEmpty()) {
      refused.putAll(refusedBySite(sent));
    }
    return Collections.unmodifiableSortedMap(refused);
  }

  private Map<CourseId, CourseWarning> refusedBySite(List<CourseUpdate> updates) {
    List<CourseId> ids = updates.stream().map(CourseUpdate::id).toList();
    Call call = write(ServiceFunction.UPDATE_COURSES, ids, updates, CourseArguments::of);
    CallSize.requireWhole(call);
    return byCourse(
        call,
        ids,
        Warnings.showable(caller, caller.call(call, Wire.object(Updated.class, Updated::present))));
  }

  /** What Moodle would take without a word, or warn of and write all the same. */
  private SortedMap<CourseId, CourseWarning> refusedBefore(List<CourseUpdate> updates) {
    boolean moves = updates.stream().anyMatch(update -> update.category() != null);
    Set<CategoryId> there =
        moves ? categories.all().stream().map(Category::id).collect(Collectors.toSet()) : Set.of();
    SortedMap<CourseId, CourseWarning> refused = new TreeMap<>();
    for (CourseUpdate update : updates) {
      CategoryId category = update.category();
      if (category != null && !there.contains(category)) {
        refused.put(
            update.id(), CourseWarning.notSent(Failures.reason("category", category.toString())));
      }
      CourseText.wrong(update)
          .ifPresent(wrong -> refused.put(update.id(), CourseWarning.notSent(wrong)));
    }
    return refused;
  }

  private static void requireOnceEach(List<CourseId> ids) {
    if (new TreeSet<>(ids).size() != ids.size()) {
      throw new IllegalArgumentException("at most one update a course: " + ids);
    }
    if (ids.isEmpty()) {
      throw new IllegalArgumentException("no updates");
    }
    if (ids.stream().anyMatch(CourseId::isFrontPage)) {
      throw new IllegalArgumentException("the front page is never written to");
    }
  }

  private static <T> Call write(
      ServiceFunction function,
      Collection<?> keys,
      List<T> items,
      Function<T, Arguments> toArguments) {
    List<Arguments> structures = items.stream().map(toArguments).toList();
    return new Call(
        function, Subject.courses(keys), Arguments.none().withEach(COURSES, structures));
  }

  /** A warning about none of the courses that were sent leaves open which one it means. */
  private static Map<CourseId, CourseWarning> byCourse(
      Call call, List<CourseId> sent, List<Warnings.Wire> warnings) {
    SortedMap<CourseId, CourseWarning> refused = new TreeMap<>();
    for (Warnings.Wire warning : warnings) {
      CourseId course = warning.itemid() == null ? null : idOf(warning.itemid());
      if (course == null || !sent.contains(course)) {
        throw Failures.unknown(call, "", Failures.reason("warned", Warnings.text(warnings)), null);
      }
      refused.merge(course, warning.value(), RestCourses::both);
    }
    return Collections.unmodifiableSortedMap(refused);
  }

  private static @Nullable CourseId idOf(long itemId) {
    return itemId < 1 ? null : new CourseId(itemId);
  }

  private static CourseWarning both(CourseWarning one, CourseWarning other) {
    return CourseWarning.said(one.code(), one.message() + "; " + other.message());
  }
}
