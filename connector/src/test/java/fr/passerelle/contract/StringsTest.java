package fr.passerelle.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Texts of a site's plugins, by which it shows which plugins it has. */
@ContractCases
class StringsTest {

  private static Answer names(Site site, String... components) {
    String[] pairs = new String[0];
    for (int i = 0; i < components.length; i++) {
      String[] one = {"stringid=pluginname", "component=" + components[i]};
      pairs = Form.all(pairs, Form.item("strings", i, one));
    }
    return site.call("core_get_strings", pairs);
  }

  @Test
  void areInBracketsForAPluginThatTheSiteDoesNotHave(Site site) {
    JsonNode texts = names(site, "format_topics", "format_nope", "format_weeks").value();
    assertThat(texts)
        .extracting(text -> text.required("component").stringValue())
        .containsExactly("format_topics", "format_nope", "format_weeks");
    assertThat(texts)
        .extracting(text -> text.required("string").stringValue().equals("[[pluginname]]"))
        .containsExactly(false, true, false);
  }

  @Test
  void comeAsOftenAsTheyAreAskedFor(Site site) {
    JsonNode texts = names(site, "format_topics", "format_topics").value();
    assertThat(texts).hasSize(2);
    assertThat(texts.get(0)).isEqualTo(texts.get(1));
    assertThat(texts.get(0).propertyNames())
        .containsExactlyInAnyOrder("stringid", "component", "lang", "string");
  }

  @ParameterizedTest
  @ValueSource(strings = {"format_a b", "format_Weeks"})
  void areNotToldOfWhatCannotBeAPlugin(String component, Site site) {
    names(site, component).refusesParameters();
  }

  /** So a site shows which languages it has, though no function lists them. */
  @ParameterizedTest
  @ValueSource(strings = {"xx", "tlh", "fr_nope"})
  void areRefusedInALanguageThatTheSiteDoesNotHave(String language, Site site) {
    ownName(site, "en", language).refusesParameters();
  }

  @Test
  void areToldInALanguageThatTheSiteHas(Site site) {
    JsonNode text = ownName(site, "en").value().get(0);
    assertThat(text.required("lang").stringValue()).isEqualTo("en");
    assertThat(text.required("string").stringValue()).startsWith("English");
  }

  private static Answer ownName(Site site, String... languages) {
    String[] pairs = new String[0];
    for (int i = 0; i < languages.length; i++) {
      String[] one = {"stringid=thislanguage", "component=langconfig", "lang=" + languages[i]};
      pairs = Form.all(pairs, Form.item("strings", i, one));
    }
    return site.call("core_get_strings", pairs);
  }

  @Test
  void areNotToldWithoutAQuestion(Site site) {
    names(site).refusesParameters();
  }
}
