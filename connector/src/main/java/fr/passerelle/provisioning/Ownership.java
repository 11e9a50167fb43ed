package fr.passerelle.provisioning;

import fr.passerelle.moodle.IdNumber;
import fr.passerelle.profile.SiteProfile;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Whose the fields of a course are. A field is Passerelle's while it holds what Passerelle last
 * wrote into it, or while nobody has put anything into it; otherwise somebody on the site has
 * settled it, and it is theirs.
 *
 * @param overwritten fields that are to be written all the same
 */
public record Ownership(Written written, Set<String> overwritten) {

  public Ownership {
    overwritten = Collections.unmodifiableSortedSet(new TreeSet<>(overwritten));
  }

  /** The fields that plans for a site may change, by their names in plans, in order. */
  public static List<String> fields(SiteProfile profile) {
    return Stream.concat(
            KeptFields.NAMES.stream(),
            profile.customFields().values().stream().sorted().map(KeptFields.CUSTOM_FIELD::concat))
        .toList();
  }

  /**
   * Whether a change has to be left undone.
   *
   * @param unset whether the field is as Moodle makes it: empty, or unticked
   */
  boolean isTheirs(IdNumber reference, FieldChange change, boolean unset) {
    String field = change.field();
    if (overwritten.contains(field) || written.left(reference, field, change.before())) {
      return false;
    }
    return written.knows(reference, field) || !unset;
  }
}
