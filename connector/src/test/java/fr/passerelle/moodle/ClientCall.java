package fr.passerelle.moodle;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * One call that a user of the client can make, for the tables of tests.
 *
 * @param name the accessor and the method, as in {@code courses.create}; what follows a space tells
 *     apart two ways of one method
 * @param function the function that it ends in
 */
record ClientCall(String name, ServiceFunction function, Consumer<MoodleClient> make) {

  private static final CourseCopy COPY =
      new CourseCopy(
          new CourseId(6),
          new ShortName("GABARIT"),
          new ShortName("2026-0001"),
          "Évaluer",
          new CategoryId(4));
  private static final CourseId COURSE = new CourseId(7);
  private static final EmailAddress ADDRESS = new EmailAddress("jean.petit@example.org");
  private static final IdNumber KEY = new IdNumber("2026-0001");

  static final List<ClientCall> ALL =
      List.of(
          call("site", ServiceFunction.SITE_INFO, MoodleClient::site),
          call("categories.all", ServiceFunction.CATEGORIES, c -> c.categories().all()),
          call(
              "categories.create",
              ServiceFunction.CREATE_CATEGORIES,
              c -> c.categories().create(List.of(new NewCategory("Ouvertures", null)))),
          call(
              "sections.of",
              ServiceFunction.COURSE_STATE,
              c -> each(c.sections().of(List.of(COURSE)))),
          call(
              "sections.name",
              ServiceFunction.NAME_SECTION,
              c -> c.sections().name(new SectionId(8), "topics", "Découvrir")),
          call(
              "groups.of",
              ServiceFunction.COURSE_GROUPS,
              c -> each(c.groups().of(List.of(COURSE)))),
          call(
              "groups.create",
              ServiceFunction.CREATE_GROUPS,
              c -> c.groups().create(List.of(new NewGroup(COURSE, "Groupe A", "2026-0001-a")))),
          call(
              "groups.add",
              ServiceFunction.ADD_GROUP_MEMBERS,
              c -> c.groups().add(List.of(new GroupMembership(new GroupId(6), new UserId(5))))),
          call(
              "courses.byIdNumber",
              ServiceFunction.COURSES_BY_FIELD,
              c -> c.courses().byIdNumber(List.of(KEY))),
          call(
              "courses.takingShortName",
              ServiceFunction.COURSES_BY_FIELD,
              c -> c.courses().takingShortName(List.of(new ShortName("2026-0001")))),
          call("courses.byId", ServiceFunction.COURSES_BY_FIELD, c -> c.courses().byId(COURSE)),
          call(
              "courses.inCategory",
              ServiceFunction.COURSES_BY_FIELD,
              c -> c.courses().inCategory(new CategoryId(4))),
          call(
              "courses.create",
              ServiceFunction.CREATE_COURSES,
              c -> c.courses().create(List.of(Samples.newCourse("2026-0001")))),
          call(
              "courses.duplicate",
              ServiceFunction.DUPLICATE_COURSE,
              c -> c.courses().duplicate(COPY)),
          call(
              "courses.createdAt",
              ServiceFunction.COURSES_BY_FIELD,
              c -> c.courses().createdAt(List.of(COURSE))),
          call(
              "courses.update",
              ServiceFunction.UPDATE_COURSES,
              c -> c.courses().update(List.of(Samples.rename(7, "Évaluer")))),
          call(
              "enrolments.participants",
              ServiceFunction.ENROLLED_USERS,
              c -> c.enrolments().participants(COURSE, EnrolmentFilter.ACTIVE)),
          call(
              "enrolments.showAllGroups",
              ServiceFunction.ENROLLED_USERS,
              c -> each(c.enrolments().showAllGroups(List.of(COURSE)))),
          call("soundings.categories", ServiceFunction.CATEGORIES, c -> c.soundings().categories()),
          call(
              "soundings.courses",
              ServiceFunction.COURSES_BY_FIELD,
              c -> c.soundings().courses(new CategoryId(4))),
          call(
              "soundings.people",
              ServiceFunction.ENROLLED_USERS,
              c -> c.soundings().people(COURSE, EnrolmentFilter.ANY, 0, 5)),
          call(
              "soundings.accounts",
              ServiceFunction.USERS_BY_FIELD,
              c -> c.soundings().accounts(List.of(new UserId(5)))),
          call(
              "completions.of",
              ServiceFunction.COURSE_COMPLETION,
              c -> each(c.completions().of(new TreeMap<>(Map.of(COURSE, Set.of(new UserId(5))))))),
          call("soundings.reports", ServiceFunction.LIST_REPORTS, c -> c.soundings().reports()),
          call(
              "soundings.rows",
              ServiceFunction.RETRIEVE_REPORT,
              c -> c.soundings().rows(new CustomReport(1, "Inscrits", ""))),
          call(
              "soundings.knownFormats",
              ServiceFunction.STRINGS,
              c -> c.soundings().knownFormats(List.of("topics"))),
          call(
              "enrolments.methods",
              ServiceFunction.ENROLMENT_METHODS,
              c -> c.enrolments().methods(COURSE)),
          call(
              "enrolments.enrolManually",
              ServiceFunction.ENROL_MANUALLY,
              c ->
                  c.enrolments()
                      .enrolManually(
                          List.of(new ManualEnrolment(new UserId(5), COURSE, new RoleId(3))))),
          call(
              "users.byEmail",
              ServiceFunction.USERS_BY_FIELD,
              c -> c.users().byEmail(List.of(ADDRESS))),
          call(
              "users.byEmail searched for",
              ServiceFunction.SEARCH_USERS,
              c -> c.users().byEmail(List.of(ADDRESS))),
          call(
              "users.byId",
              ServiceFunction.USERS_BY_FIELD,
              c -> c.users().byId(List.of(new UserId(5)))));

