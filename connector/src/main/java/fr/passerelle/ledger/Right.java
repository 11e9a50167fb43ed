package fr.passerelle.ledger;

/** What one at a time may do on a site. */
enum Right {
  WRITE("", "site "),
  SYNC(".sync", "sync ");

  private final String ending;
  private final String lock;

  Right(String ending, String lock) {
    this.ending = ending;
    this.lock = lock;
  }

  /** What its file's name has before {@code .lock}. */
  String ending() {
    return ending;
  }

  /** What its advisory lock's name has before the site's. */
  String lock() {
    return lock;
  }
}
