package fr.passerelle.profile;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.yaml.StrictYaml;
import fr.passerelle.yaml.YamlPlaces;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

class ProfilesTest {

  static final List<String> NAMES = Profiles.NAMES;

  /** Settings as they stand in a passerelle.yaml, two levels deep, from its line 5 on. */
  private static StrictYaml.Reading<SiteProfile> read(String settings) {
    String text =
        """
        formatVersion: 1
        sites:
          demo:
            settings:
        """
            + settings.indent(6);
    JsonNode over = new YAMLMapper().readTree(text).at("/sites/demo/settings");
    YamlPlaces places = YamlPlaces.inside(text, "passerelle.yaml", "/sites/demo/settings");
    return Profiles.read("moodle", over, places);
  }

  private static SiteProfile profile(String settings) {
    StrictYaml.Reading<SiteProfile> reading = read(settings);
    assertThat(reading.problems()).isEmpty();
    return Objects.requireNonNull(reading.value());
  }

  /** Each problem as {@code line field: what → what to do}. */
  private static List<String> problems(String settings) {
    return read(settings).problems().stream()
        .map(
            it ->
                it.where().replace("passerelle.yaml:", "")
                    + " "
                    + it.field().replace("sites.demo.settings.", "")
                    + ": "
                    + it.message()
                    + " → "
                    + it.hint())
        .toList();
  }

  @ParameterizedTest
  @FieldSource("NAMES")
  void everyShippedProfileIsWhole(String name) {
    StrictYaml.Reading<SiteProfile> reading =
        Profiles.read(
            name, new YAMLMapper().readTree("{}"), YamlPlaces.inside("a: b", "none.yaml", ""));

    assertThat(reading.problems()).isEmpty();
    SiteProfile profile = Objects.requireNonNull(reading.value());
    assertThat(profile.name()).isEqualTo(name);
    assertThat(profile.timeZone()).isEqualTo(ZoneId.of("Europe/Paris"));
    assertThat(profile).hasNoNullFieldsOrProperties();
    assertThat(profile.formats()).containsKey("Thématique");
    assertThat(profile.roles().staff())
        .contains(profile.roles().pilot(), profile.roles().designer())
        .containsAll(profile.roles().tutor());
  }

  @Test
  void onTheFirstMagistereNothingGoesToCustomFields() {
    SiteProfile profile =
        Objects.requireNonNull(
            Profiles.read(
                    "magistere-3.5",
                    new YAMLMapper().readTree("{}"),
                    YamlPlaces.inside("a: b", "none.yaml", ""))
                .value());

    assertThat(profile.customFields()).isEmpty();
    assertThat(profile.defaultFormat()).isEqualTo("magistere_topics");
  }

  @Test
  void whatIsNotSaidStaysAsShipped() {
    SiteProfile shipped = profile("sections: 5");
    SiteProfile changed =
        profile(
            """
            customFields:
              pilot: responsable
            roles:
              tutor: [teacher, editingteacher]
            count:
              categories: [[Formations]]
            """);

    assertThat(changed.customFields()).containsEntry(RequestPart.PILOT, "responsable");
    assertThat(changed.customFields()).hasSameSizeAs(shipped.customFields());
    assertThat(changed.roles().tutor()).containsExactly("editingteacher", "teacher");
    assertThat(changed.roles().learner()).isEqualTo(shipped.roles().learner());
    assertThat(changed.count().categories()).containsExactly(List.of("Formations"));
    assertThat(changed.count().except()).isEqualTo(shipped.count().except());
  }

  @Test
  void everyMistakeIsToldAtOnceWithItsLineInTheFileAndTheNearestKey() {
    assertThat(
            problems(
                """
                rolse:
                  learner: [student]
                roles:
                  lerner: [student]
                category: Session
                sections: 53
                count:
                  categories: [Archive]
                  except: [[]]
                customFields:
                  objectif: objectifs
                timeZone: Europe/Grenoble
                formats:
                shortName: "26_{TITLE}"
                roleIds: {teacher: 0}
                """))
        .extracting(text -> text.substring(0, text.indexOf(" → ")))
        .containsExactly(
            "5 rolse: unknown key “rolse”",
            "8 roles.lerner: unknown key “lerner”",
            "9 category: this is not what the key takes",
            "10 sections: not accepted: there can be 0 to 52 sections",
            "12 count.categories[1]: this is not what the key takes",
            "13 count.except: not accepted: a path holds at least one category name",
            "15 customFields.objectif: this is not what the key takes",
            "16 timeZone: this is not what the key takes",
            "17 formats: the key has no value",
            "18 shortName: not accepted: a pattern is made of A-Z 0-9 _ - . {YY} {ORIGIN} {TITLE15},"
                + " and holds {REFERENCE} or {n}",
            "19 roleIds.teacher: not accepted: role id must be at least 1, not 0");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "rolse: {} | 5 rolse: unknown key “rolse” → did you mean “roles”?",
        "roles: {tutors: [a]} | 5 roles.tutors: unknown key “tutors” → did you mean “tutor”?",
        "customFields: {objectif: x} | 5 customFields.objectif: this is not what the key takes"
            + " → did you mean “objectives”?",
        "sections: 53 | 5 sections: not accepted: there can be 0 to 52 sections"
            + " → correct the value, or take the key out to get the default",
        "sections: many | 5 sections: this is not what the key takes"
            + " → correct the value, or take the key out to get the default",
      })
  void aMistakeIsToldWithWhatToDo(String settings, String problem) {
    assertThat(problems(settings)).containsExactly(problem);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "learner: [] | there must be at least one learner’s role",
        "staff: [student] | “student” is a learner’s role",
        "tutor: [teacher, student] | “student” is a learner’s role",
        "pilot: student | “student” is a learner’s role",
        "designer: student | “student” is a learner’s role",
        "learner: [editingteacher, student] | “editingteacher” is a learner’s role",
      })
  void aLearnersRoleIsNobodyElses(String roles, String reason) {
    assertThat(problems("roles:\n  " + roles))
        .singleElement()
        .asString()
        .contains(": not accepted: " + reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "shortName: \"26_{TITLE15}\"",
        "shortName: \"{REFERENCE} {YY}\"",
        "shortName: \"{REFERENCE}_{TITLE}\"",
        "shortName: \"{REFERENCE}_{TITLE0}\"",
        "shortName: \"{REFERENCE}_é\"",
        "shortName: \"{REFERENCE}{TITLE99}{TITLE99}{TITLE99}\"",
        "timeZone: Europe/Grenoble",
        "category: []",
        "category: [[a]]",
        "count: {categories: [[]]}",
        "count: {except: [Corbeille]}",
        "roleIds: {teacher: 0}",
        "roleIds: {teacher: four}",
        "formats: {Modulaire: }",
        "name:",
      })
  void whatCannotWorkIsRefused(String settings) {
    assertThat(problems(settings)).hasSize(1);
  }
}
