package fr.passerelle.opening;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Fills forms in as all kinds of people do. The same random numbers, the same answers. */
final class Imagination {

  /**
   * A duration.
   *
   * @param meant null where nobody can tell for sure how many hours that is
   */
  private record Time(String written, @Nullable Duration meant) {}

  private static final List<Time> TIMES =
      List.of(
          time("3", 180),
          time("3h", 180),
          time("3 h 30", 210),
          time("3\u00A0h\u202F30", 210),
          time("3  h  30", 210),
          time("3H05", 185),
          time("0,75", 45),
          time("1.25 h", 75),
          time("12 heures", 720),
          time("1 heure", 60),
          time("３ h", 180),
          time("0", 0),
          new Time("0,01", Duration.ofSeconds(36)),
          new Time("une journée", null),
          new Time("½ journée", null),
          new Time("3 à 4 h", null),
          new Time("environ 6 h", null),
          new Time("3 h 75", null),
          new Time("3 h 5", null),
          new Time("3:30", null),
          new Time("90 min", null),
          new Time("-2", null),
          new Time("1 000", null),
          new Time("3,125", null),
          new Time("=3*2", null),
          new Time("٣", null),
          new Time("3 h + 2 h", null),
          new Time("🕒", null));

  private static final List<String> NAMES =
      List.of(
          "Jean-Marc d’Ormesson",
          "Marie-Ève de la Fontaine",
          "Nguyễn Thị Ánh",
          "Zoe\u0308 Le\u0301ger",
          "Łukasz O'Brien",
          "J.-P. Étienne",
          "Camille Durand (DANE)",
          "Jeanne « Jo »\u00A0Petit",
          "عمر الشريف",
          "李 明",
          "Betty Letertre",
          "🎓 Alix");

  private static final List<String> EMAILS =
      List.of(
          "a.b@example.org",
          "o'neil@example.org",
          "Alix.BERNARD@Example.ORG",
          "jean+essai_1@sous.domaine.example.org",
          "zoé@example.org",
          "1234@example.org",
          "x%y@ex-ample.example.org");

  /** How a name and its e-mail are put together. */
  private static final List<String> TOGETHER =
      List.of(
          "%s, %s",
          "%s %s",
          "%s (%s)",
          "%s <%s>",
          "%s <mailto:%s>",
          "%s – %s",
          "%s : %s",
          "%s\n%s",
          "%s ; mail : %s",
          "%s (adresse mail : %s)",
          "%s\u00A0%s",
          "%s, %s.",
          "%s [%s]",
          "%s, %s ;");

  /** E-mails that nobody should be written to at, or not at a part of. */
  private static final List<String> BAD_PEOPLE =
      List.of(
          "Alix Bernard, alix#b@example.org",
          "Alix Bernard, alix!b@example.org",
          "Alix Bernard, alix@example",
          "Alix Bernard, alix @example.org",
          "Alix Bernard, alix\u200B@example.org",
          "Alix Bernard, ali\u0301x@example.org",
          "Alix Bernard, alix@example.org@example.org",
          "Alix Bernard, alix@example.org_ancien",
          "Alix Bernard, alix@exa_mple.org",
          "Alix Bernard, \"alix b\"@example.org");

  private final Random random;
  private final Awkward texts;
  private final Map<Field, Object> meant = new EnumMap<>(Field.class);
  private final Set<Field> doubtful = EnumSet.noneOf(Field.class);

  private Imagination(Random random) {
    this.random = random;
    this.texts = new Awkward(random);
  }

  /**
   * A form.
   *
   * @param likeLabels whether texts may have lines that look like labels
   */
  static Filled form(Random random, boolean likeLabels) {
    return new Imagination(random).form(likeLabels);
  }

  private Filled form(boolean likeLabels) {
    String title = title();
    boolean faceToFace = random.nextBoolean();
    meant.put(Field.FACE_TO_FACE, faceToFace ? FaceToFace.YES : FaceToFace.NO);
    List<String> audience = audience();
    return new Filled(
        title,
        text(Field.OBJECTIVES, likeLabels),
        text(Field.DESCRIPTION, likeLabels),
        pilot(),
        designers(),
        faceToFace,
        time(Field.FACE_TO_FACE_TIME),
        time(Field.DISTANCE_TIME),
        text(Field.ACCOMPANIMENT, likeLabels),
        audience,
        other(),
        format(),
        meant,
        doubtful);
  }

  private String title() {
    String title = texts.line();
    String whole = random.nextInt(8) == 0 ? title + " <b>" : title;
    String onOneLine = whole.replace('\t', ' ').replace("  ", " ").replace("  ", " ");
    meant.put(Field.TITLE, onOneLine);
    if (whole.contains("<b>") || onOneLine.codePointCount(0, onOneLine.length()) > 254) {
      doubtful.add(Field.TITLE);
    }
    return padded(whole);
  }

  private String text(Field field, boolean likeLabels) {
    String text = random.nextInt(8) == 0 ? "" : texts.text(likeLabels);
    meant.put(field, text);
    return padded(text);
  }

  private String time(Field field) {
    Time time = texts.one(TIMES);
    if (time.meant() == null) {
      doubtful.add(field);
    } else {
      meant.put(field, time.meant());
    }
    return padded(time.written());
  }

  private String pilot() {
    if (random.nextInt(4) == 0) {
      doubtful.add(Field.PILOT);
      return texts.one(BAD_PEOPLE);
    }
    String name = texts.one(NAMES);
    String email = texts.one(EMAILS);
    meant.put(Field.PILOT, new Person(name, email));
    return padded(texts.one(TOGETHER).formatted(name, email));
  }

  private String designers() {
    List<Person> people = new ArrayList<>();
    List<String> written = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      Person person = new Person(texts.one(NAMES), random.nextInt(3) == 0 ? "" : texts.one(EMAILS));
      people.add(person);
      written.add(
          person.hasEmail()
              ? texts.one(TOGETHER).formatted(person.name(), person.email())
              : person.name());
    }
    meant.put(Field.DESIGNERS, List.copyOf(people));
    return padded(String.join("\n", written));
  }

  private List<String> audience() {
    List<String> ticked =
        Audience.PRINTED.stream().filter(option -> random.nextInt(3) == 0).toList();
    meant.put(Field.AUDIENCE, ticked);
    return ticked;
  }

  private String other() {
    String other =
        random.nextBoolean()
            ? ""
            : texts.one(
                List.of(
                    "psychologues de l’éducation",
                    "personnels «\u00A0de labo\u00A0»",
                    "AESH (école & collège)",
                    "CPE : tous",
                    "e\u0301quipes 🎓",
                    "=tous",
                    "les xylophonistes",
                    "parents d'élèves de 6e"));
    meant.put(Field.OTHER_AUDIENCE, other);
    return other;
  }

  private String format() {
    String format = texts.one(List.of("Thématique", "Modulaire (5\u00A0étapes)", ""));
    meant.put(Field.FORMAT, format);
    return format;
  }

  private String padded(String text) {
    return texts.blank() + text + texts.blank();
  }

  private static Time time(String written, int minutes) {
    return new Time(written, Duration.ofMinutes(minutes));
  }
}
