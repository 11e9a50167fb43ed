package fr.passerelle.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passerelle.sandbox.site.Course;
import fr.passerelle.sandbox.site.Profile;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FaultsTest {

  private static final String CREATE = "core_course_create_courses";
  private static final String[] COURSE = {
    "courses[0][fullname]=A", "courses[0][shortname]=A", "courses[0][categoryid]=4"
  };

  private final Sandbox sandbox = Sandboxes.start(Profile.MOODLE);
  private final Caller caller = new Caller(sandbox);

  @AfterEach
  void close() {
    sandbox.close();
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {"RESET_BEFORE", "LOSE_ANSWER_AFTER_COMMIT", "CUT_BODY"})
  void breaksTheConnection(Fault fault) {
    sandbox.faults().onNext(CREATE, fault);
    assertThatThrownBy(() -> caller.text(CREATE, COURSE)).isInstanceOf(UncheckedIOException.class);
    assertThat(created()).isEqualTo(fault.commits());
  }

  @ParameterizedTest
  @CsvSource({
    "HTTP_504_AFTER_COMMIT, 504, 504 Gateway Time-out",
    "HTTP_502_BEFORE, 502, 502 Bad Gateway",
    "HTTP_500_EMPTY, 500, ''",
    "HTML_PAGE, 200, <html>"
  })
  void answersAnotherThingThanMoodle(Fault fault, int status, String part) {
    sandbox.faults().onNext(CREATE, fault);
    var answer = caller.post(caller.body(CREATE, COURSE));
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).contains(part);
    assertThat(created()).isEqualTo(fault.commits());
  }

  @Test
  void strikesOneCallOfOneFunctionEach() {
    sandbox.faults().onNext(CREATE, Fault.HTML_PAGE).onNext(CREATE, Fault.HTTP_502_BEFORE);
    assertThat(caller.ask("core_course_get_categories")).hasSize(8);
    assertThat(caller.text(CREATE, COURSE)).contains("<html>");
    assertThat(sandbox.faults().spent()).isFalse();
    assertThat(caller.text(CREATE, COURSE)).contains("502");
    assertThat(sandbox.faults().spent()).isTrue();
    assertThat(caller.text(CREATE, COURSE)).contains("\"shortname\":\"A\"");
  }

  @ParameterizedTest
  @CsvSource({"MAINTENANCE, sitemaintenance", "UPGRADE, upgraderunning"})
  void isClosedWithAnErrorOfMoodles(Downtime downtime, String code) {
    sandbox.downtime(downtime);
    assertThat(caller.errorOf("core_webservice_get_site_info")).isEqualTo(code);
    sandbox.downtime(Downtime.NONE);
    assertThat(caller.errorOf("core_webservice_get_site_info")).isEmpty();
  }

  @Test
  void isClosedFromTheCommandLineWithAPage() {
    sandbox.downtime(Downtime.CLI_MAINTENANCE);
    var answer = caller.post(caller.body("core_webservice_get_site_info"));
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).hasValue("300");
    assertThat(answer.body()).contains("<html>");
  }

  @Test
  void forbidsEverythingWithoutWebServices() {
    sandbox.downtime(Downtime.WEB_SERVICES_OFF);
    var answer = caller.post(caller.body("core_webservice_get_site_info"));
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).isEmpty();
  }

  @Test
  void takesAFunctionOutOfTheService() {
    sandbox.access().removeFunction(CREATE);
    assertThat(caller.errorOf(CREATE, COURSE)).isEqualTo("accessexception");
    assertThat(caller.text("core_webservice_get_site_info")).doesNotContain("\"" + CREATE + "\"");
    sandbox.access().restoreFunction(CREATE);
    assertThat(caller.errorOf(CREATE, COURSE)).isEmpty();
  }

  private boolean created() {
    return sandbox.state().all(Course.class).anyMatch(course -> course.shortName().equals("A"));
  }
}
