package fr.passerelle.survey;

import static fr.passerelle.moodle.ServiceFunction.CATEGORIES;
import static fr.passerelle.moodle.ServiceFunction.COURSES_BY_FIELD;
import static fr.passerelle.moodle.ServiceFunction.COURSE_GROUPS;
import static fr.passerelle.moodle.ServiceFunction.COURSE_STATE;
import static fr.passerelle.moodle.ServiceFunction.ENROLLED_USERS;
import static fr.passerelle.moodle.ServiceFunction.ENROLMENT_METHODS;
import static fr.passerelle.moodle.ServiceFunction.LIST_REPORTS;
import static fr.passerelle.moodle.ServiceFunction.PARTICIPANTS_TABLE;
import static fr.passerelle.moodle.ServiceFunction.RETRIEVE_REPORT;
import static fr.passerelle.moodle.ServiceFunction.SEARCH_USERS;
import static fr.passerelle.moodle.ServiceFunction.SEVERAL_AT_ONCE;
import static fr.passerelle.moodle.ServiceFunction.SITE_INFO;
import static fr.passerelle.moodle.ServiceFunction.STRINGS;
import static fr.passerelle.moodle.ServiceFunction.USERS_BY_FIELD;

import fr.passerelle.moodle.CourseId;
import fr.passerelle.moodle.CustomReport;
import fr.passerelle.moodle.EmailAddress;
import fr.passerelle.moodle.EnrolmentFilter;
import fr.passerelle.moodle.Group;
import fr.passerelle.moodle.MoodleClient;
import fr.passerelle.moodle.Participant;
import fr.passerelle.moodle.Reading;
import fr.passerelle.moodle.ReportTable;
import fr.passerelle.moodle.Section;
import fr.passerelle.moodle.ServiceFunction;
import fr.passerelle.moodle.ShortName;
import fr.passerelle.moodle.ShownAccount;
import fr.passerelle.moodle.ShownCategory;
import fr.passerelle.moodle.SiteInfo;
import fr.passerelle.moodle.UserId;
import fr.passerelle.profile.CategoryTree;
import fr.passerelle.profile.ReportPurpose;
import fr.passerelle.profile.SiteProfile;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;

/** Asks a site everything that can be asked without writing. For one look, by one thread. */
final class Observer {

  private static final int MOST_ACCOUNTS = 20;

  /** The account that Moodle's installer makes. */
  private static final UserId FIRST_ADMINISTRATOR = new UserId(2);

  /** Nobody's and nothing's, so that looking for them shows nothing. */
  private static final EmailAddress NOBODY = new EmailAddress("nobody@site-check.invalid");

  private static final ShortName NO_COURSE = new ShortName("PASSERELLE-SITE-CHECK");
  private static final ShortName NO_OTHER = new ShortName("PASSERELLE-SITE-CHECK-2");

  private final MoodleClient client;
  private final SiteProfile profile;

  Observer(MoodleClient client, SiteProfile profile) {
    this.client = client;
    this.profile = profile;
  }

  Observed observe() {
    Asked<SiteInfo> site = Asked.of(client::site);
    return site.match(
        info -> new Open(info).observe(),
        failure -> Observed.closed(client.address(), site, secondChance(site)),
        () -> Observed.closed(client.address(), site, Asked.not()));
  }

  /** Tells a service without its first function from a token that opens nothing. */
  private Asked<List<ShownCategory>> secondChance(Asked<SiteInfo> site) {
    return site.failedWith("accessexception")
        ? Asked.of(client.soundings()::categories)
        : Asked.not();
  }

  /** A site that said who it is. */
  private final class Open {

    private final SiteInfo info;

    Open(SiteInfo info) {
      this.info = info;
    }

    /** Where bundles are not offered, the table is not used either. */
    private Optional<Integer> total(CourseId course) {
      return client.enrolments().toldTotals(List.of(course)).map(Observer::only);
    }

    private boolean showsAllGroups(CourseId course) {
      return client.enrolments().showAllGroups(List.of(course)).values().stream()
          .allMatch(Reading::orThrow);
    }

