package fr.passerelle.moodle;

/** Whether an account may log in. */
public enum AccountState {
  OPEN,
  SUSPENDED,
  /** The site does not tell the token's user. */
  UNKNOWN
}