  private static void each(Map<CourseId, ? extends Reading<?>> readings) {
    readings.values().forEach(Reading::orThrow);
  }

  private static ClientCall call(
      String name, ServiceFunction function, Consumer<MoodleClient> make) {
    return new ClientCall(name, function, make);
  }

  /** The method's name, without what tells two ways of it apart. */
  String method() {
    return name.replaceAll(" .*", "");
  }

  boolean isWrite() {
    return function.effect() == Effect.WRITE;
  }

  /** What a site answers when all is well; nobody is found by address, so that it is searched. */
  static String healthyAnswer(ServiceFunction function) {
    return switch (function) {
      case SITE_INFO -> siteInfo();
      case CATEGORIES -> "[{\"id\":4,\"name\":\"Ouvertures\",\"parent\":0,\"sortorder\":10000}]";
      case COURSES_BY_FIELD -> "{\"courses\":[],\"warnings\":[]}";
      case CREATE_COURSES -> "[{\"id\":7,\"shortname\":\"2026-0001\"}]";
      case DUPLICATE_COURSE -> "{\"id\":7,\"shortname\":\"2026-0001\"}";
      case UPDATE_COURSES -> "{\"warnings\":[]}";
      case ENROLLED_USERS -> "[{\"id\":5,\"roles\":[],\"groups\":[],\"fullname\":\"P\"}]";
      case ENROLMENT_METHODS -> "[{\"id\":9,\"type\":\"self\",\"name\":\"GAIA\",\"status\":true}]";
      case ENROL_MANUALLY -> "null";
      case CREATE_CATEGORIES -> "[{\"id\":4,\"name\":\"Ouvertures\"}]";
      case COURSE_STATE ->
          "\"{\\\"section\\\":[{\\\"id\\\":\\\"8\\\",\\\"section\\\":1,\\\"rawtitle\\\":null}]}\"";
      case NAME_SECTION -> "{\"displayvalue\":\"Découvrir\",\"value\":\"Découvrir\"}";
      case COURSE_GROUPS -> "[]";
      case CREATE_GROUPS ->
          "[{\"id\":6,\"courseid\":7,\"name\":\"Groupe A\",\"idnumber\":\"2026-0001-a\"}]";
      case ADD_GROUP_MEMBERS -> "null";
      case USERS_BY_FIELD -> "[]";
      case SEARCH_USERS -> "{\"users\":[],\"warnings\":[]}";
      case LIST_REPORTS -> "{\"reports\":[],\"warnings\":[]}";
      case RETRIEVE_REPORT -> "{\"details\":{},\"data\":{\"totalrowcount\":0}}";
      case COURSE_COMPLETION -> "{\"completionstatus\":{\"completed\":true},\"warnings\":[]}";
      case STRINGS -> "[]";
      case PARTICIPANTS_TABLE -> "{\"html\":\"<p data-table-total-rows=\\\"0\\\"></p>\"}";
      case SEVERAL_AT_ONCE -> {
        String inner = "{\"error\":false,\"data\":\"{\\\"courses\\\":[],\\\"warnings\\\":[]}\"}";
        yield "{\"responses\":[" + inner + "," + inner + "]}";
      }
    };
  }

  private static String siteInfo() {
    StringBuilder functions = new StringBuilder();
    for (ServiceFunction function : ServiceFunction.values()) {
      functions.append(functions.isEmpty() ? "" : ",");
      functions.append("{\"name\":\"").append(function.wireName()).append("\"}");
    }
    return """
        {"sitename":"Recette","username":"passerelle","userid":3,"functions":[%s],\
        "siteurl":"https://moodle.example.org","release":"4.5.6 (Build: 20250811)"}"""
        .formatted(functions);
  }
}
