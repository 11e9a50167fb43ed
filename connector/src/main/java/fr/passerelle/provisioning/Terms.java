package fr.passerelle.provisioning;

import fr.passerelle.profile.BrakeLimits;

/**
 * On what terms a plan is made.
 *
 * @param ownership which fields of the courses that are there may be changed
 * @param brake from how many changed courses on somebody has to confirm
 * @param limit how many courses are created or changed at most, the first ones by reference; at
 *     least 1
 */
public record Terms(Ownership ownership, BrakeLimits brake, int limit) {

  /** As {@link #limit}: all of them. */
  public static final int ALL = Integer.MAX_VALUE;

  public Terms {
    if (limit < 1) {
      throw new IllegalArgumentException("at least one course: " + limit);
    }
  }
}
