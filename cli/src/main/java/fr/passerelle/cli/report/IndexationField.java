package fr.passerelle.cli.report;

import fr.passerelle.cli.Words;
import fr.passerelle.cli.view.Plain;
import fr.passerelle.opening.FaceToFace;
import fr.passerelle.opening.OpeningRequest;
import fr.passerelle.opening.Person;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One field of m@gistère's indexation, which has no web service: a person copies it.
 *
 * @param code the platform's own name of the field
 * @param value to copy; may hold line breaks; empty where the request says nothing
 * @param remark what to mind; empty for nothing
 */
record IndexationField(String code, String label, String value, String remark) {

  /** What the platform takes for the accompaniment, in characters. */
  private static final int LONGEST_ACCOMPANIMENT = 250;

  /** All of them, as a request fills them in. */
  static List<IndexationField> of(OpeningRequest request, String title, Words words) {
    return List.of(
        field("title", words.say("index-title"), Plain.line(title), words),
        field("objectif", words.say("index-objectives"), request.objectives(), words),
        field("tps_en_presence", words.say("index-present"), present(request), words),
        field("tps_a_distance", words.say("index-distant"), minutes(request.distanceTime()), words),
        accompaniment(request.accompaniment(), words),
        field("publics", words.say("index-audience"), audience(request), words),
        field("authors", words.say("index-authors"), people(request.designers()), words),
        field("contact", words.say("index-contact"), contact(request), words),
        new IndexationField(
            "collection", words.say("index-collection"), "", words.say("index-to-choose")));
  }

  private static IndexationField field(String code, String label, String value, Words words) {
    String kept = withoutControls(value);
    return new IndexationField(code, label, kept, kept.isEmpty() ? words.say("index-unsaid") : "");
  }

  private static IndexationField accompaniment(String text, Words words) {
    IndexationField field = field("accompagnement", words.say("index-accompaniment"), text, words);
    int length = field.value.codePointCount(0, field.value.length());
    return length <= LONGEST_ACCOMPANIMENT
        ? field
        : new IndexationField(
            field.code,
            field.label,
            field.value,
            words.say("index-too-long", length, LONGEST_ACCOMPANIMENT));
  }

  private static String present(OpeningRequest request) {
    return request.faceToFaceTime() == null && request.faceToFace() == FaceToFace.NO
        ? "0"
        : minutes(request.faceToFaceTime());
  }

  private static String minutes(@Nullable Duration time) {
    return time == null ? "" : Long.toString(time.toMinutes());
  }

  private static String audience(OpeningRequest request) {
    List<String> audience = new ArrayList<>(request.audience());
    audience.add(request.otherAudience());
    return audience.stream().filter(it -> !it.isBlank()).collect(Collectors.joining("\n"));
  }

  private static String contact(OpeningRequest request) {
    return request.pilot() == null ? "" : people(List.of(request.pilot()));
  }

  private static String people(List<Person> people) {
    return people.stream()
        .map(
            person ->
                Stream.of(person.name(), person.email())
                    .map(Plain::line)
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(", ")))
        .collect(Collectors.joining("\n"));
  }

  private static String withoutControls(String text) {
    return text.replaceAll("\\R", "\n").replaceAll("[\\p{Cc}&&[^\\n\\t]]", "").strip();
  }
}
