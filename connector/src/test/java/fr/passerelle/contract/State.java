package fr.passerelle.contract;

import fr.passerelle.sandbox.Downtime;
import fr.passerelle.sandbox.Sandbox;
import fr.passerelle.sandbox.SandboxSettings;
import fr.passerelle.sandbox.site.Capability;
import java.time.Duration;
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
  MAX_INPUT_VARS_1000,
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
  WITHOUT_VIEW_HIDDEN_USER_FIELDS(Capability.VIEW_HIDDEN_FIELDS),
  WITHOUT_CATEGORY_MANAGE(Capability.MANAGE_CATEGORIES),
  WITHOUT_VIEW_HIDDEN_CATEGORIES(Capability.VIEW_HIDDEN_CATEGORIES),
  WITHOUT_MANUAL_ENROL(Capability.ENROL_MANUALLY);

  private final Consumer<Sandbox> entry;

  State() {
    this(sandbox -> {});
  }

  State(Capability missing) {
    this(sandbox -> sandbox.access().drop(missing));
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
}
