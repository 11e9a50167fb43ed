package fr.passerelle.sandbox.site;

/**
 * How the token is. Whatever is wrong with one that is there, Moodle says {@code accessexception}.
 */
public enum TokenState {
  GOOD,
  /** Moodle deletes it when it is next used. */
  EXPIRED,
  /** Unknown: {@code invalidtoken}. */
  DELETED,
  BOUND_TO_ANOTHER_ADDRESS,
  /** The account may not use REST: {@code webservice/rest:use} is missing. */
  WITHOUT_REST_CAPABILITY,
  SERVICE_DISABLED,
  /** The service is for named users only, and the account is not among them. */
  USER_NOT_AUTHORISED
}
