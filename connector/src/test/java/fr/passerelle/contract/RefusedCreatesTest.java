package fr.passerelle.contract;

import static fr.passerelle.contract.Site.CREATE;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
  @CsvSource({"fullname", "shortname"})
  @Recorded({"4.5/err-empty-fullname", "4.5/err-empty-shortname", "4.1/create-empty-full"})
  void refusesAnEmptyName(String name, Site site) {
    site.call(CREATE, site.draft(0, site.key(), name + "="))
        .refuses(
            Thrown.MOODLE,
            "errorinvalidparam",
            "The param \"" + name + "\" is invalid.",
            "Le paramètre «\u00a0" + name + "\u00a0» n’est pas valide.");
  }

  @Test
  @Recorded({"4.5/atomic-dup-3of5", "4.5/atomic-badcat-3of5"})
  void createsNoneOfACallWhenOneIsRefused(Site site) {
    String first = site.key();
    site.call(CREATE, Form.all(site.draft(0, first), site.draft(1, site.key(), "categoryid=99999")))
        .refuses(Thrown.MOODLE, "errorcatcontextnotvalid");
    assertThat(site.courses("shortname", first)).isEmpty();
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
  @Recorded("4.5/err-missing-capability-create_courses")
  void needsTheCapability(Site site) {
    site.call(CREATE, site.draft(0, site.key())).refuses(Thrown.NO_PERMISSION, "nopermissions");
  }
}
