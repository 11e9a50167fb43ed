package fr.passerelle.sandbox.call;

import fr.passerelle.sandbox.site.Capability;
import fr.passerelle.sandbox.site.Course;
import fr.passerelle.sandbox.site.Enrolment;
import fr.passerelle.sandbox.site.EnrolmentMethod;
import fr.passerelle.sandbox.site.Person;
import fr.passerelle.sandbox.site.Role;
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
    Person person = person(call, sent.required("userid").asLong(0));
    long role = sent.required("roleid").asLong(0);
    requireAssignable(call, role, person, course);
    EnrolmentMethod manual =
        call.roster(course)
            .methods()
            .filter(method -> method.is(EnrolmentMethod.MANUAL) && method.enabled())
            .findFirst()
            .orElseThrow(() -> noInstance(course));
    write(call, sent, manual, person);
    giveRole(call, course, person, role);
  }

  private static Course course(Call call, long id) {
    Course course = call.state().find(Course.class, id).orElseThrow(MoodleError::invalidParameter);
    Refusals.requireLogin(call, course);
    return course;
  }

  private static Person person(Call call, long id) {
    Optional<Person> person = call.state().find(Person.class, id);
    if (!call.kind().recent() && person.map(Person::deleted).orElse(true)) {
      throw MoodleError.of(ErrorClass.CODING, "codingerror", Sentence.of("generalcoding"));
    }
    Person known =
        person.orElseThrow(() -> MoodleError.of(ErrorClass.MISSING_RECORD, "invaliduser"));
    if (known.deleted()) {
      throw MoodleError.of(ErrorClass.MOODLE, "userdeleted");
    }
    return known;
  }

  private static void requireAssignable(Call call, long role, Person person, Course course) {
    boolean assignable =
        call.profile().roles().stream().filter(Role::assignable).anyMatch(it -> it.id() == role);
    if (!assignable) {
      Sentence refusal =
          Sentence.of(
              "wsusercannotassign",
              Long.toString(role),
              Long.toString(person.id()),
              Long.toString(course.id()));
      throw MoodleError.of("enrol_manual", "wsusercannotassign", refusal);
    }
  }

  private static MoodleError noInstance(Course course) {
    return MoodleError.of(
        "enrol_manual", "wsnoinstance", Sentence.of("wsnoinstance", Long.toString(course.id())));
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
