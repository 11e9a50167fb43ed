package fr.passerelle.opening;

import fr.passerelle.problem.Message;
import fr.passerelle.problem.Numen;
import fr.passerelle.problem.Problem;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A draft while its answers come in, one field after another, as written. Each answer is understood
 * or kept as {@link Unread} with a problem. Used once, by one thread.
 */
final class DraftBuilder {

  private static final Pattern LIST_PARTING = Pattern.compile("[;\\n]+|,\\s");
  private static final Pattern TITLE_PARTING = Pattern.compile("[;\\n]");
  private static final Pattern LEVEL_PARTING = Pattern.compile("[;>\\n]");

  private final Places places;
  private final List<Problem> problems = new ArrayList<>();
  private final List<Unread> unread = new ArrayList<>();
  private final Map<Field, String> texts = new EnumMap<>(Field.class);
  private final Map<Field, Duration> durations = new EnumMap<>(Field.class);
  private final Map<Field, LocalDate> dates = new EnumMap<>(Field.class);
  private final Map<Field, List<String>> lists = new EnumMap<>(Field.class);
  private final Map<Field, List<Person>> people = new EnumMap<>(Field.class);
  private final List<Field> answered = new ArrayList<>();
  private final WishedCourse wishes = new WishedCourse();
  private FaceToFace faceToFace = FaceToFace.UNSAID;
  private @Nullable Integer sections;

  DraftBuilder(Places places) {
    this.places = places;
  }

  /** An answer as written; a blank one says nothing. */
  void answer(Field field, String written) {
    String text = withoutNumen(field, Folding.trim(written));
    if (text.isEmpty()) {
      return;
    }
    if (answered.contains(field)) {
      notUnderstood(field, text, "twice");
      return;
    }
    answered.add(field);
    understand(field, text);
  }

  /** Items as written, each one for itself. */
  void list(Field field, List<String> items) {
    lists.put(
        field,
        items.stream()
            .map(item -> withoutNumen(field, Folding.oneLine(item)))
            .filter(item -> !item.isEmpty())
            .toList());
  }

  void people(Field field, List<Person> named) {
    people.put(field, named);
  }

  /** The options ticked for "Public visé"; "Autres" may bring its text along. */
  void audience(List<String> options) {
    List<String> known = new ArrayList<>();
    for (String option : options) {
      String others = Folding.behind(Folding.trim(option), "autres");
      if (others == null) {
        known.add(Audience.asPrinted(Folding.oneLine(option)));
      } else if (Folding.isBlank(others.replace(':', ' '))) {
        known.add("Autres");
      } else {
        otherAudience(others.replaceFirst("^[\\s\\p{Z}:]+", ""));
      }
    }
    list(Field.AUDIENCE, known);
  }

  void otherAudience(String text) {
    String sofar = texts.getOrDefault(Field.OTHER_AUDIENCE, "");
    String more = withoutNumen(Field.OTHER_AUDIENCE, Folding.trim(text));
    texts.put(Field.OTHER_AUDIENCE, Folding.trim(sofar + "\n" + more));
  }

  /** Keeps an answer that a reader of boxes could not understand. */
  void notUnderstood(Field field, String written, String why) {
    String text = withoutNumen(field, Folding.trim(written));
    unread.add(new Unread(field.label(), text));
    report(
        Problem.error(
            places.where(field),
            places.name(field),
            text,
            Message.of("opening." + why),
            Message.of("opening." + why + ".hint", field.label())));
  }

  /** Keeps what stood at a label that the form does not know. */
  void unknown(String where, String label, String written) {
    Unread entry = new Unread(Numen.takenOut(label), Numen.takenOut(Folding.trim(written)));
    unread.add(entry);
    report(UnreadProblems.of(where, entry));
    if (Numen.isIn(label) || Numen.isIn(written)) {
      report(numen(where, entry.label()));
    }
  }

  /** A person as named, reported if a NUMEN stands in it. */
  Person withoutNumen(String where, Person person) {
    if (Numen.isIn(person.name() + " " + person.email())) {
      report(numen(where, ""));
    }
    return new Person(Numen.takenOut(person.name()), Numen.takenOut(person.email()));
  }

  /** Keeps something whose problem is reported elsewhere. */
  void keep(String label, String written) {
    unread.add(new Unread(Numen.takenOut(label), Numen.takenOut(Folding.trim(written))));
  }

  void report(Problem problem) {
    problems.add(problem);
  }

  /** The draft, checked, with all its problems. */
  DraftReading build(RequestSource source) {
    Draft draft = draft(source);
    List<Problem> all = new ArrayList<>(problems);
    all.addAll(new DraftCheck(draft, places).problems());
    return new DraftReading(draft, all);
  }

