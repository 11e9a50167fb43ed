package fr.passerelle.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Course categories. */
@ContractCases
@ByMatching
class CategoriesTest {

  private static final String GET = "core_course_get_categories";
  private static final String CREATE = "core_course_create_categories";

  @Test
  @Recorded({"4.5/ok-create_categories", "4.5/ok-create_categories-dupname"})
  void areCreatedUnderANameThatIsTakenToo(Site site) {
    String name = site.key();
    JsonNode made = site.call(CREATE, "categories[0][name]=" + name + " & x").value();
    assertThat(made.get(0).propertyNames()).containsExactly("id", "name");
    assertThat(made.get(0).required("name").stringValue()).isEqualTo(name + " &amp; x");
    assertThat(site.call(CREATE, "categories[0][name]=" + name + " & x").value()).hasSize(1);
  }

  @Test
  @Recorded({"4.5/ok-get_categories-criteria", "4.5/ok-get_categories", "4.1/categories"})
  void showTheFieldsRecorded(Site site) {
    String id = create(site, site.key(), "0");
    JsonNode category = find(site, "id", id).get(0);
    assertThat(category.propertyNames())
        .containsExactly(
            "id",
            "name",
            "idnumber",
            "description",
            "descriptionformat",
            "parent",
            "sortorder",
            "coursecount",
            "visible",
            "visibleold",
            "timemodified",
            "depth",
            "path",
            "theme");
    assertThat(category.required("idnumber").isNull()).isTrue();
    assertThat(category.required("path").stringValue()).isEqualTo("/" + id);
    assertThat(category.required("depth").intValue()).isOne();
    assertThat(category.required("coursecount").intValue()).isZero();
  }

  @Test
  @Recorded("4.5/ok-get_categories-parent")
  void areFoundWithThoseBelowUnlessAskedNotTo(Site site) {
    String outer = create(site, site.key(), "0");
    String inner = create(site, site.key(), outer);
    assertThat(find(site, "id", outer).findValuesAsString("id")).containsExactly(outer, inner);
    assertThat(find(site, "parent", outer).findValuesAsString("id")).containsExactly(inner);
    assertThat(
            site.call(
                    GET, "criteria[0][key]=id", "criteria[0][value]=" + outer, "addsubcategories=0")
                .value())
        .hasSize(1);
    assertThat(find(site, "id", inner).get(0).required("path").stringValue())
        .isEqualTo("/" + outer + "/" + inner);
  }

  @ParameterizedTest
  @CsvSource({"É, e, true", "A, a, true", "x, y, false"})
  @Recorded({"4.1/categories-name-accent", "4.1/categories-name-case", "4.1/categories-name"})
  void areFoundByNameAsTheDatabaseCompares(String own, String asked, boolean alike, Site site) {
    String key = site.key();
    create(site, key + own, "0");
    assertThat(find(site, "name", key + own)).hasSize(1);
    assertThat(find(site, "name", key + asked)).hasSize(alike && site.kind().loose() ? 1 : 0);
  }

  @Test
  @Recorded("4.5/ok-get_categories-nomatch")
  void areNoneForAnUnknownValue(Site site) {
    site.call(GET, "criteria[0][key]=idnumber", "criteria[0][value]=NOPE-NOPE").is("[]");
  }

  @Test
  @Recorded("4.5/err-get_categories-badkey")
  void areNotFoundByAnyOtherKey(Site site) {
    site.call(GET, "criteria[0][key]=nope", "criteria[0][value]=1")
        .refuses(
            Thrown.MOODLE,
            "criteriaerror",
            "Missing permissions to search on a criterion.",
            "Permissions manquantes pour rechercher sur un critère.");
  }

  @Test
  @Recorded("4.5/err-create_categories-badparent")
  void areNotCreatedBelowOneThatDoesNotExist(Site site) {
    site.call(CREATE, "categories[0][name]=x", "categories[0][parent]=99999")
        .refuses(Thrown.MOODLE, "unknowcategory", "Category not known!", "Catégorie inconnue");
  }

  @Test
  @Recorded("4.5/err-create_categories-dupidnumber")
  void areNotCreatedUnderAnIdnumberThatIsTaken(Site site) {
    String key = site.key();
    String[] both = {"categories[0][name]=" + key, "categories[0][idnumber]=" + key};
    site.call(CREATE, both).value();
    site.call(CREATE, both)
        .refuses(
            Thrown.MOODLE,
            "categoryidnumbertaken",
            "ID number is already used for another category",
            "L’identifiant est déjà utilisé pour une autre catégorie");
  }

  @Test
  @Recorded({"4.5/err-create_categories-dupidnumber", "4.5/atomic-dup-within-batch"})
  void areCreatedAllOrNone(Site site) {
    String key = site.key();
    site.call(
            CREATE,
            "categories[0][name]=" + key,
            "categories[1][name]=x",
            "categories[1][parent]=99999")
        .refuses(Thrown.MOODLE, "unknowcategory");
    assertThat(find(site, "name", key)).isEmpty();
  }

  @Test
  @InState(State.WITHOUT_CATEGORY_MANAGE)
  @Recorded({
    "4.5/err-missing-capability-create_categories",
    "4.5/nocap-hiddencats",
    "4.5/nocap-hiddencats-idnumber"
  })
  void areNeitherCreatedNorFullyShownWithoutTheCapability(Site site) {
    site.call(CREATE, "categories[0][name]=x")
        .refuses(
            Thrown.NO_PERMISSION,
            "nopermissions",
            "Sorry, but you do not currently have permissions to do that (Manage categories).",
            "Désolé, vous n’avez actuellement pas les permissions requises pour effectuer ceci"
                + " (Gérer les catégories)");
    assertThat(site.call(GET).value().get(0).propertyNames())
        .containsExactly(
            "id",
            "name",
            "description",
            "descriptionformat",
            "parent",
            "sortorder",
            "coursecount",
            "depth",
            "path");
    site.call(GET, "criteria[0][key]=idnumber", "criteria[0][value]=x")
        .refuses(Thrown.MOODLE, "criteriaerror");
  }

  /** A list is short without a word; a question for the hidden ones is refused. */
  @Test
  @InState(State.WITHOUT_VIEW_HIDDEN_CATEGORIES)
  @Recorded({"4.5/nocap-hiddencats", "4.5/nocap-hiddencats-crit"})
  void areLeftOutOfTheListIfHidden(Site site) {
    assertThat(site.call(GET).value().valueStream())
        .isNotEmpty()
        .allMatch(category -> category.required("visible").intValue() == 1);
    site.call(GET, "criteria[0][key]=visible", "criteria[0][value]=0")
        .refuses(Thrown.MOODLE, "criteriaerror");
  }

  private static String create(Site site, String name, String parent) {
    return site.call(CREATE, "categories[0][name]=" + name, "categories[0][parent]=" + parent)
        .value()
        .get(0)
        .required("id")
        .asString();
  }

  private static JsonNode find(Site site, String key, String value) {
    return site.call(GET, "criteria[0][key]=" + key, "criteria[0][value]=" + value).value();
  }
}