    Observed observe() {
      Asked<List<ShownCategory>> categories = ask(CATEGORIES, client.soundings()::categories);
      Asked<?> byName = ask(COURSES_BY_FIELD, () -> client.courses().takingShortName(names(1)));
      Asked<List<ShownAccount>> own =
          ask(USERS_BY_FIELD, () -> client.soundings().accounts(List.of(info.user())));
      Sample sample = new Sample(client, profile, info, categories.or(List.of()));
      sample.take();
      Optional<CourseId> course = sample.openCourse();
      Asked<List<Participant>> active = inCourse(course, ENROLLED_USERS, this::active);
      Asked<Boolean> allGroups = inCourse(course, ENROLLED_USERS, this::showsAllGroups);
      Asked<List<CustomReport>> reports = ask(LIST_REPORTS, client.soundings()::reports);
      Asked<SortedSet<String>> formats =
          ask(STRINGS, () -> client.soundings().knownFormats(FieldPoints.formats(profile)));
      Map<ServiceFunction, Asked<?>> trials = new EnumMap<>(ServiceFunction.class);
      trials.put(SITE_INFO, new Asked.Told<>(info));
      trials.put(CATEGORIES, categories);
      trials.put(COURSES_BY_FIELD, byName);
      trials.put(ENROLLED_USERS, sample.trial());
      trials.put(
          ENROLMENT_METHODS, inCourse(course, ENROLMENT_METHODS, client.enrolments()::methods));
      trials.put(COURSE_STATE, inCourse(course, COURSE_STATE, this::sections));
      trials.put(COURSE_GROUPS, inCourse(course, COURSE_GROUPS, this::groups));
      trials.put(USERS_BY_FIELD, own);
      trials.put(SEARCH_USERS, search(own));
      trials.put(SEVERAL_AT_ONCE, several(byName));
      trials.put(PARTICIPANTS_TABLE, inCourse(course, PARTICIPANTS_TABLE, this::total));
      trials.put(LIST_REPORTS, reports);
      trials.put(RETRIEVE_REPORT, rows(reports.or(List.of())));
      trials.put(STRINGS, formats);
      return new Observed(
          client.address(),
          new Asked.Told<>(info),
          trials,
          Asked.of(client.soundings()::isAdministrator),
          categories,
          ask(CATEGORIES, client.soundings()::mayListHiddenCategories),
          sample.looks(),
          sample.rosters(),
          active,
          allGroups,
          own,
          others(sample.people()),
          reports,
          tables(),
          formats,
          templates(Observed.tree(categories.or(List.of()))));
    }

    private SortedMap<String, Asked<Long>> templates(CategoryTree tree) {
      SortedMap<String, Asked<Long>> found = new TreeMap<>();
      for (String template : profile.templates().values()) {
        found.put(
            template, ask(COURSES_BY_FIELD, () -> TemplatePoints.count(client, tree, template)));
      }
      return found;
    }

    private SortedMap<ReportPurpose, Asked<ReportTable>> tables() {
      SortedMap<ReportPurpose, Asked<ReportTable>> tables = new TreeMap<>();
      profile
          .reports()
          .forEach(
              (purpose, id) ->
                  tables.put(purpose, ask(RETRIEVE_REPORT, () -> client.reports().read(id))));
      return tables;
    }

    private <T> Asked<T> ask(ServiceFunction function, Supplier<T> question) {
      return info.offers(function.wireName()) ? Asked.of(question) : Asked.not();
    }

    private <T> Asked<T> inCourse(
        Optional<CourseId> course, ServiceFunction function, Function<CourseId, T> question) {
      return course.map(id -> ask(function, () -> question.apply(id))).orElseGet(Asked::not);
    }

    private List<Section> sections(CourseId course) {
      return only(client.sections().of(List.of(course)));
    }

    private List<Group> groups(CourseId course) {
      return only(client.groups().of(List.of(course)));
    }

    private List<Participant> active(CourseId course) {
      return client.soundings().people(course, EnrolmentFilter.ACTIVE, 0, 1);
    }

    /** Behind the other look-up, whose failure would be taken for this one's. */
    private Asked<?> search(Asked<?> lookUp) {
      return lookUp.isTold()
          ? ask(SEARCH_USERS, () -> client.users().byEmail(List.of(NOBODY)))
          : Asked.not();
    }

    private Asked<?> several(Asked<?> alone) {
      return alone.isTold()
          ? ask(SEVERAL_AT_ONCE, () -> client.courses().takingShortName(names(2)))
          : Asked.not();
    }

    private Asked<Long> rows(List<CustomReport> reports) {
      return reports.stream()
          .filter(CustomReport::isAboutParticipants)
          .findFirst()
          .map(report -> ask(RETRIEVE_REPORT, () -> client.soundings().rows(report)))
          .orElseGet(Asked::not);
    }

    /** People who are in courses; where nobody is seen, the one whom every site has. */
    private Observed.Others others(List<Participant> people) {
      List<UserId> ids = new ArrayList<>();
      people.stream().map(Participant::user).distinct().limit(MOST_ACCOUNTS).forEach(ids::add);
      if (ids.isEmpty()) {
        ids.add(FIRST_ADMINISTRATOR);
      }
      ids.remove(info.user());
      return ids.isEmpty()
          ? Observed.Others.NOBODY
          : new Observed.Others(
              ids.size(), ask(USERS_BY_FIELD, () -> client.soundings().accounts(ids)));
    }
  }

  /** What came of asking about one course. */
  private static <T> T only(Map<CourseId, Reading<T>> readings) {
    return readings.values().iterator().next().orThrow();
  }

  private static List<ShortName> names(int count) {
    return List.of(NO_COURSE, NO_OTHER).subList(0, count);
  }
}
