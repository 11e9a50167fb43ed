package fr.passerelle.sandbox.seed;

import fr.passerelle.sandbox.site.Person;
import fr.passerelle.sandbox.site.Transaction;
import java.util.List;
import java.util.Locale;

/** The accounts of the academy, all invented, with names as awkward as real ones. */
final class AcademyPeople {

  private static final int AGENTS = 75;

  /** Whose account is suspended, by the number of the agent. */
  private static final int SUSPENDED = 70;

  /** Whose account is deleted in the end. */
  private static final int DELETED = 71;

  private static final List<String> STAFF =
      List.of("Camille Durand", "Claude Martin", "Dominique Petit", "Alix Bernard", "Sacha Moreau");

  private static final List<String> FIRST_NAMES =
      List.of(
          "Zoé",
          "Jean-François",
          "Aïcha",
          "Noël",
          "Anne-Marie",
          "Søren",
          "Éloïse",
          "Benoît",
          "Maëlle",
          "Loïc",
          "Inès",
          "Nguyễn",
          "Théo");

  private static final List<String> LAST_NAMES =
      List.of(
          "O’Brien",
          "Lefèvre",
          "L'Hostis",
          "Ben Saïd",
          "Müller",
          "Bœuf",
          "Le Goff",
          "Çelik",
          "Garçon-Dubois",
          "Núñez",
          "Faÿ");

  private static final List<String> TOWNS = List.of("Grenoble", "L’Alpe-d’Huez", "Évian", "");

  private final Transaction data;
  private final long now;

  AcademyPeople(Transaction data, long now) {
    this.data = data;
    this.now = now;
  }

  /** Three accounts of the site itself, five of staff, then the agents. */
  void settle() {
    add("guest", "Guest user", " ", "root@localhost", "", false);
    add("admin", "Admin", "User", "admin@example.org", "", false);
    add("passerelle", "Service", "Passerelle", "passerelle@example.org", "", false);
    STAFF.forEach(this::addStaff);
    for (int number = 1; number <= AGENTS; number++) {
      addAgent(number);
    }
  }

  private void addStaff(String name) {
    String userName = name.toLowerCase(Locale.ROOT).replace(' ', '.');
    int space = name.indexOf(' ');
    String email = userName + "@example.org";
    add(userName, name.substring(0, space), name.substring(space + 1), email, "", false);
  }

  private void addAgent(int number) {
    String userName = String.format(Locale.ROOT, "agent%03d", number);
    add(
        userName,
        FIRST_NAMES.get(number % FIRST_NAMES.size()),
        LAST_NAMES.get(number % LAST_NAMES.size()),
        userName + "@example.org",
        String.format(Locale.ROOT, "AG%06d", number),
        number == SUSPENDED);
  }

  /** Deletes one account, once its person has been put into courses. */
  void leave() {
    data.put(new People(data.state()).agent(DELETED).deletedAt(now - Classroom.DAY));
  }

  private void add(
      String userName,
      String first,
      String last,
      String email,
      String idNumber,
      boolean suspended) {
    data.insert(
        Person.class,
        id ->
            new Person(
                id,
                userName,
                first,
                last,
                email,
                idNumber,
                TOWNS.get((int) (id % TOWNS.size())),
                idNumber.isEmpty() ? "" : "0380001B",
                suspended,
                false,
                id % 3 == 0 ? 0 : now - id * Classroom.DAY));
  }
}
