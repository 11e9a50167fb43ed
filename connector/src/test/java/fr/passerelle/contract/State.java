package fr.passerelle.contract;

import fr.passerelle.sandbox.Downtime;
import fr.passerelle.sandbox.Sandbox;
import fr.passerelle.sandbox.SandboxSettings;
import fr.passerelle.sandbox.site.AccountState;
import fr.passerelle.sandbox.site.Capability;
import fr.passerelle.sandbox.site.EnrolmentMethod;
import fr.passerelle.sandbox.site.LostContext;
import fr.passerelle.sandbox.site.Person;
import fr.passerelle.sandbox.site.TokenState;
import fr.passerelle.sandbox.wire.Debugging;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * A state of a site that cases are about. The sandbox is put into it for a case; a real site must
 * have been put into it by a person, who names it, as {@code cli-maintenance}, in {@code
 * PASSERELLE_LIVE_STATE}.
 */
enum State {
  ORDINARY,
  /** Transactions take a while, as those of a real site always do. */
  BUSY,
  /**
   * The account has {@code moodle/backup:userinfo}, {@code moodle/restore:userinfo} and {@code
   * moodle/backup:configure}.
   */
  WITH_USER_DATA,
  /** It has the first two of them. */
  WITH_USER_DATA_WITHOUT_CONFIGURE(Capability.CONFIGURE_BACKUP),
  /** It has the third of them. */
  WITHOUT_USER_DATA(Capability.COPY_USER_DATA),
  MAX_INPUT_VARS_1000,
  POST_MAX_SIZE_64K,
  DEBUGGING(sandbox -> sandbox.debugging(Debugging.NORMAL)),
  /** The site also shows its debugging messages ({@code debugdisplay}). */
  DEVELOPER_DEBUGGING(sandbox -> sandbox.debugging(Debugging.DEVELOPER)),
  DATABASE_DOWN(sandbox -> sandbox.downtime(Downtime.DATABASE_DOWN)),
  ACCOUNT_DELETED(AccountState.DELETED),
  ACCOUNT_UNCONFIRMED(AccountState.UNCONFIRMED),
  ACCOUNT_SUSPENDED(AccountState.SUSPENDED),
  ACCOUNT_NO_LOGIN(AccountState.NO_LOGIN),
  ACCOUNT_MUST_CHANGE_PASSWORD(AccountState.MUST_CHANGE_PASSWORD),
  ACCOUNT_POLICY_NOT_AGREED(AccountState.POLICY_NOT_AGREED),
  ACCOUNT_WITHOUT_EMAIL(AccountState.WITHOUT_EMAIL),
  TOKEN_EXPIRED(TokenState.EXPIRED),
  TOKEN_BOUND_TO_ANOTHER_ADDRESS(TokenState.BOUND_TO_ANOTHER_ADDRESS),
  TOKEN_WITHOUT_REST_CAPABILITY(TokenState.WITHOUT_REST_CAPABILITY),
  TOKEN_SERVICE_DISABLED(TokenState.SERVICE_DISABLED),
  TOKEN_USER_NOT_AUTHORISED(TokenState.USER_NOT_AUTHORISED),
  CLI_MAINTENANCE(sandbox -> sandbox.downtime(Downtime.CLI_MAINTENANCE)),
  MAINTENANCE(sandbox -> sandbox.downtime(Downtime.MAINTENANCE)),
  UPGRADE_RUNNING(sandbox -> sandbox.downtime(Downtime.UPGRADE)),
  WEB_SERVICES_OFF(sandbox -> sandbox.downtime(Downtime.WEB_SERVICES_OFF)),
  WITHOUT_COURSE_CREATE(Capability.CREATE_COURSES),
  WITHOUT_COURSE_UPDATE(Capability.UPDATE_COURSES),
  WITHOUT_COURSE_VISIBILITY(Capability.SET_VISIBILITY),
  WITHOUT_VIEW_HIDDEN_COURSES(Capability.VIEW_HIDDEN_COURSES),
  WITHOUT_ACCESS_ALL_GROUPS(Capability.ACCESS_ALL_GROUPS),
  WITHOUT_VIEW_DETAILS(Capability.VIEW_DETAILS),
  WITHOUT_ENROL_REVIEW(Capability.REVIEW_ENROLMENTS),
  /** The site also hides {@code lastaccess} ({@code hiddenuserfields}). */
  WITHOUT_VIEW_HIDDEN_USER_FIELDS(Capability.VIEW_HIDDEN_FIELDS),
  WITHOUT_CATEGORY_MANAGE(Capability.MANAGE_CATEGORIES),
  WITHOUT_VIEW_HIDDEN_CATEGORIES(Capability.VIEW_HIDDEN_CATEGORIES),
  WITHOUT_MANUAL_ENROL(Capability.ENROL_MANUALLY),
  WITHOUT_COURSE_VIEW(Capability.VIEW_COURSES),
  WITHOUT_VIEW_PARTICIPANTS(Capability.VIEW_PARTICIPANTS),
  WITHOUT_VIEW_PARTICIPANTS_AND_ENROL_REVIEW(
      Capability.VIEW_PARTICIPANTS, Capability.REVIEW_ENROLMENTS),
  WITHOUT_VIEW_ALL_DETAILS(Capability.VIEW_ALL_DETAILS),
  WITHOUT_VIEW_USER_IDENTITY(Capability.VIEW_IDENTITY),
  WITHOUT_MANAGE_GROUPS(Capability.MANAGE_GROUPS),
  WITHOUT_ROLE_ASSIGN(Capability.ASSIGN_ROLES),
  WITHOUT_ROLE_REVIEW(Capability.REVIEW_ROLES),
  WITHOUT_REPORT_VIEW(Capability.VIEW_REPORTS),
  /** The token's user may review roles, which few service accounts may. */
  WITH_ROLE_REVIEW,
  /** The enrolment instances of the courses that the site has are disabled. */
  INSTANCES_DISABLED(State::disableInstances),
  /** The site's nightly clean-up has passed since accounts were deleted. */
  DELETED_ACCOUNTS_CLEANED_UP(State::cleanUp),
  /** The account 13 has a tag in its first name, as an import may have left it. */
  POISONED_NAME(State::poison);

