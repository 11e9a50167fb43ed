package fr.passerelle.sandbox.site;

/** Another transaction has committed a row of the same key meanwhile; nothing was written. */
public final class DoubledKeyException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  DoubledKeyException(Row row) {
    super("there is one already: " + row);
  }
}
