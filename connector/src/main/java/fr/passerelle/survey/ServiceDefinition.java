package fr.passerelle.survey;

import fr.passerelle.moodle.Effect;
import fr.passerelle.moodle.ServiceFunction;
import fr.passerelle.profile.SiteProfile;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a site's administrator has to set up for the token's user: the functions of the service, the
 * capabilities of the user's role, the roles that this role may assign.
 *
 * @param functions in the order in which they are declared
 * @param capabilities of the role, given for the whole site, in their alphabet
 * @param assignable the shortnames of the roles to be enrolled with
 */
public record ServiceDefinition(
    List<Function> functions, SortedSet<String> capabilities, SortedSet<String> assignable) {

  /** What every call needs, whatever the function. */
  private static final String PROTOCOL = "webservice/rest:use";

  /**
   * One function of the service.
   *
   * @param needed whether the commands fail without it
   * @param writes whether it changes the site
   * @param works the commands that call it, or live on one that does
   * @param capabilities without which it refuses, or silently shows less
   */
  public record Function(
      String name,
      boolean needed,
      boolean writes,
      SortedSet<Work> works,
      List<String> capabilities) {}

  /** For the functions of this release and the roles of a profile. */
  public static ServiceDefinition of(SiteProfile profile) {
    SortedSet<String> capabilities = new TreeSet<>();
    capabilities.add(PROTOCOL);
    for (ServiceFunction function : ServiceFunction.values()) {
      capabilities.addAll(function.capabilities());
    }
    SortedSet<String> assignable = new TreeSet<>();
    assignable.add(profile.roles().pilot());
    assignable.add(profile.roles().designer());
    profile.roles().ofTutors().ifPresent(assignable::add);
    return new ServiceDefinition(
        Arrays.stream(ServiceFunction.values()).map(ServiceDefinition::function).toList(),
        capabilities,
        assignable);
  }

  private static Function function(ServiceFunction function) {
    return new Function(
        function.wireName(),
        !function.isOptional(),
        function.effect() == Effect.WRITE,
        Work.using(function),
        function.capabilities());
  }
}
