package fr.passerelle.opening;

import fr.passerelle.moodle.CourseText;
import fr.passerelle.problem.Message;
import fr.passerelle.problem.Problem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The checks that every request must pass, wherever it was read: what the form requires, what
 * contradicts itself, and what Moodle would refuse later.
 */
final class DraftCheck {

  /** Moodle's column for a course's full name, in characters. */
  private static final int TITLE_LENGTH = 254;

  /** The number of sections at which Moodle stops by default. */
  private static final int MAX_SECTIONS = 52;

  private final Draft draft;
  private final Places places;
  private final List<Problem> problems = new ArrayList<>();

  DraftCheck(Draft draft, Places places) {
    this.draft = draft;
    this.places = places;
  }

  List<Problem> problems() {
    title();
    texts();
    pilot();
    people(Field.DESIGNERS, draft.designers());
    people(Field.TUTORS, draft.tutors());
    faceToFace();
    dates();
    sections();
    sectionTitles();
    return List.copyOf(problems);
  }

  private void title() {
    String title = draft.title();
    int length = title.codePointCount(0, title.length());
    if (title.isEmpty()) {
      require(Field.TITLE);
    }
    if (length > TITLE_LENGTH) {
      error(
          Field.TITLE, title, Message.of("opening.title.long", length, TITLE_LENGTH), "title.long");
    }
    if (CourseText.looksLikeMarkup(title)) {
      error(Field.TITLE, title, "title.markup");
    }
  }

  private void texts() {
    text(Field.TITLE, draft.title());
    text(Field.OBJECTIVES, draft.objectives());
    text(Field.DESCRIPTION, draft.description());
    text(Field.ACCOMPANIMENT, draft.accompaniment());
    draft.audience().forEach(option -> text(Field.AUDIENCE, option));
    text(Field.OTHER_AUDIENCE, draft.otherAudience());
    text(Field.FORMAT, draft.format());
    draft.category().forEach(name -> text(Field.CATEGORY, name));
    draft.wishes().sectionTitles().forEach(title -> text(Field.SECTION_TITLES, title));
    draft.wishes().customFields().values().forEach(value -> text(Field.CUSTOM_FIELDS, value));
  }

  private void text(Field field, String text) {
    if (CourseNames.hasUnprintable(text)) {
      error(field, "", "control");
    }
  }

  private void pilot() {
    Person pilot = draft.pilot();
    if (pilot == null) {
      require(Field.PILOT);
      return;
    }
    if (pilot.name().isEmpty()) {
      error(Field.PILOT, pilot.email(), "pilot.name");
    }
    if (!pilot.hasEmail() && pilot.name().indexOf('@') < 0) {
      error(Field.PILOT, pilot.name(), "pilot.email");
    }
    people(Field.PILOT, List.of(pilot));
  }

  private void people(Field field, List<Person> people) {
    for (Person person : people) {
      text(field, person.name() + person.email());
      if (person.name().indexOf('@') >= 0) {
        error(field, person.name(), "email");
      } else if (person.hasEmail() && !PeopleText.isEmail(person.email())) {
        error(field, person.email(), "email");
      }
    }
  }

  private void faceToFace() {
    switch (draft.faceToFace()) {
      case UNSAID -> {
        if (!draft.hasUnread(Field.FACE_TO_FACE)) {
          error(Field.FACE_TO_FACE, "", "yesno.none");
        }
      }
      case YES -> warnIf(isZero(draft.faceToFaceTime()), "yes.without.hours");
      case NO -> warnIf(isPositive(draft.faceToFaceTime()), "no.with.hours");
    }
  }

  private void dates() {
    if (draft.start() != null && draft.end() != null && draft.end().isBefore(draft.start())) {
      Message message = Message.of("opening.end.before.start", draft.start().toString());
      error(Field.END, draft.end().toString(), message, "end.before.start");
    }
  }

  private void sections() {
    Integer sections = draft.sections();
    if (sections != null && sections > MAX_SECTIONS) {
      Message message = Message.of("opening.sections.many", MAX_SECTIONS);
      error(Field.SECTIONS, sections.toString(), message, "sections.many");
    }
  }

  private void sectionTitles() {
    List<String> titles = draft.wishes().sectionTitles();
    int most = draft.sections() == null ? MAX_SECTIONS : draft.sections();
    if (titles.size() > most) {
      String number = Integer.toString(titles.size());
      Message message = Message.of("opening.titles.many", titles.size(), most);
      error(Field.SECTION_TITLES, number, message, "titles.many");
    }
    for (String title : titles) {
      if (CourseText.looksLikeMarkup(title)) {
        error(Field.SECTION_TITLES, title, "title.markup");
      } else if (title.codePointCount(0, title.length()) > CourseText.LONGEST_SECTION_NAME) {
        Message message = Message.of("opening.titles.long", CourseText.LONGEST_SECTION_NAME);
        error(Field.SECTION_TITLES, title, message, "titles.long");
      }
    }
  }

  private static boolean isZero(@Nullable Duration duration) {
    return duration != null && duration.isZero();
  }

  private static boolean isPositive(@Nullable Duration duration) {
    return duration != null && !duration.isZero();
  }

  private void warnIf(boolean contradictory, String key) {
    if (contradictory) {
      problems.add(
          Problem.warning(
              places.where(Field.FACE_TO_FACE_TIME),
              places.name(Field.FACE_TO_FACE_TIME),
              draft.faceToFaceTime() == null ? "" : DurationText.write(draft.faceToFaceTime()),
              Message.of("opening." + key),
              Message.of("opening." + key + ".hint")));
    }
  }

  private void require(Field field) {
    if (!draft.hasUnread(field)) {
      error(field, "", "required");
    }
  }

  private void error(Field field, String value, String key) {
    error(field, value, Message.of("opening." + key), key);
  }

  private void error(Field field, String value, Message message, String key) {
    problems.add(
        Problem.error(
            places.where(field),
            places.name(field),
            value,
            message,
            Message.of("opening." + key + ".hint")));
  }
}
