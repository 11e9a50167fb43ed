package fr.passerelle.sandbox.call;

import fr.passerelle.sandbox.site.Collation;
import fr.passerelle.sandbox.site.Group;
import fr.passerelle.sandbox.site.Person;
import fr.passerelle.sandbox.site.Roster;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The part of a roster that the options of a call ask for. */
record RosterPage(Call call, Roster roster, RosterOptions options) {

  /** The group id that means those without a group. */
  private static final long NO_GROUP = -1;

  List<Person> people() {
    Stream<Person> rest =
        inState().stream()
            .filter(inGroup(options.number("groupid")))
            .filter(allowed(options.text("withcapability")))
            .sorted(options.descending() ? order().reversed() : order())
            .skip(Math.max(0, options.number("limitfrom")));
    long limit = options.number("limitnumber");
    return (limit > 0 ? rest.limit(limit) : rest).toList();
  }

  private List<Person> inState() {
    if (options.on("onlyactive")) {
      return roster.active();
    }
    return options.on("onlysuspended") ? roster.inactive() : roster.everybody();
  }

  private Predicate<Person> inGroup(long wanted) {
    if (wanted == 0) {
      return person -> true;
    }
    return person -> {
      List<Group> groups = roster.groupsOf(person);
      return wanted == NO_GROUP
          ? groups.isEmpty()
          : groups.stream().anyMatch(own -> own.id() == wanted);
    };
  }

  private Predicate<Person> allowed(String capability) {
    return person ->
        capability.isEmpty()
            || roster.rolesOf(person).stream()
                .anyMatch(role -> call.profile().role(role).allows(capability));
  }

  private Comparator<Person> order() {
    Collation collation = call.kind().collation();
    Comparator<Person> byId = Comparator.comparingLong(Person::id);
    return switch (options.sortColumn()) {
      case "firstname" -> Comparator.comparing(Person::firstName, collation).thenComparing(byId);
      case "lastname" -> Comparator.comparing(Person::lastName, collation).thenComparing(byId);
      case "siteorder" -> Person.byName(collation);
      default -> byId;
    };
  }
}
