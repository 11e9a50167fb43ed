package fr.passerelle.cli.view;

import fr.passerelle.cli.SiteSettings;
import fr.passerelle.cli.Words;
import fr.passerelle.cli.Workplace;
import fr.passerelle.profile.ReportColumn;
import fr.passerelle.profile.ReportCondition;
import fr.passerelle.profile.ReportPurpose;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a site's administrator makes the reports by which Passerelle counts, click by click, in the
 * words of Moodle's own menus: plain text to be sent as it is.
 */
public final class ReportRecipeView {

  private final Workplace place;
  private final Words words;

  public ReportRecipeView(Workplace place) {
    this.place = place;
    this.words = new Words(place.language());
  }

  public void show(SiteSettings settings) {
    Set<ReportPurpose> needed = ReportPurpose.needed(settings.profile().counting().completion());
    line(words.say("recipe-title", settings.name().value(), settings.address().value()));
    line(words.say("recipe-why", codes(needed.stream())));
    line("");
    line(words.say("recipe-each"));
    line("  1. " + words.say("recipe-new"));
    line("  2. " + words.say("recipe-source"));
    line("  3. " + words.say("recipe-columns"));
    line("  4. " + words.say("recipe-aggregation"));
    line("  5. " + words.say("recipe-conditions"));
    line("  6. " + words.say("recipe-audience"));
    line("  7. " + words.say("recipe-number"));
    for (ReportPurpose purpose : ReportPurpose.values()) {
      line("");
      show(purpose, needed.contains(purpose));
    }
    line("");
    line(words.say("recipe-settings"));
    line(
        "    reports: { "
            + codes(Stream.of(ReportPurpose.values())).replace(",", ": …,")
            + ": … }");
    line(words.say("recipe-then"));
  }

  private static String codes(Stream<ReportPurpose> purposes) {
    return purposes.map(ReportPurpose::code).collect(Collectors.joining(", "));
  }

  private void show(ReportPurpose purpose, boolean needed) {
    String need = needed ? "recipe-needed" : "recipe-optional";
    line(purpose.code() + " – " + words.say(use(purpose)) + " " + words.say(need));
    purpose.columns().forEach(column -> line("  + " + words.say(name(column))));
    if (purpose.conditions().isEmpty()) {
      line("  ? " + words.say("recipe-no-condition"));
    }
    purpose.conditions().forEach(condition -> line("  ? " + words.say(name(condition))));
  }

  private static String use(ReportPurpose purpose) {
    return switch (purpose) {
      case PEOPLE -> "recipe-people";
      case ROLES -> "recipe-roles";
      case GROUPS -> "recipe-groups";
      case ACTIVE -> "recipe-active";
      case CONNECTED -> "recipe-connected";
      case COMPLETED -> "recipe-completed";
      case SESSIONS -> "recipe-sessions";
    };
  }

  private static String name(ReportColumn column) {
    return switch (column) {
      case IDNUMBER -> "recipe-column-idnumber";
      case SHORTNAME -> "recipe-column-shortname";
      case ROLE -> "recipe-column-role";
      case METHOD -> "recipe-column-method";
      case GROUP -> "recipe-column-group";
      case PEOPLE -> "recipe-column-people";
    };
  }

  private static String name(ReportCondition condition) {
    return switch (condition) {
      case ACTIVE -> "recipe-condition-active";
      case OPEN_ACCOUNT -> "recipe-condition-account";
      case CAME -> "recipe-condition-came";
      case DONE -> "recipe-condition-done";
    };
  }

  private void line(String text) {
    place.out().println(text);
  }
}