  private void understand(Field field, String text) {
    switch (field) {
      case TITLE, FORMAT -> texts.put(field, Folding.oneLine(text));
      case OBJECTIVES, DESCRIPTION, ACCOMPANIMENT, OTHER_AUDIENCE -> texts.put(field, text);
      case PILOT -> pilot(text);
      case DESIGNERS, TUTORS -> people.put(field, PeopleText.read(text));
      case FACE_TO_FACE -> yesOrNo(text);
      case FACE_TO_FACE_TIME, DISTANCE_TIME -> duration(field, text);
      case DURATIONS -> bothDurations(text);
      case AUDIENCE -> audience(LIST_PARTING.splitAsStream(text).toList());
      case CATEGORY -> list(field, LEVEL_PARTING.splitAsStream(text).toList());
      case START, END -> date(field, text);
      case SECTIONS -> sections(text);
      case SECTION_TITLES -> list(field, TITLE_PARTING.splitAsStream(text).toList());
      case ORIGIN, LANGUAGE, GROUP_MODE, GROUP_PER_TUTOR, SITE -> wish(field, text);
      case CUSTOM_FIELDS -> throw new IllegalArgumentException("these come one by one");
    }
  }

  private Draft draft(RequestSource source) {
    List<Person> pilots = people.getOrDefault(Field.PILOT, List.of());
    return new Draft(
        source,
        text(Field.TITLE),
        text(Field.OBJECTIVES),
        text(Field.DESCRIPTION),
        pilots.isEmpty() ? null : pilots.get(0),
        people.getOrDefault(Field.DESIGNERS, List.of()),
        faceToFace,
        durations.get(Field.FACE_TO_FACE_TIME),
        durations.get(Field.DISTANCE_TIME),
        text(Field.ACCOMPANIMENT),
        lists.getOrDefault(Field.AUDIENCE, List.of()),
        text(Field.OTHER_AUDIENCE),
        text(Field.FORMAT),
        lists.getOrDefault(Field.CATEGORY, List.of()),
        dates.get(Field.START),
        dates.get(Field.END),
        sections,
        people.getOrDefault(Field.TUTORS, List.of()),
        wishes.with(lists.getOrDefault(Field.SECTION_TITLES, List.of())),
        unread);
  }

  private String text(Field field) {
    return texts.getOrDefault(field, "");
  }

  private void pilot(String text) {
    List<Person> named = PeopleText.read(text);
    if (named.size() == 1) {
      people.put(Field.PILOT, named);
    } else {
      notUnderstood(Field.PILOT, text, "pilot.several");
    }
  }

  private void yesOrNo(String text) {
    switch (Folding.fold(text)) {
      case "oui", "yes" -> faceToFace = FaceToFace.YES;
      case "non", "no" -> faceToFace = FaceToFace.NO;
      case "unsaid" -> faceToFace = FaceToFace.UNSAID;
      default -> notUnderstood(Field.FACE_TO_FACE, text, "yesno");
    }
  }

  private void duration(Field field, String text) {
    Duration read = DurationText.read(text);
    if (read == null) {
      notUnderstood(field, text, "duration");
    } else {
      durations.put(field, read);
    }
  }

  private void bothDurations(String text) {
    for (DurationParts.Part part : DurationParts.in(text)) {
      if (part.field() != Field.DURATIONS) {
        answer(part.field(), part.text());
      } else if (!part.text().isEmpty()) {
        notUnderstood(Field.DURATIONS, part.text(), "duration.unlabelled");
      }
    }
  }

  private void date(Field field, String text) {
    try {
      dates.put(field, LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      notUnderstood(field, text, "date");
    }
  }

  private void sections(String text) {
    if (text.matches("\\d{1,4}")) {
      sections = Integer.valueOf(text);
    } else {
      notUnderstood(Field.SECTIONS, text, "sections");
    }
  }

  private void wish(Field field, String text) {
    if (!wishes.understand(field, text)) {
      notUnderstood(field, text, "wish." + field.key());
    }
  }

  /** The value of a custom field of the course; a blank one says nothing. */
  void customField(String shortName, String written) {
    String text = withoutNumen(Field.CUSTOM_FIELDS, Folding.trim(written));
    if (!text.isEmpty()) {
      wishes.customField(shortName, text);
    }
  }

  private String withoutNumen(Field field, String text) {
    if (!Numen.isIn(text)) {
      return text;
    }
    report(numen(places.where(field), places.name(field)));
    return Numen.takenOut(text);
  }

  private static Problem numen(String where, String name) {
    return Problem.error(
        where, name, "", Message.of("opening.numen"), Message.of("opening.numen.hint"));
  }
}
