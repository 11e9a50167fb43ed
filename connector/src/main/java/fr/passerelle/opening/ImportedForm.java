package fr.passerelle.opening;

import org.jspecify.annotations.Nullable;

/**
 * What became of one form.
 *
 * @param file the source's name, without folders
 * @param row inside the source, from 1; 0 where the file is one form
 * @param reference of the request that holds the form; null where it was rejected
 */
public record ImportedForm(String file, int row, Outcome outcome, @Nullable Reference reference) {

  /** What an import did with a form. */
  public enum Outcome {
    /** A new request file holds it, though perhaps with problems. */
    WRITTEN,
    /** An earlier import had written it. */
    UNCHANGED,
    /** Nothing was written; a problem says why. */
    REJECTED
  }

  /** The name of the request file; empty where the form was rejected. */
  public String requestFile() {
    return reference == null ? "" : reference + ".yaml";
  }
}
