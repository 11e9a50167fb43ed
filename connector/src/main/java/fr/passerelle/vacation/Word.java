package fr.passerelle.vacation;

/** A choice that rules files, statements and exports write as one word. */
public interface Word {

  /** The word, in lower case and without accents, the same in every language. */
  String code();
}
