package fr.passerelle.sandbox.call;

import fr.passerelle.sandbox.site.Capability;
import fr.passerelle.sandbox.site.Course;
import fr.passerelle.sandbox.site.Enrolment;
import fr.passerelle.sandbox.site.EnrolmentMethod;
import fr.passerelle.sandbox.site.Person;
import fr.passerelle.sandbox.site.RoleHolding;
import fr.passerelle.sandbox.wire.ErrorClass;
import fr.passerelle.sandbox.wire.MoodleError;
import fr.passerelle.sandbox.wire.Sentence;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * {@code enrol_manual_enrol_users}: all or none, by the course's manual instance. Who is there
 * already gets the role besides the others.
 */
final class EnrolUsers implements WebFunction {

  @Override
  public JsonNode answer(Call call) {
    call.argument("enrolments").forEach(sent -> enrol(call, sent));
    return Nodes.nothing();
  }

  private static void enrol(Call call, JsonNode sent) {
    Course course = course(call, sent.required("courseid").asLong(0));
    Refusals.require(call, Capability.ENROL_MANUALLY, "enrolusers");
    long user = sent.required("userid").asLong(0);
    if (call.kind().recent()) {
      activePerson(call, user);
    }
    long role = sent.required("roleid").asLong(0);
    requireAssignable(call, role, user, course);
    EnrolmentMethod manual = manualMethod(call, course);
    Person person = anyPerson(call, user);
    write(call, sent, manual, person);
    giveRole(call, course, person, role);
  }

  private static Course course(Call call, long id) {
    Course course = call.state().find(Course.class, id).orElseThrow(MoodleError::invalidParameter);
    Refusals.requireLogin(call, course);
    return course;
  }

  /** 4.5 looks at the person before all else; 4.1 meets them only when it writes. */
  private static void activePerson(Call call, long id) {
    Person person =
        call.state()
            .find(Person.class, id)
            .orElseThrow(() -> MoodleError.of(ErrorClass.MISSING_RECORD, "invaliduser"));
    if (person.deleted()) {
      throw MoodleError.of(ErrorClass.MOODLE, "userdeleted");
    }
  }

  private static Person anyPerson(Call call, long id) {
    return call.state()
        .find(Person.class, id)
        .filter(person -> !person.deleted())
        .orElseThrow(
            () -> MoodleError.of(ErrorClass.CODING, "codingerror", Sentence.of("generalcoding")));
  }

  private static void requireAssignable(Call call, long role, long person, Course course) {
    boolean assignable =
        call.may(Capability.ASSIGN_ROLES)
            && call.profile().roles().stream().anyMatch(it -> it.assignable() && it.id() == role);
    if (!assignable) {
      Sentence refusal =
          Sentence.of(
              "wsusercannotassign",
              Long.toString(role),
              Long.toString(person),
              Long.toString(course.id()));
      throw MoodleError.of("enrol_manual", "wsusercannotassign", refusal);
    }
  }

  private static EnrolmentMethod manualMethod(Call call, Course course) {
    return call.roster(course)
        .methods()
        .filter(method -> method.is(EnrolmentMethod.MANUAL) && method.enabled())
        .findFirst()
        .orElseThrow(() -> noInstance(call, course));
  }

  /** 4.1 forgets to say which course it is about. */
  private static MoodleError noInstance(Call call, Course course) {
    String which = call.kind().recent() ? Long.toString(course.id()) : "{$a->courseid}";
    return MoodleError.of("enrol_manual", "wsnoinstance", Sentence.of("wsnoinstance", which));
  }

  private static void write(Call call, JsonNode sent, EnrolmentMethod manual, Person person) {
    long start = sent.path("timestart").asLong(0);
    long end = sent.path("timeend").asLong(0);
    boolean suspended = sent.path("suspend").asLong(0) != 0;
    Optional<Enrolment> present =
        call.state()
            .all(Enrolment.class)
            .filter(it -> it.method() == manual.id() && it.person() == person.id())
            .findFirst();
    if (present.isPresent()) {
      call.data().put(enrolment(present.get().id(), manual, person, suspended, start, end));
    } else {
      call.data()
          .insert(Enrolment.class, id -> enrolment(id, manual, person, suspended, start, end));
    }
  }

  private static Enrolment enrolment(
      long id, EnrolmentMethod by, Person person, boolean suspended, long start, long end) {
    return new Enrolment(id, by.id(), by.course(), person.id(), suspended, start, end);
  }

  private static void giveRole(Call call, Course course, Person person, long role) {
    if (!call.roster(course).rolesOf(person).contains(role)) {
      call.data()
          .insert(RoleHolding.class, id -> new RoleHolding(id, course.id(), person.id(), role));
    }
  }
}
