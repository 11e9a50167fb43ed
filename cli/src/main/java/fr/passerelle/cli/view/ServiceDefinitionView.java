package fr.passerelle.cli.view;

import fr.passerelle.cli.SiteSettings;
import fr.passerelle.cli.Words;
import fr.passerelle.cli.Workplace;
import fr.passerelle.survey.ServiceDefinition;
import fr.passerelle.survey.Work;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** What to hand to a site's administrator: plain text to be sent as it is, or JSON. */
public final class ServiceDefinitionView {

  private static final int VERSION = 1;
  private static final int NAME = 42;

  private final Workplace place;
  private final Words words;

  public ServiceDefinitionView(Workplace place) {
    this.place = place;
    this.words = new Words(place.language());
  }

  public void show(SiteSettings settings, ServiceDefinition definition) {
    say("service-title", settings.name().value(), settings.address().value());
    section("service-functions");
    definition.functions().forEach(this::show);
    section("service-capabilities");
    definition.capabilities().forEach(this::item);
    section("service-assignable");
    definition.assignable().forEach(this::item);
    section("service-besides");
    List.of("service-enabled", "service-user", "service-token", "service-manual")
        .forEach(key -> item(words.say(key)));
  }

  private void show(ServiceDefinition.Function function) {
    String gap = " ".repeat(Math.max(1, NAME - function.name().length()));
    String need = function.needed() ? "service-needed" : "service-optional";
    item(function.name() + gap + words.say(need, commands(function.works())));
  }

  private static String commands(Collection<Work> works) {
    return works.stream().map(Work::word).collect(Collectors.joining(", "));
  }

  private void section(String key) {
    place.out().println();
    say(key);
  }

  private void item(String text) {
    place.out().println("  " + Plain.line(text));
  }

  private void say(String key, Object... arguments) {
    place.out().println(Plain.line(words.say(key, arguments)));
  }

  /** For programs. */
  public record Json(
      int formatVersion,
      List<FunctionJson> functions,
      Collection<String> capabilities,
      Collection<String> assignableRoles) {}

  /** One function, for programs. */
  public record FunctionJson(
      String name,
      boolean needed,
      boolean writes,
      List<String> commands,
      List<String> capabilities) {}

  public static Json json(ServiceDefinition definition) {
    return new Json(
        VERSION,
        definition.functions().stream()
            .map(
                it ->
                    new FunctionJson(
                        it.name(),
                        it.needed(),
                        it.writes(),
                        it.works().stream().map(Work::word).toList(),
                        it.capabilities()))
            .toList(),
        definition.capabilities(),
        definition.assignable());
  }
}
