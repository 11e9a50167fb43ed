package fr.passerelle.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The sections of a course, and the names that people give them. */
@ContractCases
class SectionNamesTest {

  private static final String STATE = "core_courseformat_get_state";
  private static final String NAME = "core_update_inplace_editable";

  @Test
  void areAbsentWhileMoodleShowsItsOwn(Site site) {
    JsonNode sections = sections(site, course(site));
    assertThat(sections).hasSize(3);
    assertThat(sections.findValues("rawtitle")).allMatch(JsonNode::isNull);
    assertThat(sections.get(1).required("number").intValue()).isOne();
    assertThat(sections.get(1).required("title").stringValue()).isNotBlank();
    assertThat(sections.get(1).required("id").isString()).isTrue();
  }

  @Test
  void areKeptAsTheyAreSent(Site site) {
    String course = course(site);
    String section = sections(site, course).get(2).required("id").asString();
    String name = "Découvrir « l’été » & jouer 🎓";
    JsonNode named = named(site, section, name);
    assertThat(named.required("value").stringValue()).isEqualTo(name);
    assertThat(named.required("itemid").stringValue()).isEqualTo(section);
    assertThat(sections(site, course).findValues("rawtitle").stream().map(JsonNode::asString))
        .containsExactly("", "", name);
  }

  @Test
  void loseTheirTagsWithoutAWord(Site site) {
    String section = sections(site, course(site)).get(1).required("id").asString();
    assertThat(named(site, section, "Lire <b>et</b> jouer a<b").required("value").stringValue())
        .isEqualTo("Lire et jouer a");
  }

  @Test
  void areAtMostAsLongAsTheirColumn(Site site) {
    String section = sections(site, course(site)).get(1).required("id").asString();
    assertThat(named(site, section, "é".repeat(255)).required("value").stringValue()).hasSize(255);
    site.call(NAME, form(section, "é".repeat(256), "format_topics", "sectionname"))
        .refuses(Thrown.MOODLE, "maximumchars");
  }

  @Test
  void areGivenByTheCoursesOwnFormatOnly(Site site) {
    String section = sections(site, course(site)).get(1).required("id").asString();
    site.call(NAME, form(section, "x", "format_weeks", "sectionname"))
        .refuses(Thrown.NO_RECORD, "invalidrecordunknown");
    site.call(NAME, form(section, "x", "format_nope", "sectionname"))
        .refuses(Thrown.CODING, "codingerror");
    site.call(NAME, form(section, "x", "format_topics", "nope"))
        .refuses(Thrown.MOODLE, "inplaceeditableerror");
    site.call(NAME, form("99999999", "x", "format_topics", "sectionname"))
        .refuses(Thrown.NO_RECORD, "invalidrecordunknown");
  }

  @Test
  void areNotToldOfACourseThatDoesNotExist(Site site) {
    site.call(STATE, "courseid=99999").refuses(Thrown.NO_RECORD, "invalidrecord");
  }

  private static String[] form(String section, String name, String component, String type) {
    return new String[] {
      "component=" + component, "itemtype=" + type, "itemid=" + section, "value=" + name
    };
  }

  private static JsonNode named(Site site, String section, String name) {
    return site.call(NAME, form(section, name, "format_topics", "sectionname")).value();
  }

  private static JsonNode sections(Site site, String course) {
    String state = site.call(STATE, "courseid=" + course).value().stringValue();
    return JsonMapper.shared().readTree(state).required("section");
  }

  private static String course(Site site) {
    return site.course("numsections=2", "format=topics");
  }
}
