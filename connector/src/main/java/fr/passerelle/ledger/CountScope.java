package fr.passerelle.ledger;

/** What part of a course a stored figure is about. */
enum CountScope {
  WHOLE("whole"),
  GROUP("group"),
  IN_NO_GROUP("in_no_group"),
  IN_SEVERAL_GROUPS("in_several_groups");

  private final String code;

  CountScope(String code) {
    this.code = code;
  }

  /** The word in the table. */
  String code() {
    return code;
  }
}
