package fr.passerelle.sandbox.site;

/** How the account behind the token is. */
public enum AccountState {
  GOOD,
  /** Refused at the door: {@code wsaccessuserdeleted}. */
  DELETED,
  /** Refused at the door: {@code wsaccessuserunconfirmed}. */
  UNCONFIRMED,
  /** Refused at the door: {@code wsaccessusersuspended}. */
  SUSPENDED,
  /**
   * Refused at the door, since its way of logging in is “no login”: {@code wsaccessusernologin}.
   */
  NO_LOGIN,
  /** Gets in, and into no course or category: {@code forcepasswordchangenotice}. */
  MUST_CHANGE_PASSWORD,
  /** Gets in, and into no course or category: {@code sitepolicynotagreed}. */
  POLICY_NOT_AGREED,
  /** Gets in, and into no course or category, since it has no e-mail: {@code usernotfullysetup}. */
  WITHOUT_EMAIL
}
