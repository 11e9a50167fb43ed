package fr.passerelle.sandbox.call;

import fr.passerelle.sandbox.site.Database;
import fr.passerelle.sandbox.site.DoubledKeyException;
import fr.passerelle.sandbox.site.Site;
import fr.passerelle.sandbox.site.Transaction;
import fr.passerelle.sandbox.wire.Contract;
import fr.passerelle.sandbox.wire.Detail;
import fr.passerelle.sandbox.wire.MoodleError;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Takes a call to its function: knows which there are, checks the arguments, and commits what the
 * function wrote if it did not refuse. Safe for use by several threads.
 */
public final class Dispatcher {

  /** Moodle's own text, with the indentation of its source. */
  private static final String NOT_ALLOWED =
      """
      Access to the function %s() is not allowed.
                           There could be multiple reasons for this:
                           1. The service linked to the user token does not contain the function.
                           2. The service is user-restricted and the user is not listed.
                           3. The service is IP-restricted and the user IP is not listed.
                           4. The service is time-restricted and the time has expired.
                           5. The token is time-restricted and the time has expired.
                           6. The service requires a specific capability which the user does not have.
                           7. The function is called with username/password (no user token is sent)
                           and none of the services has the function to allow the user.
                           These settings can be found in Administration > Site administration
                           > Server > Web services > External services and Manage tokens.\
      """;

  private final Map<String, WebFunction> functions = new LinkedHashMap<>();
  private final Site site;
  private final Database database;
  private final Contract contract;
  private final BiConsumer<String, JsonNode> log;
  private final BiConsumer<String, JsonNode> beforeCommit;

  /**
   * A dispatcher for a site.
   *
   * @param beforeCommit told of every function that has done its work and of its answer, before
   *     others see it
   * @param log told the name and arguments of every function that is called, also within a batch
   */
  public Dispatcher(
      Site site,
      Database database,
      BiConsumer<String, JsonNode> log,
      BiConsumer<String, JsonNode> beforeCommit) {
    this.site = site;
    this.database = database;
    this.log = log;
    this.beforeCommit = beforeCommit;
    this.contract = Contract.of(site.kind().release().number());
    addCourseFunctions();
    addPeopleFunctions();
    functions.put("core_get_strings", new GetStrings());
    functions.put("tool_mobile_call_external_functions", new CallExternalFunctions(this));
    functions.put("core_webservice_get_site_info", new GetSiteInfo(names()));
  }

  private void addCourseFunctions() {
    functions.put("core_course_create_courses", new CreateCourses());
    functions.put("core_course_update_courses", new UpdateCourses());
    functions.put("core_course_get_courses", new GetCourses());
    functions.put("core_course_get_courses_by_field", new GetCoursesByField());
    functions.put("core_course_duplicate_course", new DuplicateCourse());
    functions.put("core_course_get_categories", new GetCategories());
    functions.put("core_course_create_categories", new CreateCategories());
    functions.put("core_courseformat_get_state", new GetCourseState());
    functions.put("core_update_inplace_editable", new UpdateInplaceEditable());
  }

  private void addPeopleFunctions() {
    functions.put("core_enrol_get_enrolled_users", new GetEnrolledUsers());
    functions.put("core_enrol_get_course_enrolment_methods", new GetEnrolmentMethods());
    functions.put("core_table_get_dynamic_table_content", new GetParticipantsTable());
    functions.put("core_completion_get_course_completion_status", new GetCompletionStatus());
    functions.put("enrol_manual_enrol_users", new EnrolUsers());
    functions.put("core_user_get_users_by_field", new GetUsersByField());
    functions.put("core_user_get_users", new GetUsers());
    functions.put("core_group_get_course_groups", new GetCourseGroups());
    functions.put("core_group_create_groups", new CreateGroups());
    functions.put("core_group_add_group_members", new AddGroupMembers());
    functions.put("core_group_get_group_members", new GetGroupMembers());
  }

  /** The functions of the token's service, in the order in which the site names them. */
  private List<String> names() {
    return Stream.concat(Stream.of("core_webservice_get_site_info"), functions.keySet().stream())
        .toList();
  }

  /**
   * Calls a function by name.
   *
   * @param arguments as they came, every leaf a string or a JSON value
   * @throws MoodleError if the call is refused; then nothing was written
   */
  public JsonNode call(String function, JsonNode arguments, ReplySettings settings) {
    log.accept(function, arguments);
    if (!contract.installed(function)) {
      throw MoodleError.missingRecord("external_functions").because(query(function));
    }
    WebFunction found = functions.get(function);
    if (found == null || !site.access().serves(function)) {
      throw MoodleError.accessException(NOT_ALLOWED.formatted(function));
    }
    Transaction data = database.begin();
    JsonNode answer =
        found.answer(new Call(site, data, contract.clean(function, arguments), settings));
    beforeCommit.accept(function, answer);
    commit(data);
    return answer;
  }

  private static void commit(Transaction data) {
    try {
      data.commit();
    } catch (DoubledKeyException doubled) {
      throw Refusals.databaseWrite();
    }
  }

  /** Whether a batch may call a function. */
  boolean serves(String function) {
    return functions.containsKey(function) && site.access().serves(function);
  }

  private static Detail query(String function) {
    return Detail.of(
        "SELECT * FROM {external_functions} WHERE name = ?\n[array (\n  0 => '"
            + function
            + "',\n)]");
  }
}
