package fr.passerelle.provisioning;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import fr.passerelle.moodle.CategoryId;
import fr.passerelle.moodle.CourseUpdate;
import fr.passerelle.moodle.EmailAddress;
import fr.passerelle.moodle.GroupId;
import fr.passerelle.moodle.NewCourse;
import fr.passerelle.moodle.RoleId;
import fr.passerelle.moodle.UserId;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One WRITE that a plan wants for one course. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "step")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Step.Create.class, name = "create"),
  @JsonSubTypes.Type(value = Step.Duplicate.class, name = "duplicate"),
  @JsonSubTypes.Type(value = Step.Change.class, name = "change"),
  @JsonSubTypes.Type(value = Step.Enrol.class, name = "enrol"),
  @JsonSubTypes.Type(value = Step.MakeCategory.class, name = "makeCategory"),
  @JsonSubTypes.Type(value = Step.NameSection.class, name = "nameSection"),
  @JsonSubTypes.Type(value = Step.MakeGroup.class, name = "makeGroup"),
  @JsonSubTypes.Type(value = Step.JoinGroup.class, name = "joinGroup")
})
public sealed interface Step {

  /** Create the course. */
  record Create(NewCourse course) implements Step {

    /** The same in a category. */
    Create in(CategoryId category) {
      return new Create(course.in(category));
    }
  }

  /**
   * Make the course as a copy of a template, which its format and sections come from.
   *
   * @param course what is then written into the copy
   */
  record Duplicate(TemplateCourse template, NewCourse course) implements Step {

    /** The same in a category. */
    Duplicate in(CategoryId category) {
      return new Duplicate(template, course.in(category));
    }
  }

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

  /**
   * Make a category for the course to lie in. Each course that needs it says so; the first of them
   * makes it.
   *
   * @param path names from the top down, its own last
   * @param parent the category around it; null at the top, and where that is still to be made
   */
  record MakeCategory(List<String> path, @Nullable CategoryId parent) implements Step {
    public MakeCategory {
      path = List.copyOf(path);
    }
  }

  /**
   * Name a section that nobody has named yet.
   *
   * @param number its place in the course, from 1
   * @param format the course's format, which knows how its sections are named
   */
  record NameSection(int number, String title, String format) implements Step {}

  /**
   * Make a group for a tutor.
   *
   * @param key the group's idnumber, by which it is recognised for ever
   */
  record MakeGroup(String name, String key) implements Step {}

  /**
   * Put a tutor into the tutor's group.
   *
   * @param group null while it is still to be made
   * @param key the idnumber with which it is made
   */
  record JoinGroup(
      String name, String key, @Nullable GroupId group, EmailAddress email, UserId user)
      implements Step {}

  /** One of eight answers, by which step this is. */
  default <T> T match(
      Function<Create, T> create,
      Function<Duplicate, T> duplicate,
      Function<Change, T> change,
      Function<Enrol, T> enrol,
      Function<MakeCategory, T> makeCategory,
      Function<NameSection, T> nameSection,
      Function<MakeGroup, T> makeGroup,
      Function<JoinGroup, T> joinGroup) {
    if (this instanceof Create step) {
      return create.apply(step);
    }
    if (this instanceof Duplicate step) {
      return duplicate.apply(step);
    }
    if (this instanceof Change step) {
      return change.apply(step);
    }
    if (this instanceof Enrol step) {
      return enrol.apply(step);
    }
    if (this instanceof MakeCategory step) {
      return makeCategory.apply(step);
    }
    if (this instanceof NameSection step) {
      return nameSection.apply(step);
    }
    if (this instanceof MakeGroup step) {
      return makeGroup.apply(step);
    }
    return joinGroup.apply((JoinGroup) this);
  }
}
