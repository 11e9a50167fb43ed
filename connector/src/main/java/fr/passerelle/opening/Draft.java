package fr.passerelle.opening;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one form said, before it has a reference: the fields of an {@link OpeningRequest}, and what
 * could not be understood. Immutable.
 *
 * @param unread what the form said besides, in the form's order
 */
public record Draft(
    RequestSource source,
    String title,
    String objectives,
    String description,
    @Nullable Person pilot,
    List<Person> designers,
    FaceToFace faceToFace,
    @Nullable Duration faceToFaceTime,
    @Nullable Duration distanceTime,
    String accompaniment,
    List<String> audience,
    String otherAudience,
    String format,
    List<String> category,
    @Nullable LocalDate start,
    @Nullable LocalDate end,
    @Nullable Integer sections,
    List<Person> tutors,
    CourseWishes wishes,
    List<Unread> unread) {

  public Draft {
    designers = List.copyOf(designers);
    audience = List.copyOf(audience);
    category = List.copyOf(category);
    tutors = List.copyOf(tutors);
    unread = List.copyOf(unread);
  }

  /**
   * The request that this draft becomes under a reference; what was not understood stays behind.
   */
  public OpeningRequest under(Reference reference) {
    return new OpeningRequest(
        reference,
        source,
        title,
        objectives,
        description,
        pilot,
        designers,
        faceToFace,
        faceToFaceTime,
        distanceTime,
        accompaniment,
        audience,
        otherAudience,
        format,
        category,
        start,
        end,
        sections,
        tutors,
        wishes);
  }

  /** Whether something said at this field was not understood. */
  boolean hasUnread(Field field) {
    return unread.stream().anyMatch(entry -> Field.named(entry.label()) == field);
  }
}
