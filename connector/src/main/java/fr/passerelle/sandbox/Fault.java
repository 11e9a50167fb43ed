package fr.passerelle.sandbox;

/** A way in which a call can go wrong between the client and Moodle. */
public enum Fault {
  /** The connection is closed before Moodle has heard of the call: nothing has happened. */
  RESET_BEFORE(false),
  /** The call is done and committed; the connection is closed without an answer. */
  LOSE_ANSWER_AFTER_COMMIT(true),
  /** The call is done and committed; the proxy answers that it took too long. */
  HTTP_504_AFTER_COMMIT(true),
  /** A worker was killed before it did anything; the proxy says so. */
  HTTP_502_BEFORE(false),
  /** PHP ran out of memory before it committed anything: status 500 without a body. */
  HTTP_500_EMPTY(false),
  /** Nothing is done; a web page comes instead of an answer, with status 200. */
  HTML_PAGE(false),
  /** The call is done and committed; the answer breaks off in the middle. */
  CUT_BODY(true);

  private final boolean commits;

  Fault(boolean commits) {
    this.commits = commits;
  }

  /** Whether what was asked for is done all the same. */
  public boolean commits() {
    return commits;
  }
}
