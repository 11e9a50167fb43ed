package fr.passerelle.provisioning;

import fr.passerelle.moodle.CategoryId;
import fr.passerelle.moodle.Course;
import fr.passerelle.moodle.CourseId;
import fr.passerelle.moodle.CustomField;
import fr.passerelle.moodle.EmailAddress;
import fr.passerelle.moodle.Group;
import fr.passerelle.moodle.GroupId;
import fr.passerelle.moodle.IdNumber;
import fr.passerelle.moodle.NewCourse;
import fr.passerelle.moodle.RoleId;
import fr.passerelle.moodle.ShortName;
import fr.passerelle.moodle.UserId;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A site in a few words: what it would answer to the questions of a plan. */
final class SiteAnswers {

  static final String CATEGORY = "Session de formation > Session locale en auto-inscription";

  private final SortedMap<String, List<TemplateCourse>> templates = new TreeMap<>();
  private final SortedMap<String, List<CategoryId>> categories = new TreeMap<>();
  private final SortedMap<IdNumber, List<Course>> courses = new TreeMap<>();
  private final SortedMap<ShortName, List<CourseId>> takers = new TreeMap<>();
  private final SortedMap<EmailAddress, List<UserId>> accounts = new TreeMap<>();
  private final SortedMap<String, RoleId> roles = new TreeMap<>();
  private final SortedMap<String, String> fields = new TreeMap<>();
  private final SortedMap<CourseId, SortedMap<UserId, SortedSet<String>>> staff = new TreeMap<>();

  private final SortedMap<IdNumber, List<Lookalike>> lookalikes = new TreeMap<>();
  private final SortedSet<CourseId> outside = new TreeSet<>();
  private final Written.Tally written = new Written.Tally();
  private final SortedMap<String, List<String>> options = new TreeMap<>();
  private final SortedMap<String, List<String>> near = new TreeMap<>();
  private final SortedMap<CourseId, SortedSet<Integer>> unnamed = new TreeMap<>();
  private final SortedMap<CourseId, List<Group>> groups = new TreeMap<>();
  private final SortedMap<CourseId, SortedMap<UserId, SortedSet<GroupId>>> members =
      new TreeMap<>();
  private final SortedSet<String> unknownFormats = new TreeSet<>();
  private final SortedSet<String> unknownLanguages = new TreeSet<>();
  private Means means = Means.ALL;

  /** An empty site as the profiles expect it, on which both people of the tests are known. */
  static SiteAnswers usual() {
    return new SiteAnswers()
        .categories(CATEGORY, 6)
        .account("alix.bernard@example.org", 10)
        .account("sacha.moreau@example.org", 11)
        .role("formateur", 3)
        .role("concepteur", 9)
        .field("pilote", "text")
        .field("duree_distance", "number");
  }

  SiteAnswers categories(String path, long... ids) {
    categories.put(path, Arrays.stream(ids).mapToObj(CategoryId::new).toList());
    return this;
  }

  SiteAnswers account(String email, long... ids) {
    accounts.put(new EmailAddress(email), Arrays.stream(ids).mapToObj(UserId::new).toList());
    return this;
  }

  SiteAnswers role(String name, long id) {
    roles.put(name, new RoleId(id));
    return this;
  }

  SiteAnswers withoutRole(String name) {
    roles.remove(name);
    return this;
  }

  SiteAnswers field(String name, String type) {
    fields.put(name, type);
    return this;
  }

  SiteAnswers options(String field, String... values) {
    options.put(field, List.of(values));
    return this;
  }

  SiteAnswers near(String path, String... paths) {
    near.put(path, List.of(paths));
    return this;
  }

  SiteAnswers unnamed(long course, Integer... numbers) {
    unnamed.put(new CourseId(course), new TreeSet<>(List.of(numbers)));
    return this;
  }

  SiteAnswers group(long course, long id, String name, String key) {
    CourseId in = new CourseId(course);
    groups.merge(
        in,
        List.of(new Group(new GroupId(id), in, name, key)),
        (some, more) -> Stream.concat(some.stream(), more.stream()).toList());
    return this;
  }

  SiteAnswers member(long course, long user, long group) {
    members
        .computeIfAbsent(new CourseId(course), it -> new TreeMap<>())
        .computeIfAbsent(new UserId(user), it -> new TreeSet<>())
        .add(new GroupId(group));
    return this;
  }

  SiteAnswers means(Means those) {
    means = those;
    return this;
  }

  SiteAnswers taken(String shortName, long... by) {
    takers.put(new ShortName(shortName), Arrays.stream(by).mapToObj(CourseId::new).toList());
    return this;
  }

