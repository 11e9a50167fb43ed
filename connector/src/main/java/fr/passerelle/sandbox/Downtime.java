package fr.passerelle.sandbox;

/** In which way a site is closed to its callers. */
public enum Downtime {
  /** It is open. */
  NONE,
  /** Maintenance from the command line: status 503 with a web page and {@code Retry-After}. */
  CLI_MAINTENANCE,
  /** Maintenance from the site's settings: {@code sitemaintenance}. */
  MAINTENANCE,
  /** An upgrade is running: {@code upgraderunning}. */
  UPGRADE,
  /** The database does not answer: {@code dbconnectionfailed}, with HTML in the message. */
  DATABASE_DOWN,
  /** Web services are switched off: status 403 without a body. */
  WEB_SERVICES_OFF
}
