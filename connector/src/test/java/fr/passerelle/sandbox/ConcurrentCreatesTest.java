package fr.passerelle.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.sandbox.site.Course;
import fr.passerelle.sandbox.site.Profile;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ConcurrentCreatesTest {

  private static final String[] COURSE = {
    "courses[0][fullname]=A",
    "courses[0][shortname]=A",
    "courses[0][categoryid]=4",
    "courses[0][idnumber]=K"
  };

  @Test
  void doubleACourseThatNeitherSawOfTheOther() {
    SandboxSettings settings =
        Sandboxes.settings(Profile.MOODLE).commitDelay(Duration.ofSeconds(1)).build();
    try (Sandbox sandbox = Sandbox.start(settings)) {
      List<CompletableFuture<String>> both =
          Stream.of(1, 2)
              .map(number -> CompletableFuture.supplyAsync(() -> created(sandbox)))
              .toList();
      assertThat(both).allSatisfy(answer -> assertThat(answer.join()).contains("\"id\""));
      assertThat(sandbox.state().all(Course.class).filter(it -> it.idNumber().equals("K")))
          .hasSize(2);
    }
  }

  private static String created(Sandbox sandbox) {
    return new Caller(sandbox).text("core_course_create_courses", COURSE);
  }
}
