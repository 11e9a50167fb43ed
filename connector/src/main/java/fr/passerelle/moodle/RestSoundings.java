package fr.passerelle.moodle;

import static fr.passerelle.moodle.Wire.required;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** {@link Soundings} over REST. */
final class RestSoundings implements Soundings {

  private static final int MOST_REPORTS = 100;
  private static final String NOT_ALLOWED = "criteriaerror";
  private static final String NO_VALUE = "invalidparameter";
  private static final String FORMAT = "format_";
  private static final String NO_NAME = "[[pluginname]]";

  private final Caller caller;
  private final Supplier<SiteInfo> site;

  RestSoundings(Caller caller, Supplier<SiteInfo> site) {
    this.caller = caller;
    this.site = site;
  }

  private record Info(@Nullable Boolean userissiteadmin) {}

  @Override
  public boolean isAdministrator() {
    Call call = new Call(ServiceFunction.SITE_INFO, Subject.SITE, Arguments.none());
    return Boolean.TRUE.equals(
        caller.call(call, Wire.object(Info.class, Function.identity())).userissiteadmin());
  }

  private record Categorized(
      long id, @Nullable String name, long parent, int coursecount, @Nullable Boolean visible) {

    ShownCategory value() {
      Category category =
          new Category(
              new CategoryId(id),
              required(name, "name"),
              parent == 0 ? null : new CategoryId(parent),
              visible == null || visible);
      return new ShownCategory(category, coursecount, visible != null);
    }
  }

  @Override
  public List<ShownCategory> categories() {
    return categories(Arguments.none());
  }

  @Override
  public boolean mayListHiddenCategories() {
    Arguments hidden = Arguments.none().with("key", "visible").with("value", "0");
    try {
      categories(
          Arguments.none().withEach("criteria", List.of(hidden)).with("addsubcategories", false));
      return true;
    } catch (RefusedException e) {
      if (e.errorCode().equals(NOT_ALLOWED)) {
        return false;
      }
      throw e;
    }
  }

  private List<ShownCategory> categories(Arguments arguments) {
    Call call = new Call(ServiceFunction.CATEGORIES, Subject.CATEGORIES, arguments);
    return List.copyOf(caller.call(call, Wire.listOf(Categorized.class, Categorized::value)));
  }

  private record Found(@Nullable List<Coursed> courses) {

    List<ShownCourse> value() {
      return required(courses, "courses").stream()
          .filter(course -> course.id() != 1)
          .map(Coursed::value)
          .toList();
    }
  }

  private record Coursed(
      long id,
      @Nullable String format,
      @Nullable Boolean visible,
      @Nullable JsonNode idnumber,
      @Nullable List<Field> customfields) {

    ShownCourse value() {
      return new ShownCourse(
          new CourseId(id),
          visible != null,
          Boolean.FALSE.equals(visible),
          idnumber != null,
          format == null ? "" : format,
          fieldTypes());
    }

    private SortedMap<String, String> fieldTypes() {
      SortedMap<String, String> types = new TreeMap<>();
      if (customfields != null) {
        customfields.forEach(it -> types.put(required(it.shortname(), "shortname"), it.kind()));
      }
      return types;
    }
  }

  private record Field(@Nullable String shortname, @Nullable String type) {

    String kind() {
      return type == null ? "" : type;
    }
  }

  @Override
  public List<ShownCourse> courses(CategoryId category) {
    Arguments arguments =
        Arguments.none().with("field", "category").with("value", category.toString());
    Call call = new Call(ServiceFunction.COURSES_BY_FIELD, Subject.category(category), arguments);
    return caller.call(call, Wire.object(Found.class, Found::value));
  }

  @Override
  public List<Participant> people(CourseId course, EnrolmentFilter filter, int from, int count) {
    if (course.isFrontPage() || from < 0 || count < 1) {
      throw new IllegalArgumentException("not some places of a course: " + from + ", " + count);
    }
    String fields = "id,roles,groups" + (site.get().isAtLeast(3, 6) ? ",lastcourseaccess" : "");
    List<Arguments> options =
        new ArrayList<>(
            List.of(
                option("userfields", fields),
                option("limitfrom", Integer.toString(from)),
                option("limitnumber", Integer.toString(count)),
                option("sortby", "id")));
    if (filter == EnrolmentFilter.ACTIVE) {
      options.add(option("onlyactive", "1"));
    }
    Arguments arguments =
        Arguments.none().with("courseid", course.value()).withEach("options", options);
    Call call = new Call(ServiceFunction.ENROLLED_USERS, Subject.course(course), arguments);
    return List.copyOf(caller.call(call, ParticipantOnWire.people()));
  }

