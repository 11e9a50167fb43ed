package fr.passerelle.sandbox.seed;

import fr.passerelle.sandbox.site.Person;
import fr.passerelle.sandbox.site.SiteState;
import java.util.List;
import java.util.Locale;

/** The academy's people by their names, as a site that was changed since may still know them. */
record People(SiteState state) {

  Person named(String userName) {
    return state
        .all(Person.class)
        .filter(person -> person.userName().equals(userName))
        .findFirst()
        .orElseThrow();
  }

  Person agent(int number) {
    return named(String.format(Locale.ROOT, "agent%03d", number));
  }

  /** Every agent whose account can be used. */
  List<Person> agents() {
    return state
        .all(Person.class)
        .filter(person -> person.userName().startsWith("agent"))
        .filter(person -> !person.suspended() && !person.deleted())
        .toList();
  }
}
