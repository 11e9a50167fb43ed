package fr.passerelle.provisioning;

import fr.passerelle.opening.FaceToFace;
import fr.passerelle.opening.OpeningRequest;
import fr.passerelle.opening.Person;
import fr.passerelle.profile.RequestPart;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The raw values that a request gives to course custom fields. */
final class CustomFields {

  private CustomFields() {}

  /**
   * One value for each field that the request says something about, by the field's shortname. What
   * it says of a field itself holds.
   *
   * @param origin where the request comes from
   */
  static SortedMap<String, String> of(
      OpeningRequest request, SortedMap<RequestPart, String> fieldNames, String origin) {
    SortedMap<String, String> values = new TreeMap<>();
    fieldNames.forEach(
        (part, field) -> {
          String value = part == RequestPart.ORIGIN ? origin : value(request, part);
          if (!value.isBlank()) {
            values.put(field, value);
          }
        });
    values.putAll(request.wishes().customFields());
    return values;
  }

  private static String day(@Nullable LocalDate day) {
    return day == null ? "" : day.toString();
  }

  private static String value(OpeningRequest request, RequestPart part) {
    return switch (part) {
      case OBJECTIVES -> request.objectives();
      case PILOT -> request.pilot() == null ? "" : request.pilot().name();
      case PILOT_EMAIL -> request.pilot() == null ? "" : request.pilot().email();
      case DESIGNERS -> names(request.designers());
      case FACE_TO_FACE -> checkbox(request.faceToFace());
      case FACE_TO_FACE_TIME -> minutes(request.faceToFaceTime());
      case DISTANCE_TIME -> minutes(request.distanceTime());
      case ACCOMPANIMENT -> request.accompaniment();
      case AUDIENCE -> String.join(", ", audience(request));
      case FORMAT -> request.format();
      case ORIGIN -> request.wishes().origin();
      case REFERENCE -> request.reference().value();
      case START -> day(request.start());
      case END -> day(request.end());
      case TUTORS -> names(request.tutors());
    };
  }

  private static String names(List<Person> people) {
    return people.stream()
        .map(person -> person.name().isBlank() ? person.email() : person.name())
        .collect(Collectors.joining(", "));
  }

  private static String checkbox(FaceToFace answer) {
    return switch (answer) {
      case YES -> "1";
      case NO -> "0";
      case UNSAID -> "";
    };
  }

  private static String minutes(@Nullable Duration time) {
    return time == null ? "" : Long.toString(time.toMinutes());
  }

  /** The ticked boxes and the text behind "Autres :". */
  static List<String> audience(OpeningRequest request) {
    List<String> audience = new ArrayList<>(request.audience());
    if (!request.otherAudience().isBlank()) {
      audience.add(request.otherAudience());
    }
    return audience;
  }
}