  private static Arguments option(String name, String value) {
    return Arguments.none().with("name", name).with("value", value);
  }

  private record Accounted(long id, @Nullable String email, @Nullable Boolean suspended) {

    ShownAccount value() {
      return new ShownAccount(new UserId(id), email != null, suspended != null);
    }
  }

  @Override
  public List<ShownAccount> accounts(Collection<UserId> ids) {
    if (ids.isEmpty() || ids.size() > RestUsers.BATCH) {
      throw new IllegalArgumentException("not 1 to " + RestUsers.BATCH + ": " + ids.size());
    }
    List<String> values = ids.stream().map(UserId::toString).sorted().toList();
    Call call =
        new Call(
            ServiceFunction.USERS_BY_FIELD,
            Subject.accounts(values.size()),
            Arguments.none().with("field", "id").withTexts("values", values));
    return List.copyOf(caller.call(call, Wire.listOf(Accounted.class, Accounted::value)));
  }

  private record Reported(@Nullable List<Report> reports) {

    List<CustomReport> value() {
      return required(reports, "reports").stream().map(Report::value).toList();
    }
  }

  private record Report(long id, @Nullable String name, @Nullable String source) {

    CustomReport value() {
      return new CustomReport(id, required(name, "name"), required(source, "source"));
    }
  }

  @Override
  public List<CustomReport> reports() {
    Arguments arguments = Arguments.none().with("page", 0).with("perpage", MOST_REPORTS);
    Call call = new Call(ServiceFunction.LIST_REPORTS, Subject.SITE, arguments);
    return caller.call(call, Wire.object(Reported.class, Reported::value));
  }

  private record Retrieved(@Nullable Rows data) {

    long count() {
      return required(required(data, "data").totalrowcount(), "totalrowcount");
    }
  }

  private record Rows(@Nullable Long totalrowcount) {}

  @Override
  public long rows(CustomReport report) {
    Arguments arguments =
        Arguments.none().with("reportid", report.id()).with("page", 0).with("perpage", 1);
    Call call = new Call(ServiceFunction.RETRIEVE_REPORT, Subject.SITE, arguments);
    return caller.call(call, Wire.object(Retrieved.class, Retrieved::count));
  }

  private record Text(@Nullable String component, @Nullable String string) {

    Optional<String> format() {
      return required(string, "string").equals(NO_NAME)
          ? Optional.empty()
          : Optional.of(required(component, "component").substring(FORMAT.length()));
    }
  }

  @Override
  public boolean canTellFormats() {
    return site.get().offers(ServiceFunction.STRINGS.wireName());
  }

  @Override
  public SortedSet<String> knownFormats(Collection<String> formats) {
    List<Arguments> asked =
        formats.stream().filter(CourseText::isFormat).sorted().map(RestSoundings::name).toList();
    if (asked.isEmpty()) {
      return new TreeSet<>();
    }
    Call call =
        new Call(
            ServiceFunction.STRINGS, Subject.SITE, Arguments.none().withEach("strings", asked));
    return caller.call(call, Wire.listOf(Text.class, Text::format)).stream()
        .flatMap(Optional::stream)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Override
  public boolean canTellLanguages() {
    return canTellFormats();
  }

  @Override
  public SortedSet<String> knownLanguages(Collection<String> languages) {
    SortedSet<String> asked =
        languages.stream()
            .filter(CourseText::isLanguage)
            .collect(Collectors.toCollection(TreeSet::new));
    if (!asked.isEmpty() && !isSpoken(asked)) {
      asked.removeIf(language -> !isSpoken(List.of(language)));
    }
    return asked;
  }

  /** One language that is not there makes Moodle refuse the whole call. */
  private boolean isSpoken(Collection<String> languages) {
    List<Arguments> asked = languages.stream().map(RestSoundings::ownName).toList();
    Call call =
        new Call(
            ServiceFunction.STRINGS, Subject.SITE, Arguments.none().withEach("strings", asked));
    try {
      caller.call(call, Wire.listOf(Text.class, Function.identity()));
      return true;
    } catch (RefusedException e) {
      if (e.errorCode().equals(NO_VALUE)) {
        return false;
      }
      throw e;
    }
  }

  private static Arguments ownName(String language) {
    return Arguments.none()
        .with("stringid", "thislanguage")
        .with("component", "langconfig")
        .with("lang", language);
  }

  private static Arguments name(String format) {
    return Arguments.none().with("stringid", "pluginname").with("component", FORMAT + format);
  }
}
