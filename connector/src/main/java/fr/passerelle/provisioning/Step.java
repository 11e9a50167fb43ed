package fr.passerelle.provisioning;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import fr.passerelle.moodle.CourseUpdate;
import fr.passerelle.moodle.EmailAddress;
import fr.passerelle.moodle.NewCourse;
import fr.passerelle.moodle.RoleId;
import fr.passerelle.moodle.UserId;
import java.util.List;
import java.util.function.Function;

/** One WRITE that a plan wants for one course. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "step")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Step.Create.class, name = "create"),
  @JsonSubTypes.Type(value = Step.Duplicate.class, name = "duplicate"),
  @JsonSubTypes.Type(value = Step.Change.class, name = "change"),
  @JsonSubTypes.Type(value = Step.Enrol.class, name = "enrol")
})
public sealed interface Step {

  /** Create the course. */
  record Create(NewCourse course) implements Step {}

  /**
   * Make the course as a copy of a template, which its format and sections come from.
   *
   * @param course what is then written into the copy
   */
  record Duplicate(TemplateCourse template, NewCourse course) implements Step {}

  /**
   * Change fields of the course.
   *
   * @param changes the same, for people
   */
  record Change(CourseUpdate update, List<FieldChange> changes) implements Step {
    public Change {
      changes = List.copyOf(changes);
    }
  }

  /**
   * Enrol somebody, or add a role to somebody who is there.
   *
   * @param role the role's shortname
   */
  record Enrol(StaffPart part, EmailAddress email, UserId user, String role, RoleId roleId)
      implements Step {}

  /** One of four answers, by which step this is. */
  default <T> T match(
      Function<Create, T> create,
      Function<Duplicate, T> duplicate,
      Function<Change, T> change,
      Function<Enrol, T> enrol) {
    if (this instanceof Create step) {
      return create.apply(step);
    }
    if (this instanceof Duplicate step) {
      return duplicate.apply(step);
    }
    if (this instanceof Change step) {
      return change.apply(step);
    }
    return enrol.apply((Enrol) this);
  }
}
