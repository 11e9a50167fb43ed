package fr.passerelle.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passerelle.moodle.Course;
import fr.passerelle.moodle.CourseId;
import fr.passerelle.moodle.IdNumber;
import fr.passerelle.moodle.ShortName;
import fr.passerelle.sandbox.Fault;
import fr.passerelle.sandbox.site.Profile;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AdopterTest {

  private static final IdNumber REFERENCE = new IdNumber("2026-0001");
  private static final Asked ASKED = Asked.of("2026-0001").title("Lire et comprendre au cycle 3");

  private final TestSite site = TestSite.of(Profile.MAGISTERE_2);
  private long byHand;
  private Adopter adopter;

  /** Somebody made a course by hand, with a slip in its title. */
  @BeforeEach
  void makeByHand() throws InterruptedException {
    site.apply(new TestJournal(site.clock), site.plan(ASKED));
    byHand = site.course("2026-0001").id();
    site.sandbox.put(ByHand.renamed(site.course("2026-0001"), "A LA MAIN", ""));
    site.sandbox.put(
        ByHand.titled(
            site.sandbox.state().get(fr.passerelle.sandbox.site.Course.class, byHand),
            "Lire et comprendre au Cycle 3."));
    adopter = site.adopter();
  }

  @AfterEach
  void close() {
    site.close();
  }

  private Desired desired() {
    return Desired.of(List.of(ASKED.request()), site.profile);
  }

  private Adoption look() {
    return adopter.look(desired(), REFERENCE, found());
  }

  private Course found() {
    return adopter.find(new CourseId(byHand)).orElseThrow();
  }

  @Test
  void aCourseOfNearlyTheTitleIsPointedOutBeforeTheCreate() throws InterruptedException {
    CoursePlan plan = site.plan(ASKED).courses().get(0);

    assertThat(plan.verdict()).isEqualTo(CoursePlan.Verdict.CREATE);
    assertThat(plan.problems())
        .extracting(problem -> problem.message().key())
        .containsExactly("provisioning.lookalike");
    assertThat(plan.problems().get(0).hint().toString())
        .contains("passerelle adopt 2026-0001 " + byHand);
  }

  @Test
  void itIsACandidateAndFoundByNumberAndByShortName() {
    assertThat(adopter.candidates(desired(), REFERENCE))
        .extracting(it -> it.course().value())
        .containsExactly(byHand);
    assertThat(adopter.find(new ShortName("A LA MAIN"))).contains(found());
    assertThat(adopter.find(new ShortName("a la main"))).isEmpty();
    assertThat(adopter.find(new CourseId(999_999))).isEmpty();
  }

  @Test
  void onlyItsIdnumberIsWritten() throws InterruptedException {
    Adoption adoption = look();
    assertThat(adoption.problems()).isEmpty();
    assertThat(adoption.differences())
        .contains(
            new FieldChange(
                "fullname", "Lire et comprendre au Cycle 3.", "Lire et comprendre au cycle 3"));

    assertThat(adopter.adopt(adoption).isGood()).isTrue();

    assertThat(site.course("2026-0001").fullName()).isEqualTo("Lire et comprendre au Cycle 3.");
    assertThat(site.course("2026-0001").id()).isEqualTo(byHand);
    assertThat(site.journal.opened(TestSite.NAME)).containsExactly(REFERENCE);
    CoursePlan next = site.plan(ASKED).courses().get(0);
    assertThat(next.verdict()).isEqualTo(CoursePlan.Verdict.UNCHANGED);
    assertThat(next.theirs()).extracting(FieldChange::field).contains("fullname");
  }

  @Test
  void aCourseThatSomebodyChangedMeanwhileIsLookedAtAgain() {
    Adoption adoption = look();
    site.sandbox.put(
        ByHand.titled(
            site.sandbox.state().get(fr.passerelle.sandbox.site.Course.class, byHand), "Autre"));

    assertThatThrownBy(() -> adopter.adopt(adoption)).isInstanceOf(StalePlanException.class);
    assertThat(site.courses("2026-0001")).isEmpty();
    assertThat(site.journal.lines()).isEmpty();
  }

  @Test
  void aReferenceThatACourseCarriesMeanwhileIsNotGivenTwice() throws InterruptedException {
    Adoption adoption = look();
    site.run(ASKED);

    assertThatThrownBy(() -> adopter.adopt(adoption)).isInstanceOf(StalePlanException.class);
    assertThat(site.courses("2026-0001")).hasSize(1);
    assertThat(key(look())).isEqualTo("provisioning.adopt-taken");
  }

  @Test
  void aCourseOfAnotherReferenceIsNotAdopted() throws InterruptedException {
    site.run(Asked.of("2026-0002"));
    Course other = adopter.find(new CourseId(site.course("2026-0002").id())).orElseThrow();

    Adoption adoption = adopter.look(desired(), REFERENCE, other);

    assertThat(key(adoption)).isEqualTo("provisioning.adopt-other");
    assertThatThrownBy(() -> adopter.adopt(adoption)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aLostAnswerIsSeenByTheNextLook() {
    Adoption adoption = look();
    site.sandbox.faults().onNext("core_course_update_courses", Fault.LOSE_ANSWER_AFTER_COMMIT);

    assertThat(adopter.adopt(adoption)).isInstanceOf(StepOutcome.Unknown.class);

    assertThat(key(look())).isEqualTo("provisioning.adopt-done");
    assertThat(site.course("2026-0001").id()).isEqualTo(byHand);
  }

  private static String key(Adoption adoption) {
    return adoption.problems().get(0).message().key();
  }
}
