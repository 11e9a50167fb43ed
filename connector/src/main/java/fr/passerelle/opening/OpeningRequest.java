package fr.passerelle.opening;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request to open a parcours: what the form said (annexe 3), and what the administrator added.
 * Immutable. Texts are as written, without white space around them, empty where nothing was said.
 *
 * @param reference the key by which the course is recognised for ever
 * @param title "Nom du parcours à créer"
 * @param objectives "Objectifs visés"; may hold line breaks, as the next two
 * @param description "Description du parcours"
 * @param accompaniment "Quel accompagnement est prévu pour la partie distancielle ?"
 * @param pilot "Nom du pilote (et adresse mail)"; null where the form says nothing
 * @param designers "Nom des concepteurs"
 * @param faceToFaceTime "Durée… En présentiel"; exact, null where not said
 * @param distanceTime "Durée… A distance"; exact, null where not said
 * @param audience the ticked boxes of "Public visé", as printed
 * @param otherAudience the text behind "Autres :"
 * @param format the ticked box of "FORMAT DU PARCOURS ?", as printed
 * @param category names from the top down, added by the administrator; empty for the site's own
 * @param start first day, added by the administrator; null where not settled
 * @param end last day, not before the first
 * @param sections sections of the course besides the first, added by the administrator; null for
 *     the site's own
 * @param tutors added by the administrator
 * @param wishes added by the administrator
 */
public record OpeningRequest(
    Reference reference,
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
    CourseWishes wishes) {

  public OpeningRequest {
    designers = List.copyOf(designers);
    audience = List.copyOf(audience);
    category = List.copyOf(category);
    tutors = List.copyOf(tutors);
  }

  /** A request whose course is to be as the site has its courses. */
  public OpeningRequest(
      Reference reference,
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
      List<Person> tutors) {
    this(
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
        CourseWishes.NONE);
  }
}