  /** Whose name does not go over the wire in {@link #POISONED_NAME}. */
  static final String POISONED = "13";

  @SuppressWarnings(
      "ImmutableEnumChecker") // The steps hold nothing; only their type does not say it.
  private final Consumer<Sandbox> entry;

  State(Capability... missing) {
    this(sandbox -> List.of(missing).forEach(sandbox.access()::drop));
  }

  State(AccountState account) {
    this(sandbox -> sandbox.access().account(account));
  }

  State(TokenState token) {
    this(sandbox -> sandbox.access().token(token));
  }

  State(Consumer<Sandbox> entry) {
    this.entry = entry;
  }

  /** Whether a real site is in it without anybody having done anything. */
  boolean everyday() {
    return this == ORDINARY || this == BUSY;
  }

  /** The settings of a sandbox that is to be in this state. */
  SandboxSettings.Builder prepare(SandboxSettings.Builder settings) {
    return switch (this) {
      case BUSY -> settings.commitDelay(Duration.ofMillis(200));
      case MAX_INPUT_VARS_1000 -> settings.maxInputVars(1000);
      case POST_MAX_SIZE_64K -> settings.postMaxSize(1 << 16);
      default -> settings;
    };
  }

  void enter(Sandbox sandbox) {
    entry.accept(sandbox);
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static void disableInstances(Sandbox sandbox) {
    sandbox
        .state()
        .all(EnrolmentMethod.class)
        .map(
            it -> new EnrolmentMethod(it.id(), it.course(), it.type(), it.name(), false, it.open()))
        .forEach(sandbox::put);
  }

  private static void cleanUp(Sandbox sandbox) {
    sandbox
        .state()
        .all(Person.class)
        .filter(Person::deleted)
        .map(person -> new LostContext(person.id()))
        .forEach(sandbox::put);
  }

  private static void poison(Sandbox sandbox) {
    Person it = sandbox.state().get(Person.class, Long.parseLong(POISONED));
    sandbox.put(
        new Person(
            it.id(),
            it.userName(),
            "<b>Zoé</b>",
            it.lastName(),
            it.email(),
            it.idNumber(),
            it.city(),
            it.institution(),
            it.suspended(),
            it.deleted(),
            it.lastAccess()));
  }
}
