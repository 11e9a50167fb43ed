package fr.passerelle.sandbox.seed;

import fr.passerelle.sandbox.site.Category;
import fr.passerelle.sandbox.site.Course;
import fr.passerelle.sandbox.site.EnrolmentMethod;
import fr.passerelle.sandbox.site.Group;
import fr.passerelle.sandbox.site.Person;
import fr.passerelle.sandbox.site.Profile;
import fr.passerelle.sandbox.site.Site;
import fr.passerelle.sandbox.site.Transaction;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The courses of the academy. In DEMO-0001 a tutor follows exactly 20 active learners; DEMO-0002
 * has groups of 12 and 8; DEMO-0003 has everything that makes counting hard.
 */
final class AcademyCourses {

  private final Site site;
  private final Transaction data;
  private final People people;

  AcademyCourses(Site site, Transaction data) {
    this.site = site;
    this.data = data;
    this.people = new People(data.state());
  }

  void open() {
    openTwentyAndEight();
    openTwelveAndEight();
    openHardToCount();
    openHidden();
    openEmpty();
    openSeparated();
    template();
    course("Corbeille", "Essai à supprimer", "ESSAI_CORBEILLE", "DEMO-0091", false)
        .learner(people.agent(1));
    archived();
  }

  private void openTwentyAndEight() {
    Classroom room =
        course(
            "Session en auto-inscription",
            "Évaluer par compétences",
            "26_A008_EVALUER_1.0",
            "DEMO-0001",
            true);
    room.staff(people.named("alix.bernard"), site.profile().trainer());
    Group first = room.tutor(people.named("camille.durand"), "Groupe A");
    Group second = room.tutor(people.named("claude.martin"), "Groupe B");
    room.learners(agents(1, 20), first);
    room.suspendedLearner(people.agent(21), first);
    room.learners(agents(22, 29), second);
    room.futureLearner(people.agent(30), second);
    room.formerLearner(people.agent(31), second);
  }

  private void openTwelveAndEight() {
    Classroom room =
        course(
            "Session locale en auto-inscription",
            "L’oral au cycle 3",
            "26_A008_ORAL_1.0",
            "DEMO-0002",
            true);
    room.staff(people.named("claude.martin"), site.profile().designer());
    Group first = room.tutor(people.named("dominique.petit"), "Groupe A");
    Group second = room.tutor(people.named("sacha.moreau"), "Groupe B");
    room.learners(agents(11, 22), first);
    room.learners(agents(31, 38), second);
  }

  private void openHardToCount() {
    Classroom room =
        course(
            "Session de formation",
            "Numérique & inclusion : s’outiller",
            "26_A008_NUM&INCL_1.0",
            "DEMO-0003",
            true);
    Group first = room.tutor(people.named("camille.durand"), "Groupe A");
    Group second = room.tutor(people.named("alix.bernard"), "Groupe B");
    room.learners(agents(40, 49), first);
    room.learners(agents(50, 59), second);
    room.learner(people.agent(60));
    room.learners(agents(61, 61), first);
    room.join(second, people.agent(61));
    room.learners(agents(70, 70), first);
    room.learners(agents(71, 71), second);
    addPeopleOfTwoKinds(room, first);
  }

  /** One who learns and teaches, and one who came in by two ways. */
  private void addPeopleOfTwoKinds(Classroom room, Group group) {
    Person both = people.named("claude.martin");
    room.learner(both);
    room.give(both, site.profile().tutor());
    room.learners(agents(62, 62), group);
    room.enrolManually(people.agent(62));
  }

  private void openHidden() {
    Classroom room =
        course(
            "Session de formation",
            "Laïcité : former les équipes",
            "26_A008_LAIC_1.0",
            "DEMO-0004",
            false);
    room.learners(agents(5, 9), room.tutor(people.named("sacha.moreau"), "Groupe A"));
  }

  private void openEmpty() {
    course("Session de formation", "Prévenir le décrochage", "26_A008_DECROCHAGE_1.0", "", true);
  }

  private void openSeparated() {
    Classroom room =
        course(
            "Session en auto-inscription",
            "Enseigner l’algorithmique",
            "26_A008_ALGO_1.0",
            "DEMO-0005",
            true);
    SortedMap<String, Long> settings = new TreeMap<>(room.course().settings());
    settings.put("groupmode", 1L);
    data.put(room.course().withSettings(settings));
    room.learners(agents(63, 69), room.tutor(people.named("claude.martin"), "Groupe A"));
    room.learners(agents(1, 4), room.tutor(people.named("dominique.petit"), "Groupe B"));
  }

  private void archived() {
    Classroom room =
        course("Archive", "Différencier au collège", "25_A008_DIFF_1.0", "DEMO-0090", true);
    room.learners(agents(12, 19), room.tutor(people.named("alix.bernard"), "Groupe A"));
  }

  private void template() {
    course("Gabarit", "Gabarit de parcours", "GABARIT_PARCOURS", "", true);
  }

  private List<Person> agents(int first, int last) {
    return IntStream.rangeClosed(first, last).mapToObj(people::agent).toList();
  }

  private Classroom course(
      String category, String name, String shortName, String idNumber, boolean visible) {
    long start = site.midnight() - 30 * Classroom.DAY;
    Course course =
        data.insert(
            Course.class,
            id ->
                new Course(
                    id,
                    idOf(category),
                    name,
                    shortName,
                    idNumber,
                    "<p>Parcours « " + name.replace("&", "&amp;") + " ».</p>",
                    "topics",
                    visible,
                    start,
                    start + 180 * Classroom.DAY - 1,
                    5,
                    "",
                    settings(),
                    site.kind().recent(),
                    site.now(),
                    site.now(),
                    customFields()));
    Classroom room = new Classroom(site, data, course);
    addMethods(room);
    return room;
  }

  private void addMethods(Classroom room) {
    room.method(EnrolmentMethod.MANUAL, "", true);
    if (site.profile() == Profile.MAGISTERE_2) {
      String codes = (12354 + room.course().id()) + "_23A0080123_67890";
      room.method(EnrolmentMethod.SELF, "GAIA-PARTICIPANT_" + codes, true);
      room.method(EnrolmentMethod.SELF, "GAIA-FORMATEUR_" + codes, false);
    } else {
      room.method(EnrolmentMethod.SELF, "", true);
    }
  }

  private long idOf(String category) {
    return data.state()
        .all(Category.class)
        .filter(it -> it.name().equals(category))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private static SortedMap<String, String> customFields() {
    SortedMap<String, String> fields = new TreeMap<>();
    fields.put("pilote", "Alix Bernard");
    fields.put("pilote_mail", "alix.bernard@example.org");
    fields.put("duree_distance", "360");
    return fields;
  }

  private static SortedMap<String, Long> settings() {
    SortedMap<String, Long> settings = new TreeMap<>();
    settings.put("showgrades", 1L);
    settings.put("hiddensections", 1L);
    settings.put("enablecompletion", 1L);
    return settings;
  }
}
