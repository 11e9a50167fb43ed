package fr.passerelle.contract;

import static fr.passerelle.contract.Site.CREATE;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Why Moodle does not create a course, and that it then creates none of the call. */
@ContractCases
class RefusedCreatesTest {

  @Test
  @Recorded({"4.5/err-duplicate-shortname", "4.1/create-dup-exact"})
  void refusesAShortNameThatIsTaken(Site site) {
    String key = site.key();
    site.call(CREATE, site.draft(0, key)).value();
    site.call(CREATE, site.draft(0, key))
        .refuses(
            Thrown.MOODLE,
            "shortnametaken",
            "Short name is already used for another course (" + key + ")",
            "Ce nom abrégé est déjà utilisé pour un autre cours (" + key + ")");
  }

  @Test
  @Recorded({"4.5/err-duplicate-idnumber", "4.1/create-idn-case"})
  void refusesAnIdnumberThatIsTaken(Site site) {
    String key = site.key();
    site.course("idnumber=" + key);
    site.call(CREATE, site.draft(0, site.key(), "idnumber=" + key))
        .refuses(
            Thrown.MOODLE,
            "courseidnumbertaken",
            "ID number is already used for another course (" + key + ")",
            "L’identifiant est déjà utilisé pour un autre cours (" + key + ")");
  }

  @ParameterizedTest
  @CsvSource({
    "fullname=, fullname",
    "shortname=, shortname",
    "'shortname=  ', shortname",
    "lang=, lang"
  })
  @Recorded({
    "4.5/err-empty-fullname",
    "4.5/err-empty-shortname",
    "4.5/err-blank-shortname",
    "4.5/err-bad-lang",
    "4.1/create-empty-full",
    "4.1/create-langempty"
  })
  void refusesAnEmptyNameOrLanguage(String sent, String name, Site site) {
    site.call(CREATE, site.draft(0, site.key(), sent))
        .refuses(
            Thrown.MOODLE,
            "errorinvalidparam",
            "The param \"" + name + "\" is invalid.",
            "Le paramètre «\u00a0" + name + "\u00a0» n’est pas valide.");
  }

  @ParameterizedTest
  @CsvSource({"99999", "0"})
  @Recorded({"4.5/err-unknown-category", "4.5/err-category-zero", "4.1/create-badcat"})
  void refusesACategoryThatDoesNotExist(String category, Site site) {
    site.call(CREATE, site.draft(0, site.key(), "categoryid=" + category))
        .refuses(
            Thrown.MOODLE,
            "errorcatcontextnotvalid",
            "You cannot execute functions in the category context (category id:"
                + category
                + "). The context error message was: Invalid parameter value detected",
            "Vous ne pouvez pas exécuter de fonctions dans le contexte catégorie (category id:"
                + category
                + "). Le message d’erreur du contexte est\u00a0: Valeur incorrecte de paramètre"
                + " détectée");
  }

  @Test
  @Recorded({"4.5/err-enddate-before-start", "4.1/create-enddate"})
  void refusesAnEndBeforeTheStart(Site site) {
    site.call(CREATE, site.draft(0, site.key(), "startdate=1788213600", "enddate=1788213599"))
        .refuses(
            Thrown.MOODLE,
            "enddatebeforestartdate",
            "The course end date must be after the start date.",
            "La date de fin doit être postérieure à la date de début.");
  }

  @Test
  @Recorded({"4.5/create-startdate-0", "4.1/enddate-no-start"})
  void refusesAnEndWithoutAStart(Site site) {
    site.call(CREATE, site.draft(0, site.key(), "startdate=0", "enddate=1788213599"))
        .refuses(Thrown.MOODLE, "nostartdatenoenddate");
  }

  /** On 4.5 the end that nobody sent is a year behind the start that is none. */
  @Test
  @Recorded("4.5/create-startdate-0")
  void refusesNoStartAloneOn45(Site site) {
    Answer answer = site.call(CREATE, site.draft(0, site.key(), "startdate=0"));
    if (site.kind().recent()) {
      answer.refuses(Thrown.MOODLE, "nostartdatenoenddate");
    } else {
      assertThat(answer.value()).hasSize(1);
    }
  }

  @Test
  @Recorded("4.5/create-summaryformat-9")
  void refusesAFormatOfTextsThatDoesNotExist(Site site) {
    site.call(CREATE, site.draft(0, site.key(), "summary=x", "summaryformat=9"))
        .refuses(Thrown.MOODLE, "formatnotsupported");
  }

  @ParameterizedTest
  @CsvSource({"fullname, 255", "shortname, 256", "idnumber, 101"})
  @Recorded({
    "4.5/long-fullname-255",
    "4.5/long-shortname-256",
    "4.5/long-idnumber-101",
    "4.1/create-full255",
    "4.1/create-toolong",
    "4.1/create-idn-toolong"
  })
  void stopsAtTheDatabaseForWhatIsTooLong(String field, int length, Site site) {
    String key = site.key();
    String value = field + "=" + key + "x".repeat(length - key.length());
    site.call(CREATE, site.draft(0, site.key(), value))
        .refuses(
            Thrown.DATABASE_WRITE,
            "dmlwriteexception",
            "Error writing to database",
            "Erreur d’écriture vers la base de données");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a<b", "a <3", "<b>x</b>", "fin<", "<!-- x -->"})
  @Recorded({"4.5/create-html-names", "4.1/create-lt"})
  void refusesTheWholeCallForAName(String name, Site site) {
    String first = site.key();
    site.call(CREATE, Form.all(site.draft(0, first), site.draft(1, site.key(), "fullname=" + name)))
        .refusesParameters();
    assertThat(site.courses("shortname", first)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"visible=oui", "visible=", "nope=1", "startdate=2026-09-01"})
  @Recorded({"4.5/err-bool-invalid", "4.5/err-unexpected-nested-param"})
  void refusesValuesOfAnotherKind(String sent, Site site) {
    site.call(CREATE, site.draft(0, site.key(), sent)).refusesParameters();
  }

  @Test
  @Recorded({"4.5/atomic-dup-3of5", "4.5/atomic-badcat-3of5"})
  void createsNoneOfACallWhenOneIsRefused(Site site) {
    String first = site.key();
    String third = site.key();
    site.call(
            CREATE,
            Form.all(
                site.draft(0, first),
                site.draft(1, site.key(), "categoryid=99999"),
                site.draft(2, third)))
        .refuses(Thrown.MOODLE, "errorcatcontextnotvalid");
    assertThat(site.courses("shortname", first)).isEmpty();
    assertThat(site.courses("shortname", third)).isEmpty();
  }

  @Test
  @Recorded("4.5/atomic-dup-within-batch")
  void seesTheCoursesOfItsOwnCall(Site site) {
    String key = site.key();
    site.call(CREATE, Form.all(site.draft(0, key), site.draft(1, key)))
        .refuses(Thrown.MOODLE, "shortnametaken");
    assertThat(site.courses("shortname", key)).isEmpty();
  }

  @Test
  @InState(State.WITHOUT_COURSE_CREATE)
  @Recorded({"4.5/err-missing-capability-create_courses", "4.1/err-create-etroit"})
  void needsTheCapability(Site site) {
    site.call(CREATE, site.draft(0, site.key()))
        .refuses(
            Thrown.NO_PERMISSION,
            "nopermissions",
            "Sorry, but you do not currently have permissions to do that (Create courses).",
            "Désolé, vous n’avez actuellement pas les permissions requises pour effectuer ceci"
                + " (Créer des cours)");
  }
}
