package fr.passerelle.profile;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A part of an opening request that a course custom field can hold. */
public enum RequestPart {
  @JsonProperty("objectives")
  OBJECTIVES,
  @JsonProperty("pilot")
  PILOT,
  @JsonProperty("pilotEmail")
  PILOT_EMAIL,
  @JsonProperty("designers")
  DESIGNERS,
  @JsonProperty("faceToFace")
  FACE_TO_FACE,
  /** In whole minutes. */
  @JsonProperty("faceToFaceTime")
  FACE_TO_FACE_TIME,
  /** In whole minutes. */
  @JsonProperty("distanceTime")
  DISTANCE_TIME,
  @JsonProperty("accompaniment")
  ACCOMPANIMENT,
  @JsonProperty("audience")
  AUDIENCE,
  /** The ticked box, for a text or a list to choose from. */
  @JsonProperty("format")
  FORMAT,
  @JsonProperty("origin")
  ORIGIN,
  @JsonProperty("reference")
  REFERENCE,
  /** The first day, for a text or a date. */
  @JsonProperty("start")
  START,
  /** The last day, for a text or a date. */
  @JsonProperty("end")
  END,
  @JsonProperty("tutors")
  TUTORS
}
