package fr.passerelle.opening;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.moodle.GroupMode;
import fr.passerelle.moodle.SiteName;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an administrator adds of a course, in a request file. */
class CourseWishesTest {

  private static final String BEFORE =
      """
      reference: 2026-0001
      source: {file: a.docx, sha256: %s}
      title: Lire
      pilot: {name: Alix, email: alix.bernard@example.org}
      faceToFace: no
      """
          .formatted("0".repeat(64));

  private static StoredRequest read(String more) {
    return RequestFile.read("2026-0001.yaml", (BEFORE + more).getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aFileOfBeforeReadsAsItDid() {
    StoredRequest stored = read("");
    assertThat(stored.problems()).isEmpty();
    assertThat(Objects.requireNonNull(stored.request()).wishes()).isEqualTo(CourseWishes.NONE);
  }

  @Test
  void everyKeyIsUnderstood() {
    StoredRequest stored =
        read(
            """
            origin: A008
            sectionTitles: [Découvrir, "S’exercer, encore"]
            lang: fr
            groupMode: separate
            groupPerTutor: yes
            site: nord
            customFields: {niveau: Débutant, ouverture: 2027-01-04, heures: 3.5}
            """);
    assertThat(stored.problems()).isEmpty();
    assertThat(Objects.requireNonNull(stored.request()).wishes())
        .isEqualTo(
            new CourseWishes(
                "A008",
                List.of("Découvrir", "S’exercer, encore"),
                "fr",
                GroupMode.SEPARATE,
                true,
                new TreeMap<>(
                    Map.of("niveau", "Débutant", "ouverture", "2027-01-04", "heures", "3.5")),
                new SiteName("nord")));
  }

  @Test
  void whatWasReadIsWrittenTheSame() {
    OpeningRequest request =
        Objects.requireNonNull(
            read("""
                    origin: A008
                    sectionTitles: ["Oui", "12"]
                    lang: fr
                    groupMode: visible
                    groupPerTutor: no
                    site: lycee-2.0
                    customFields: {niveau: "yes"}
                    """)
                .request());
    DraftBuilder builder = new DraftBuilder(Places.ofForm("a"));
    Draft draft = builder.build(request.source()).draft();
    String text =
        RequestFileText.of(request.reference(), withWishes(draft, request.wishes()), Locale.FRENCH);
    StoredRequest again = RequestFile.read("2026-0001.yaml", text.getBytes(StandardCharsets.UTF_8));
    assertThat(Objects.requireNonNull(again.request()).wishes()).isEqualTo(request.wishes());
  }

  private static Draft withWishes(Draft draft, CourseWishes wishes) {
    return new Draft(
        draft.source(),
        draft.title(),
        draft.objectives(),
        draft.description(),
        draft.pilot(),
        draft.designers(),
        draft.faceToFace(),
        draft.faceToFaceTime(),
        draft.distanceTime(),
        draft.accompaniment(),
        draft.audience(),
        draft.otherAudience(),
        draft.format(),
        draft.category(),
        draft.start(),
        draft.end(),
        draft.sections(),
        draft.tutors(),
        wishes,
        draft.unread());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "lang: Français | lang | opening.wish.lang",
        "groupMode: parfois | groupMode | opening.wish.groupMode",
        "groupPerTutor: un peu | groupPerTutor | opening.wish.groupPerTutor",
        "origin: — | origin | opening.wish.origin",
        "site: Académie nord | site | opening.wish.site",
        "sectionTitles: Lire | sectionTitles | opening.yaml.kind.list",
        "sectionTitles: ['a<b'] | sectionTitles | opening.title.markup",
        "'sections: 1¶sectionTitles: [a, b]' | sectionTitles | opening.titles.many",
        "customFields: [a] | customFields | opening.yaml.kind.fields",
        "customFields: {a: [b]} | customFields | opening.yaml.kind.fields",
        "groupmode: none | groupmode | opening.yaml.key"
      })
  void whatIsNotUnderstoodIsSaidWithItsLine(String line, String field, String message) {
    assertThat(read(line.replace("¶", "\n").replaceAll("^'|'$", "")).problems())
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.where()).matches("2026-0001.yaml:\\d+");
              assertThat(it.field()).isEqualTo(field);
              assertThat(it.message().key()).startsWith(message);
            });
  }
}
