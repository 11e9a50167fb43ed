package fr.passerelle.provisioning;

import fr.passerelle.moodle.GroupMode;
import fr.passerelle.opening.CourseWishes;
import fr.passerelle.opening.FaceToFace;
import fr.passerelle.opening.OpeningRequest;
import fr.passerelle.opening.Person;
import fr.passerelle.opening.Reference;
import fr.passerelle.opening.RequestSource;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** An opening request in the making; says nothing but a title and a pilot unless told to. */
final class Asked {

  private final String reference;
  private String title;
  private String objectives = "";
  private String description = "";
  private @Nullable Person pilot = new Person("Alix Bernard", "alix.bernard@example.org");
  private List<Person> designers = List.of();
  private FaceToFace faceToFace = FaceToFace.UNSAID;
  private @Nullable Duration faceToFaceTime;
  private @Nullable Duration distanceTime;
  private String accompaniment = "";
  private List<String> audience = List.of();
  private String otherAudience = "";
  private String format = "";
  private List<String> category = List.of();
  private @Nullable LocalDate start;
  private @Nullable LocalDate end;
  private @Nullable Integer sections;
  private List<Person> tutors = List.of();
  private CourseWishes wishes = CourseWishes.NONE;

  private Asked(String reference) {
    this.reference = reference;
    this.title = "Parcours " + reference;
  }

  static Asked of(String reference) {
    return new Asked(reference);
  }

  /** The n-th of many. */
  static Asked number(int number) {
    return new Asked("2026-" + (1000 + number));
  }

  Asked title(String text) {
    title = text;
    return this;
  }

  Asked objectives(String text) {
    objectives = text;
    return this;
  }

  Asked description(String text) {
    description = text;
    return this;
  }

  Asked pilot(String name, String email) {
    pilot = new Person(name, email);
    return this;
  }

  Asked nobody() {
    pilot = null;
    designers = List.of();
    return this;
  }

  Asked designers(Person... people) {
    designers = List.of(people);
    return this;
  }

  Asked faceToFace(FaceToFace answer) {
    faceToFace = answer;
    return this;
  }

  Asked times(@Nullable Duration present, @Nullable Duration distant) {
    faceToFaceTime = present;
    distanceTime = distant;
    return this;
  }

  Asked accompaniment(String text) {
    accompaniment = text;
    return this;
  }

  Asked audience(String other, String... ticked) {
    otherAudience = other;
    audience = List.of(ticked);
    return this;
  }

  Asked format(String text) {
    format = text;
    return this;
  }

  Asked category(String... names) {
    category = List.of(names);
    return this;
  }

  Asked dates(@Nullable String first, @Nullable String last) {
    start = first == null ? null : LocalDate.parse(first);
    end = last == null ? null : LocalDate.parse(last);
    return this;
  }

  Asked sections(int number) {
    sections = number;
    return this;
  }

  Asked tutors(Person... people) {
    tutors = List.of(people);
    return this;
  }

  Asked origin(String text) {
    return wishes(text, wishes.sectionTitles(), wishes.groupPerTutor(), wishes.customFields());
  }

  Asked titles(String... texts) {
    return wishes(wishes.origin(), List.of(texts), wishes.groupPerTutor(), wishes.customFields());
  }

  Asked groupPerTutor() {
    return wishes(wishes.origin(), wishes.sectionTitles(), true, wishes.customFields());
  }

  Asked field(String name, String value) {
    SortedMap<String, String> fields = new TreeMap<>(wishes.customFields());
    fields.put(name, value);
    return wishes(wishes.origin(), wishes.sectionTitles(), wishes.groupPerTutor(), fields);
  }

  private Asked wishes(
      String origin,
      List<String> titles,
      @Nullable Boolean groupPerTutor,
      SortedMap<String, String> fields) {
    wishes =
        new CourseWishes(
            origin,
            titles,
            wishes.language(),
            wishes.groupMode(),
            groupPerTutor,
            fields,
            wishes.site());
    return this;
  }

  Asked in(String language, GroupMode mode) {
    wishes =
        new CourseWishes(
            wishes.origin(),
            wishes.sectionTitles(),
            language,
            mode,
            wishes.groupPerTutor(),
            wishes.customFields(),
            wishes.site());
    return this;
  }

  OpeningRequest request() {
    return new OpeningRequest(
        new Reference(reference),
        new RequestSource("demande.docx", "0".repeat(64), 0),
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
}
