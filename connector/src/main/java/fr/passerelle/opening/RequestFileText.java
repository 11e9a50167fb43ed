package fr.passerelle.opening;

import fr.passerelle.moodle.SiteName;
import fr.passerelle.problem.Message;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLFactoryBuilder;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/**
 * The text of a request file: what the form said in the form's order, and what the administrator
 * may add, as comments to complete. The same draft gives the same text.
 */
final class RequestFileText {

  /** As a person would write it. */
  private static final YAMLMapper PLAIN =
      YAMLMapper.builder(
              plainly()
                  .enable(YAMLWriteFeature.MINIMIZE_QUOTES)
                  .stringQuotingChecker(new PlainWords())
                  .build())
          .build();

  /** All texts in double quotes, where any character can be written. */
  private static final YAMLMapper QUOTED = YAMLMapper.builder(plainly().build()).build();

  private static final String CATEGORY_EXAMPLE =
      "# category: [Session de formation, Session locale en auto-inscription]\n";

  private static final String TITLES_EXAMPLE =
      "# sectionTitles: [Découvrir, S’exercer, Faire le point]\n";

  private static final String TUTORS_EXAMPLE =
      """
      # tutors:
      # - name: Sacha Moreau
      #   email: sacha.moreau@example.org
      """;

  /** What the budget is computed from. */
  private static final String PLANNED_EXAMPLE =
      """
      # planned:
      #   tutoring: {candidates: 20, tutors: 1}
      #   design: {vacations: 15}
      #   virtualClasses:
      #   - {nature: classe_virtuelle, hours: 3 h, participants: 20, trainers: 2}
      """;

  private final JsonGenerator yaml;

  private RequestFileText(JsonGenerator yaml) {
    this.yaml = yaml;
  }

  /**
   * @param language of the comments
   */
  static String of(Reference reference, Draft draft, Locale language) {
    return comment("opening.yaml.header", language)
        + text(reference, draft)
        + examples(draft, language);
  }

  /** Rare characters don't survive outside quotes; only then is everything quoted. */
  private static String text(Reference reference, Draft draft) {
    String plain = text(reference, draft, PLAIN);
    String quoted = text(reference, draft, QUOTED);
    return isSame(plain, quoted) ? plain : quoted;
  }

  private static boolean isSame(String plain, String quoted) {
    try {
      return RequestEntries.words(NodeReader.yaml(plain.getBytes(StandardCharsets.UTF_8)))
          .equals(RequestEntries.words(NodeReader.yaml(quoted.getBytes(StandardCharsets.UTF_8))));
    } catch (RefusedFile notYaml) {
      return false;
    }
  }

  private static String text(Reference reference, Draft draft, YAMLMapper mapper) {
    StringWriter text = new StringWriter();
    try (JsonGenerator yaml = mapper.createGenerator(text)) {
      new RequestFileText(yaml).write(reference, draft);
    }
    return text.toString();
  }

  private static YAMLFactoryBuilder plainly() {
    return YAMLFactory.builder()
        .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
        .disable(YAMLWriteFeature.SPLIT_LINES);
  }

  private static String comment(String key, Locale language) {
    return Message.of(key).in(language).strip() + "\n";
  }

  /** What the administrator may add and nobody has said yet. */
  private static String examples(Draft draft, Locale language) {
    String examples =
        (draft.category().isEmpty() ? CATEGORY_EXAMPLE : "")
            + (draft.start() == null ? "# start: 2027-01-04\n" : "")
            + (draft.end() == null ? "# end: 2027-06-30\n" : "")
            + (draft.sections() == null ? "# sections: 5\n" : "")
            + (draft.wishes().sectionTitles().isEmpty() ? TITLES_EXAMPLE : "")
            + (draft.tutors().isEmpty() ? TUTORS_EXAMPLE : "")
            + PLANNED_EXAMPLE;
    return comment("opening.yaml.footer", language) + examples;
  }

  private void write(Reference reference, Draft draft) {
    yaml.writeStartObject();
    yaml.writeStringProperty("reference", reference.value());
    source(draft.source());
    said(draft);
    added(draft);
    unread(draft.unread());
    yaml.writeEndObject();
  }

