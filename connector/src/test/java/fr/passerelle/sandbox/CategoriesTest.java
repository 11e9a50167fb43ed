package fr.passerelle.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.sandbox.site.Capability;
import fr.passerelle.sandbox.site.Profile;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class CategoriesTest {

  private static final String GET = "core_course_get_categories";
  private static final String CREATE = "core_course_create_categories";

  private final Sandbox sandbox = Sandboxes.start(Profile.MAGISTERE_2);
  private final Caller caller = new Caller(sandbox);

  @AfterEach
  void close() {
    sandbox.close();
  }

  @Test
  void hasTheTreeOfMagistere() {
    assertThat(names(caller.ask(GET)))
        .isEqualTo(
            "Gabarit, Parcours de formation, Parcours en démonstration, Session de formation,"
                + " Session en auto-inscription, Session locale en auto-inscription, Archive,"
                + " Corbeille");
    assertThat(caller.ask(GET).get(4).required("path").stringValue()).isEqualTo("/4/5");
  }

  @ParameterizedTest
  @CsvSource({
    "name, parcours en demonstration, Parcours en démonstration",
    "name, Parcours de formation, 'Parcours de formation, Parcours en démonstration'",
    "parent, 4, 'Session en auto-inscription, Session locale en auto-inscription'",
    "id, 7, Archive",
    "ids, '7,1', 'Gabarit, Archive'",
    "visible, 0, Corbeille",
    "name, rien, ''"
  })
  void findsByCriterionWithWhatLiesBelow(String key, String value, String names) {
    assertThat(names(caller.ask(GET, "criteria[0][key]=" + key, "criteria[0][value]=" + value)))
        .isEqualTo(names);
  }

  @Test
  void leavesOutWhatLiesBelowIfAsked() {
    assertThat(
            names(
                caller.ask(
                    GET, "criteria[0][key]=id", "criteria[0][value]=4", "addsubcategories=0")))
        .isEqualTo("Session de formation");
  }

  @Test
  void createsBelowAParentAndAllowsANameTwice() {
    String[] twice = {"categories[0][name]=R & D", "categories[0][parent]=4"};
    assertThat(caller.ask(CREATE, twice).toString())
        .isEqualTo("[{\"id\":9,\"name\":\"R &amp; D\"}]");
    assertThat(caller.errorOf(CREATE, twice)).isEmpty();
  }

  @Test
  void refusesAnIdnumberTwice() {
    caller.ask(CREATE, "categories[0][name]=A", "categories[0][idnumber]=K");
    assertThat(caller.errorOf(CREATE, "categories[0][name]=B", "categories[0][idnumber]=k"))
        .isEqualTo("categoryidnumbertaken");
  }

  @Test
  void hidesWhatNeedsCapabilities() {
    sandbox.access().drop(Capability.MANAGE_CATEGORIES);
    sandbox.access().drop(Capability.VIEW_HIDDEN_CATEGORIES);
    assertThat(caller.ask(GET)).hasSize(7);
    assertThat(caller.ask(GET).get(0).has("visible")).isFalse();
    assertThat(caller.errorOf(GET, "criteria[0][key]=idnumber", "criteria[0][value]=K"))
        .isEqualTo("criteriaerror");
    assertThat(caller.errorOf(CREATE, "categories[0][name]=A")).isEqualTo("nopermissions");
  }

  private static String names(JsonNode categories) {
    return categories
        .valueStream()
        .map(category -> category.required("name").stringValue())
        .collect(Collectors.joining(", "));
  }
}
