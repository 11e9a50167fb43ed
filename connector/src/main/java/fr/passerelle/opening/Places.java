package fr.passerelle.opening;

/**
 * Where the answers of one form stand and what they are called there, so that problems point to
 * them.
 */
interface Places {

  /** The file, and the row or line of the answer inside it. */
  String where(Field field);

  /** The field's label or key, as the reader of the problem will look for it. */
  String name(Field field);

  /** A form whose answers stand at labels, all in one place. */
  static Places ofForm(String where) {
    return new Places() {
      @Override
      public String where(Field field) {
        return where;
      }

      @Override
      public String name(Field field) {
        return field.label();
      }
    };
  }
}
