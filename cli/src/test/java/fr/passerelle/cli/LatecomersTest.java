package fr.passerelle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.sandbox.Sandbox;
import fr.passerelle.sandbox.SandboxSettings;
import fr.passerelle.sandbox.site.Course;
import fr.passerelle.sandbox.site.Person;
import fr.passerelle.sandbox.site.Profile;
import fr.passerelle.sandbox.site.RoleHolding;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** People without an account when their course was opened. */
class LatecomersTest {

  @TempDir Path folder;

  private final Watch watch = new Watch("2026-11-23T09:00:00Z");
  private Sandbox sandbox;
  private User user;

  @BeforeEach
  void settle() throws IOException {
    sandbox = Sandbox.start(SandboxSettings.builder(Profile.MAGISTERE_2, watch).build());
    user = new User(folder, "fr", watch).settlesAt(sandbox, "magistere-2");
    user.hasOneRequest();
    user.write(
        "requests/2026-0001.yaml",
        user.reads("requests/2026-0001.yaml")
            + "tutors:\n- name: Lou Nouveau\n  email: Lou.Nouveau@example.org\n"
            + "- name: Noa Nouveau\n  email: noa.nouveau@example.org\n"
            + "groupPerTutor: yes\n");
    user.types("apply --yes");
  }

  @AfterEach
  void close() {
    sandbox.close();
  }

  @Test
  void areEnrolledBySyncOnceTheyHaveAnAccountAndNotTwice() throws IOException {
    sandbox.put(
        new Person(
            900, "lou", "Lou", "Nouveau", "lou.nouveau@example.org", "", "", "", false, false, 0));
    User.Said first = user.types("sync");
    User.Said second = user.types("sync");

    assertThat(first.out())
        .contains("inscrire lou.nouveau@example.org", "mettre lou.nouveau@example.org");
    assertThat(second.out()).doesNotContain("inscrire");
    assertThat(roles(900)).containsExactly(4L);
    assertThat(user.types("apply --yes").out()).contains("conforme");
  }

  @Test
  void costASyncNothingWhereNobodyWaits() throws IOException {
    user.write(
        "requests/2026-0001.yaml",
        user.reads("requests/2026-0001.yaml").replaceAll("(?s)\\ntutors:.*", "\n"));
    user.types("apply --yes");
    int before = sandbox.calls().functions().size();
    user.types("sync");

    assertThat(sandbox.calls().functions().subList(before, sandbox.calls().functions().size()))
        .doesNotContain("core_user_get_users");
  }

  @Test
  void waitOnWhereTheirRequestCanNotBeRead() throws IOException {
    user.write("requests/2026-0001.yaml", "reference: broken");

    assertThat(user.types("sync").code()).isEqualTo(ExitCode.OK);
  }

  private List<Long> roles(long person) {
    long course =
        sandbox
            .state()
            .all(Course.class)
            .filter(it -> it.idNumber().equals("2026-0001"))
            .findFirst()
            .orElseThrow()
            .id();
    return sandbox
        .state()
        .all(RoleHolding.class)
        .filter(it -> it.course() == course && it.person() == person)
        .map(RoleHolding::role)
        .toList();
  }
}