  SiteAnswers course(Course course) {
    IdNumber key = course.idNumber();
    if (key != null) {
      courses.merge(
          key,
          List.of(course),
          (some, more) -> Stream.concat(some.stream(), more.stream()).toList());
    }
    return this;
  }

  SiteAnswers holds(long course, long user, String role) {
    staff
        .computeIfAbsent(new CourseId(course), it -> new TreeMap<>())
        .computeIfAbsent(new UserId(user), it -> new TreeSet<>())
        .add(role);
    return this;
  }

  /** Another course of nearly the request's title. */
  SiteAnswers lookalike(String reference, long course, String title, @Nullable String idNumber) {
    IdNumber other = idNumber == null ? null : new IdNumber(idNumber);
    lookalikes.put(
        new IdNumber(reference), List.of(new Lookalike(new CourseId(course), title, other)));
    return this;
  }

  /** A course that lies in none of the profile's categories. */
  SiteAnswers outside(long course) {
    outside.add(new CourseId(course));
    return this;
  }

  SiteAnswers withoutFormat(String format) {
    unknownFormats.add(format);
    return this;
  }

  SiteAnswers withoutLanguage(String language) {
    unknownLanguages.add(language);
    return this;
  }

  /** The site after a plan was carried out to the letter; new courses have ids from 100 on. */
  SiteAnswers after(Plan plan) {
    long next = 100;
    for (CoursePlan course : plan.workable().toList()) {
      CourseId known = course.course();
      long id = known == null ? next++ : known.value();
      for (Step step : course.steps()) {
        carryOut(id, course.reference(), step);
      }
    }
    return this;
  }

  private void note(IdNumber reference, SortedMap<String, String> values) {
    FieldMark.all(reference, values).forEach((f, mark) -> written.add(reference, f, mark, true));
  }

  /** What the ledger knows of the plans that were carried out. */
  Written written() {
    return written.written();
  }

  SiteAnswers template(String name, long... courses) {
    templates.put(
        name,
        Arrays.stream(courses)
            .mapToObj(id -> new TemplateCourse(new CourseId(id), new ShortName("T" + id), "Modèle"))
            .toList());
    return this;
  }

  private void carryOut(long id, IdNumber reference, Step step) {
    step.match(
        create -> {
          note(reference, KeptFields.of(create.course()).values());
          return course(created(id, create.course()));
        },
        copy -> {
          note(reference, KeptFields.of(copy.course()).values());
          return course(created(id, copy.course()));
        },
        change -> {
          SortedMap<String, String> values = new TreeMap<>();
          change.changes().forEach(it -> values.put(it.field(), it.after()));
          note(reference, values);
          return changed(change);
        },
        enrol -> holds(id, enrol.user().value(), enrol.role()),
        category -> this,
        section -> this,
        group -> this,
        member -> this);
  }

  private SiteAnswers changed(Step.Change change) {
    courses.replaceAll(
        (key, found) ->
            found.stream()
                .map(it -> it.id().equals(change.update().id()) ? with(it, change) : it)
                .toList());
    return this;
  }

  private static Course with(Course course, Step.Change change) {
    SortedMap<String, CustomField> values = new TreeMap<>(course.customFields());
    change
        .update()
        .customFields()
        .forEach(
            (name, value) ->
                values.computeIfPresent(name, (n, old) -> new CustomField(old.type(), value)));
    String fullName = change.update().fullName();
    String summary = change.update().summary();
    return new Course(
        course.id(),
        course.shortName(),
        fullName == null ? course.fullName() : fullName,
        course.idNumber(),
        course.category(),
        course.format(),
        summary == null ? course.summary() : summary,
        course.visible(),
        change.update().start() == null ? course.start() : change.update().start(),
        change.update().end() == null ? course.end() : change.update().end(),
        course.groupMode(),
        course.language(),
        values);
  }

  private Course created(long id, NewCourse wanted) {
    SortedMap<String, CustomField> values = new TreeMap<>();
    fields.forEach(
        (name, type) ->
            values.put(name, new CustomField(type, wanted.customFields().getOrDefault(name, ""))));
    return new Course(
        new CourseId(id),
        wanted.shortName(),
        wanted.fullName(),
        wanted.idNumber(),
        Objects.requireNonNull(wanted.category()),
        wanted.format(),
        wanted.summary(),
        wanted.visible(),
        wanted.start(),
        wanted.end(),
        null,
        null,
        values);
  }

  ObservedSite observed() {
    return new ObservedSite(
        categories,
        courses,
        takers,
        accounts,
        roles,
        new FieldTypes(fields, true, options, ZoneId.of("Europe/Paris")),
        staff,
        lookalikes,
        outside,
        templates,
        new TreeMap<>(),
        near,
        unnamed,
        groups,
        members,
        means,
        unknownFormats,
        unknownLanguages);
  }
}
