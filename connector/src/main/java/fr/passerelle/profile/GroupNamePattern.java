package fr.passerelle.profile;

import com.fasterxml.jackson.annotation.JsonCreator;
import fr.passerelle.moodle.CourseText;
import fr.passerelle.problem.Message;
import fr.passerelle.problem.RefusedValueException;
import java.util.Locale;

/**
 * How the groups of tutors are named.
 *
 * <p>{@code {ROLE}} is the tutors' role on the site, with a capital, {@code {NAME}} the tutor's
 * name as the request has it, {@code {n}} the smallest number whose name no other group of the
 * course has.
 *
 * <p>Counts keep the names of groups, so a pattern with {@code {NAME}} brings names into the
 * ledger.
 *
 * @param pattern holds {@code {NAME}} or {@code {n}}, which tell the groups of a course apart
 */
public record GroupNamePattern(String pattern) {

  private static final String ROLE = "{ROLE}";
  private static final String NAME = "{NAME}";
  private static final String NUMBER = "{n}";
  private static final int LONGEST = 100;

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public GroupNamePattern {
    String rest = pattern.replace(ROLE, "").replace(NAME, "").replace(NUMBER, "");
    boolean told = pattern.contains(NAME) || pattern.contains(NUMBER);
    if (!told
        || rest.matches(".*[{}].*")
        || pattern.length() > LONGEST
        || !pattern.equals(pattern.strip())
        || CourseText.looksLikeMarkup(pattern)) {
      throw new RefusedValueException(Message.of("profile.group-name", ROLE, NAME, NUMBER));
    }
  }

  /** Whether groups are told apart by a number. */
  public boolean isNumbered() {
    return pattern.contains(NUMBER);
  }

  /**
   * The name of a tutor's group.
   *
   * @param name of the tutor; the role and the number stand for one that is not known
   */
  public String fill(String role, String name, int number) {
    String title = role.substring(0, 1).toUpperCase(Locale.ROOT) + role.substring(1);
    String known = name.isBlank() ? title + " " + number : name.strip();
    return pattern
        .replace(ROLE, title)
        .replace(NUMBER, Integer.toString(number))
        .replace(NAME, known);
  }
}
