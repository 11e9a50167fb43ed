package fr.passerelle.opening;

/** By what a form is recognised: its file's bytes, whatever the file is called, and the row. */
record FormKey(String sha256, int row) {

  static FormKey of(RequestSource source) {
    return new FormKey(source.sha256(), source.row());
  }
}