  private void source(RequestSource source) {
    yaml.writeObjectPropertyStart("source");
    yaml.writeStringProperty("file", source.file());
    yaml.writeStringProperty("sha256", source.sha256());
    if (source.row() > 0) {
      yaml.writeNumberProperty("row", source.row());
    }
    yaml.writeEndObject();
  }

  private void said(Draft draft) {
    text(Field.TITLE, draft.title());
    text(Field.OBJECTIVES, draft.objectives());
    text(Field.DESCRIPTION, draft.description());
    pilot(draft.pilot());
    people(Field.DESIGNERS, draft.designers());
    text(Field.FACE_TO_FACE, draft.faceToFace().name().toLowerCase(Locale.ROOT));
    duration(Field.FACE_TO_FACE_TIME, draft.faceToFaceTime());
    duration(Field.DISTANCE_TIME, draft.distanceTime());
    text(Field.ACCOMPANIMENT, draft.accompaniment());
    list(Field.AUDIENCE, draft.audience());
    text(Field.OTHER_AUDIENCE, draft.otherAudience());
    text(Field.FORMAT, draft.format());
  }

  /** Only what is there already: the rest stands in the comments. */
  private void added(Draft draft) {
    if (!draft.category().isEmpty()) {
      list(Field.CATEGORY, draft.category());
    }
    if (draft.start() != null) {
      text(Field.START, draft.start().toString());
    }
    if (draft.end() != null) {
      text(Field.END, draft.end().toString());
    }
    if (draft.sections() != null) {
      yaml.writeNumberProperty(Field.SECTIONS.key(), draft.sections());
    }
    if (!draft.tutors().isEmpty()) {
      people(Field.TUTORS, draft.tutors());
    }
    wishes(draft.wishes());
  }

  private void wishes(CourseWishes wishes) {
    ifSaid(Field.ORIGIN, wishes.origin());
    if (!wishes.sectionTitles().isEmpty()) {
      list(Field.SECTION_TITLES, wishes.sectionTitles());
    }
    ifSaid(Field.LANGUAGE, wishes.language());
    if (wishes.groupMode() != null) {
      text(Field.GROUP_MODE, wishes.groupMode().name().toLowerCase(Locale.ROOT));
    }
    if (wishes.groupPerTutor() != null) {
      text(Field.GROUP_PER_TUTOR, wishes.groupPerTutor() ? "yes" : "no");
    }
    SiteName site = wishes.site();
    if (site != null) {
      text(Field.SITE, site.value());
    }
    if (!wishes.customFields().isEmpty()) {
      yaml.writeObjectPropertyStart(Field.CUSTOM_FIELDS.key());
      wishes.customFields().forEach(yaml::writeStringProperty);
      yaml.writeEndObject();
    }
  }

  private void ifSaid(Field field, String text) {
    if (!text.isEmpty()) {
      text(field, text);
    }
  }

  private void unread(List<Unread> unread) {
    if (unread.isEmpty()) {
      return;
    }
    yaml.writeArrayPropertyStart("unread");
    for (Unread entry : unread) {
      yaml.writeStartObject();
      yaml.writeStringProperty("label", entry.label());
      yaml.writeStringProperty("value", entry.value());
      yaml.writeEndObject();
    }
    yaml.writeEndArray();
  }

  private void text(Field field, String text) {
    yaml.writeStringProperty(field.key(), text);
  }

  private void duration(Field field, java.time.@Nullable Duration duration) {
    text(field, duration == null ? "" : DurationText.write(duration));
  }

  private void list(Field field, List<String> items) {
    yaml.writeArrayPropertyStart(field.key());
    items.forEach(yaml::writeString);
    yaml.writeEndArray();
  }

  private void pilot(@Nullable Person pilot) {
    yaml.writeName(Field.PILOT.key());
    person(pilot == null ? new Person("", "") : pilot);
  }

  private void people(Field field, List<Person> people) {
    yaml.writeArrayPropertyStart(field.key());
    people.forEach(this::person);
    yaml.writeEndArray();
  }

  private void person(Person person) {
    yaml.writeStartObject();
    yaml.writeStringProperty("name", person.name());
    yaml.writeStringProperty("email", person.email());
    yaml.writeEndObject();
  }
}
