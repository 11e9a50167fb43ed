package fr.passerelle.sandbox.seed;

import fr.passerelle.sandbox.site.Category;
import fr.passerelle.sandbox.site.Course;
import fr.passerelle.sandbox.site.Database;
import fr.passerelle.sandbox.site.Site;
import fr.passerelle.sandbox.site.SiteState;
import fr.passerelle.sandbox.site.Transaction;
import java.time.Duration;
import java.util.TreeMap;

/**
 * The academy as a new sandbox holds it: the categories of m@gistère, eight courses in every state,
 * some eighty people. Both profiles have the same, each with its own roles.
 */
public final class Academy {

  private final Site site;
  private final Transaction data;

  private Academy(Site site, Transaction data) {
    this.site = site;
    this.data = data;
  }

  /** The state of a site with the academy in it. */
  public static SiteState founded(Site site) {
    Database database = new Database(SiteState.EMPTY, Duration.ZERO, state -> {});
    Transaction data = database.begin();
    new Academy(site, data).found();
    data.commit();
    return database.committed();
  }

  private void found() {
    addFrontPage();
    addCategories();
    AcademyPeople people = new AcademyPeople(data, site.now());
    people.settle();
    new AcademyCourses(site, data).open();
    people.leave();
  }

  private void addFrontPage() {
    data.insert(
        Course.class,
        id ->
            new Course(
                id,
                0,
                "Académie d’essai",
                "essai",
                "",
                "",
                "site",
                true,
                0,
                0,
                0,
                "",
                new TreeMap<>(),
                false,
                site.now(),
                site.now(),
                new TreeMap<>()));
  }

  private void addCategories() {
    add("Gabarit", 0, true);
    long parcours = add("Parcours de formation", 0, true);
    add("Parcours en démonstration", parcours, true);
    long sessions = add("Session de formation", 0, true);
    add("Session en auto-inscription", sessions, true);
    add("Session locale en auto-inscription", sessions, true);
    add("Archive", 0, true);
    add("Corbeille", 0, false);
  }

  private long add(String name, long parent, boolean visible) {
    return data.insert(
            Category.class, id -> new Category(id, name, null, "", parent, visible, site.now()))
        .id();
  }
}
