package fr.passerelle.moodle;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** How a course keeps its groups. */
public enum GroupMode {
  /** There are none to speak of. */
  @JsonProperty("none")
  NONE,
  /** Each group sees itself only; so does a token's user without the right to see them all. */
  @JsonProperty("separate")
  SEPARATE,
  /** Everybody sees every group. */
  @JsonProperty("visible")
  VISIBLE;

  /** Moodle's number for it. */
  int number() {
    return switch (this) {
      case NONE -> 0;
      case SEPARATE -> 1;
      case VISIBLE -> 2;
    };
  }

  /** The mode of a number of Moodle's; null for one that it does not have. */
  static @Nullable GroupMode of(int number) {
    return number < 0 || number >= values().length ? null : values()[number];
  }
}
