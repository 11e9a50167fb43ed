package fr.passerelle.opening;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an invented person wrote on a form, and what anybody would understand by it. It was made up
 * before any file was, so that no reader has a part in it.
 *
 * @param pilot as written, with its e-mail
 * @param designers as written
 * @param faceToFaceTime as written
 * @param distanceTime as written
 * @param audience the options ticked
 * @param other written behind "Autres :"; empty where that is not ticked
 * @param meant what each answer says; null where it says nothing that can be told
 * @param doubtful answers about which a reader may, and where nothing can be told must, complain
 */
record Filled(
    String title,
    String objectives,
    String description,
    String pilot,
    String designers,
    boolean faceToFace,
    String faceToFaceTime,
    String distanceTime,
    String accompaniment,
    List<String> audience,
    String other,
    String format,
    Map<Field, Object> meant,
    Set<Field> doubtful) {

  /** The same answers as a reader gave them. */
  static Map<Field, Object> readIn(Draft draft) {
    Map<Field, Object> read = new EnumMap<>(Field.class);
    read.put(Field.TITLE, draft.title());
    read.put(Field.OBJECTIVES, draft.objectives());
    read.put(Field.DESCRIPTION, draft.description());
    put(read, Field.PILOT, draft.pilot());
    read.put(Field.DESIGNERS, draft.designers());
    read.put(Field.FACE_TO_FACE, draft.faceToFace());
    put(read, Field.FACE_TO_FACE_TIME, draft.faceToFaceTime());
    put(read, Field.DISTANCE_TIME, draft.distanceTime());
    read.put(Field.ACCOMPANIMENT, draft.accompaniment());
    read.put(Field.AUDIENCE, draft.audience());
    read.put(Field.OTHER_AUDIENCE, draft.otherAudience());
    read.put(Field.FORMAT, draft.format());
    return read;
  }

  private static void put(Map<Field, Object> map, Field field, @Nullable Object value) {
    if (value != null) {
      map.put(field, value);
    }
  }
}
