package fr.passerelle.provisioning;

import fr.passerelle.moodle.ShortName;

/**
 * The short name that a new course is to have.
 *
 * @param text holds {@code {n}} where the smallest number is wanted that makes a free name
 */
record ShortNameWish(String text) {

  private static final String NUMBER = "{n}";

  boolean isNumbered() {
    return text.contains(NUMBER);
  }

  /** The name with a number, or as it is where it takes none. */
  ShortName with(int number) {
    return new ShortName(text.replace(NUMBER, Integer.toString(number)));
  }
}
