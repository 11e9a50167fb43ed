package fr.passerelle.cli.view;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.cli.User;
import fr.passerelle.cli.Watch;
import fr.passerelle.sandbox.Sandbox;
import fr.passerelle.sandbox.SandboxSettings;
import fr.passerelle.sandbox.site.Profile;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a plan and its execution look like, whole. */
class PlanAndApplyViewTest {

  @TempDir Path folder;

  private final Watch watch = new Watch("2026-11-23T09:00:00Z");

  private String shown(String language) throws IOException {
    try (Sandbox sandbox =
        Sandbox.start(SandboxSettings.builder(Profile.MAGISTERE_2, watch).build())) {
      User user = new User(folder, language, watch).settlesAt(sandbox, "magistere-2");
      user.hasOneRequest();
      StringBuilder shown = new StringBuilder();
      shown.append(user.types("apply --yes").out());
      user.write(
          "requests/2026-0001.yaml",
          user.reads("requests/2026-0001.yaml").replace("Lire & comprendre", "Lire et écrire"));
      shown.append(user.types("apply --yes").out()).append(user.types("apply --yes").out());
      return shown.toString().replace(sandbox.address().toString(), "http://site");
    }
  }

  @Test
  void inFrench() throws IOException {
    assertThat(shown("fr"))
        .isEqualToNormalizingNewlines(
            """
            Plan pour academie (http://site)
              + à créer   ~ à modifier   = conforme   ✗ bloqué   [-ancien-] [+nouveau+]

            Session de formation > Session locale en auto-inscription
              + 2026-0001  Lire & comprendre
                  shortname      2026-0001_LIRECOMPRENDRE
                  format         topics, 5 sections
                  startdate      2026-11-23 00:00:00
                  enddate        aucune
                  visible        caché
                  summary        Objectifs Enseigner la lecture Description Trois modules Pu…
                  customfield:accompagnement un tuteur par groupe
                  customfield:concepteurs Dominique Petit
                  customfield:duree_distance 180
                  customfield:pilote Camille Durand
                  customfield:pilote_mail camille.durand@example.org
                  customfield:presentiel 0
                  customfield:public Enseignants de collège
                  pilote         camille.durand@example.org, rôle formateur
                  concepteur     dominique.petit@example.org, rôle concepteur

            Plan : 1 à créer, 0 à modifier, 0 conforme, 0 bloqué. Personnes : 2 à inscrire, 0 en attente.
              ✓ 2026-0001 (cours 11)  créer le cours
              ✓ 2026-0001 (cours 11)  inscrire camille.durand@example.org, rôle formateur
              ✓ 2026-0001 (cours 11)  inscrire dominique.petit@example.org, rôle concepteur

            étapes\tfait\tdéjà fait\téchec\tnon tenté\tinconnu
            créer\t1\t0\t0\t0\t0
            inscrire\t2\t0\t0\t0\t0
            Exécuté : 1 créé, 0 modifié, 2 inscriptions, 0 non fait.
            Plan pour academie (http://site)
              + à créer   ~ à modifier   = conforme   ✗ bloqué   [-ancien-] [+nouveau+]

            Session de formation > Session locale en auto-inscription
              ~ 2026-0001  Lire et écrire (cours 11)
                  fullname       « Lire & comprendre » → « Lire et écrire »

            Plan : 0 à créer, 1 à modifier, 0 conforme, 0 bloqué.
              ✓ 2026-0001 (cours 11)  modifier 1 champ

            étapes\tfait\tdéjà fait\téchec\tnon tenté\tinconnu
            modifier\t1\t0\t0\t0\t0
            Exécuté : 0 créé, 1 modifié, 0 inscription, 0 non fait.
            Plan pour academie (http://site)
              + à créer   ~ à modifier   = conforme   ✗ bloqué   [-ancien-] [+nouveau+]

            Session de formation > Session locale en auto-inscription
              = 2026-0001  Lire et écrire (cours 11)

            Aucun changement : le site est conforme à l’unique demande.
            """);
  }

  @Test
  void inEnglish() throws IOException {
    assertThat(shown("en"))
        .isEqualToNormalizingNewlines(
            """
            Plan for academie (http://site)
              + create   ~ change   = as wanted   ✗ blocked   [-old-] [+new+]

            Session de formation > Session locale en auto-inscription
              + 2026-0001  Lire & comprendre
                  shortname      2026-0001_LIRECOMPRENDRE
                  format         topics, 5 sections
                  startdate      2026-11-23 00:00:00
                  enddate        none
                  visible        hidden
                  summary        Objectifs Enseigner la lecture Description Trois modules Pu…
                  customfield:accompagnement un tuteur par groupe
                  customfield:concepteurs Dominique Petit
                  customfield:duree_distance 180
                  customfield:pilote Camille Durand
                  customfield:pilote_mail camille.durand@example.org
                  customfield:presentiel 0
                  customfield:public Enseignants de collège
                  pilot          camille.durand@example.org as formateur
                  designer       dominique.petit@example.org as concepteur

            Plan: 1 to create, 0 to change, 0 unchanged, 0 blocked. People: 2 to enrol, 0 waiting.
              ✓ 2026-0001 (course 11)  create the course
              ✓ 2026-0001 (course 11)  enrol camille.durand@example.org as formateur
              ✓ 2026-0001 (course 11)  enrol dominique.petit@example.org as concepteur

            steps\tdone\twere so\tfailed\tnot tried\tnot known
            create\t1\t0\t0\t0\t0
            enrol\t2\t0\t0\t0\t0
            Applied: 1 created, 0 changed, 2 enrolled, 0 not done.
            Plan for academie (http://site)
              + create   ~ change   = as wanted   ✗ blocked   [-old-] [+new+]

            Session de formation > Session locale en auto-inscription
              ~ 2026-0001  Lire et écrire (course 11)
                  fullname       “Lire & comprendre” → “Lire et écrire”

            Plan: 0 to create, 1 to change, 0 unchanged, 0 blocked.
              ✓ 2026-0001 (course 11)  change 1 field

            steps\tdone\twere so\tfailed\tnot tried\tnot known
            change\t1\t0\t0\t0\t0
            Applied: 0 created, 1 changed, 0 enrolled, 0 not done.
            Plan for academie (http://site)
              + create   ~ change   = as wanted   ✗ blocked   [-old-] [+new+]

            Session de formation > Session locale en auto-inscription
              = 2026-0001  Lire et écrire (course 11)

            No changes: the site is as the one request asks.
            """);
  }

  @Test
  void showsWhatARequestAsksForBesides() throws IOException {
    try (Sandbox sandbox =
        Sandbox.start(SandboxSettings.builder(Profile.MAGISTERE_2, watch).build())) {
      User user = new User(folder, "fr", watch).settlesAt(sandbox, "magistere-2");
      user.hasOneRequest();
      user.settings(
          user.reads("passerelle.yaml")
              + "    settings: { createCategories: true, groupPerTutor: true }\n");
      user.write(
          "requests/2026-0001.yaml",
          user.reads("requests/2026-0001.yaml")
              + """
                category: [Session de formation, Nouvelle]
                lang: fr
                groupMode: separate
                tutors: [{ name: Camille Durand, email: camille.durand@example.org }]
                """);
      assertThat(user.types("plan").out())
          .contains("catégorie      Session de formation > Nouvelle, à créer\n")
          .contains("lang           fr\n", "groupmode      separate\n")
          .contains("groupe         camille.durand@example.org dans Tuteur 1\n");
    }
  }
}
