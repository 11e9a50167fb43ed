package fr.passerelle.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.cli.report.Excerpt.Subject;
import fr.passerelle.vacation.PayStatement;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StatementPageTest {

  private final PayStatement statement = PayExportTest.statement();

  @Test
  void tellsTheLinesOfAPersonAndWhatTheyComeTo() {
    Document page = page(Subject.PERSON, 7);

    assertThat(page.title()).isEqualTo("État de vacations – personne numéro 7");
    assertThat(page.select("tbody tr th[scope=row]").eachText()).contains("1", "3");
    assertThat(page.text())
        .contains("Proposé en tout : 5\u202f803,13 €")
        .contains("rien de ce qui suit n’est à payer avant")
        .contains("Signature");
  }

  @Test
  void tellsWhichLinesOfACourseHaveNoAmount() {
    assertThat(page(Subject.COURSE, 12).text()).contains("(1 ligne n’a pas de montant)");
  }

  @Test
  void explainsEachLineUnderTheFourHeadings() {
    Document page = page(Subject.PERSON, 7);

    assertThat(page.select("h3")).hasSize(2);
    assertThat(page.select("h4")).hasSize(8);
    assertThat(page.select("h4 + ul > li").eachText()).anyMatch(it -> it.startsWith("Résultat"));
  }

  @ParameterizedTest
  @EnumSource(Subject.class)
  void canBeReadOutLoud(Subject subject) {
    for (Excerpt excerpt : Excerpt.all(statement, subject)) {
      Document page = Jsoup.parse(new StatementPage(excerpt, Locale.FRENCH).html());

      assertThat(page.select("html").attr("lang")).isEqualTo("fr");
      assertThat(page.select("th:not([scope])")).isEmpty();
      assertThat(page.select("table:not([aria-labelledby])")).isEmpty();
      int level = 0;
      for (Element heading : page.select("h1, h2, h3, h4")) {
        int next = heading.normalName().charAt(1) - '0';
        assertThat(next).isLessThanOrEqualTo(level + 1);
        level = next;
      }
    }
  }

  @Test
  void keepsTextsOfTheSiteFromBecomingMarkup() {
    PayStatement named = PayExportTest.statement("<script>alert(1)</script>");
    Excerpt excerpt = Excerpt.of(named, Subject.COURSE, 13).orElseThrow();

    assertThat(new StatementPage(excerpt, Locale.FRENCH).html())
        .contains("&lt;script&gt;")
        .doesNotContain("<script");
  }

  @Test
  void speaksEnglishToo() {
    String html =
        new StatementPage(Excerpt.of(statement, Subject.PERSON, 7).orElseThrow(), Locale.ENGLISH)
            .html();

    assertThat(html).contains("lang=\"en\"", "nothing here is payable");
  }

  @Test
  void isTheSameInPdfInReadingOrder() throws IOException {
    StatementPage page = excerpt(Subject.PERSON, 7);
    List<String> headings = Jsoup.parse(page.html()).select("h1, h2, h3, h4").eachText();

    assertThat(text(page.pdf())).containsSubsequence(headings);
    assertThat(words(text(page.pdf())))
        .contains(words(Jsoup.parse(page.html()).select("ul").get(0).text()));
  }

  @Test
  void isTaggedWithLanguageAndTitle() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(excerpt(Subject.PERSON, 7).pdf())) {
      var catalog = pdf.getDocumentCatalog();

      assertThat(catalog.getLanguage()).isEqualTo("fr");
      assertThat(pdf.getDocumentInformation().getTitle()).contains("personne numéro 7");
      assertThat(catalog.getMarkInfo().isMarked()).isTrue();
      assertThat(catalog.getStructureTreeRoot().getKids()).hasSize(1);
      assertThat(pdf.getPage(0).getResources().getFontNames())
          .allSatisfy(
              name ->
                  assertThat(pdf.getPage(0).getResources().getFont(name).isEmbedded()).isTrue());
    }
  }

  @Test
  void isTheSameEveryTime() {
    assertThat(excerpt(Subject.COURSE, 13).pdf()).isEqualTo(excerpt(Subject.COURSE, 13).pdf());
  }

  @Test
  void writesWhatItsLettersDoNotHaveAsAQuestionMark() throws IOException {
    String html =
        "<html lang=fr><main><h1>漢 œ€’\u202f1 Ж</h1><table><tr><td>"
            + "x".repeat(20_000)
            + "</table></main>";

    String text = text(new PagePdf(html, (page, of) -> page + "/" + of).bytes());

    assertThat(text).contains("? œ€’", "1 Ж");
    assertThat(text.replaceAll("[^x]", "")).hasSize(20_000);
  }

  private StatementPage excerpt(Subject subject, long number) {
    return new StatementPage(Excerpt.of(statement, subject, number).orElseThrow(), Locale.FRENCH);
  }

  private Document page(Subject subject, long number) {
    return Jsoup.parse(excerpt(subject, number).html());
  }

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }

  private static String words(String text) {
    return text.replace("•", "").replaceAll("[\\s\\p{Z}]+", "");
  }
}
