package fr.passerelle.vacation;

import fr.passerelle.problem.Numen;

/** Takes every NUMEN out of a rules file before anything else reads it. */
final class NumenMask {

  /** As long as what it stands for, so that places in the text stay the same. */
  private static final String MASK = "X".repeat(13);

  private NumenMask() {}

  /** Notes each in a text, and gives the text back without, so that no later message repeats it. */
  static String mask(String text, Findings findings) {
    Numen.places(text)
        .forEach(found -> findings.error(place(text, found.start()), "", "", "numen"));
    return Numen.takenOut(text, MASK);
  }

  private static Place place(String text, int offset) {
    int line = (int) text.substring(0, offset).chars().filter(c -> c == '\n').count() + 1;
    return new Place(line, offset - text.lastIndexOf('\n', offset - 1));
  }
}
