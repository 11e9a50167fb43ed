package fr.passerelle.sandbox.site;

/**
 * One way into one course.
 *
 * @param type {@code manual}, {@code self} or {@code cohort}
 * @param name its own name; empty for the type's usual one
 * @param open whether people can still enrol themselves; only for {@code self}
 */
public record EnrolmentMethod(
    long id, long course, String type, String name, boolean enabled, boolean open) implements Row {

  public static final String MANUAL = "manual";
  public static final String SELF = "self";

  public boolean is(String otherType) {
    return type.equals(otherType);
  }
}
