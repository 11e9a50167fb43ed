package fr.passerelle.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.cli.report.Excerpt.Subject;
import fr.passerelle.vacation.LineEvent;
import fr.passerelle.vacation.LineRef;
import fr.passerelle.vacation.NewAmount;
import fr.passerelle.vacation.PayEvent;
import fr.passerelle.vacation.PayRegister;
import fr.passerelle.vacation.PayStatement;
import fr.passerelle.vacation.Signature;
import fr.passerelle.vacation.SourceFile;
import fr.passerelle.vacation.StatementId;
import fr.passerelle.vacation.StatementStore;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
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
        .contains("En tout : 5\u202f803,13 €")
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
      Document page =
          Jsoup.parse(
              new StatementPage(excerpt, untouched(excerpt.statement()), Locale.FRENCH).html());

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

    assertThat(new StatementPage(excerpt, untouched(excerpt.statement()), Locale.FRENCH).html())
        .contains("&lt;script&gt;")
        .doesNotContain("<script");
  }

  @Test
  void speaksEnglishToo() {
    String html =
        new StatementPage(
                Excerpt.of(statement, Subject.PERSON, 7).orElseThrow(),
                untouched(statement),
                Locale.ENGLISH)
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
    return excerpt(subject, number, List.of());
  }

  private StatementPage excerpt(Subject subject, long number, List<PayEvent> events) {
    return new StatementPage(
        Excerpt.of(statement, subject, number).orElseThrow(),
        PayRegister.of(events, new Kept(statement)),
        Locale.FRENCH);
  }

  private static PayRegister untouched(PayStatement statement) {
    return PayRegister.of(List.of(), new Kept(statement));
  }

  /** The one statement that there is. */
  private record Kept(PayStatement statement) implements StatementStore {
    @Override
    public void save(PayStatement other, List<SourceFile> sources) {
      throw new AssertionError("nothing is kept while a page is written");
    }

    @Override
    public List<SourceFile> sources(StatementId id) {
      return List.of();
    }

    @Override
    public Optional<PayStatement> find(StatementId id) {
      return Optional.of(statement).filter(it -> it.id().equals(id));
    }

    @Override
    public List<StatementId> list() {
      return List.of(statement.id());
    }
  }

  private PayEvent event(int line, LineEvent kind, @Nullable String amount) {
    return new PayEvent(
        new LineRef(statement.id(), line),
        kind,
        new Signature("gestion.paie", Instant.parse("2024-02-01T09:00:00Z"), "absences"),
        amount == null
            ? null
            : new NewAmount(null, new BigDecimal(amount), LocalDate.of(2024, 2, 1)),
        null);
  }

  @Test
  void countsNothingOfACancelledLine() {
    Document page =
        Jsoup.parse(excerpt(Subject.PERSON, 7, List.of(event(1, LineEvent.CANCEL, null))).html());

    assertThat(page.text())
        .contains("En tout : 37,50 €", "1 ligne annulée n’est pas comptée", "rien de ce qui suit");
    assertThat(page.select("tbody tr:has(th:containsOwn(1)) td").eachText()).contains("annulé");
  }

  @Test
  void countsWhatAPersonPutInPlaceAndSaysWhatWasComputed() {
    Document page =
        Jsoup.parse(
            excerpt(Subject.PERSON, 7, List.of(event(3, LineEvent.OVERRIDE, "20.00"))).html());

    assertThat(page.text())
        .contains("En tout : 5\u202f785,63 €", "20,00 € au lieu de 37,50 €", "absences");
  }

  @Test
  void saysWhatOfItIsValidated() {
    PayEvent one = event(1, LineEvent.VALIDATE, null);
    PayEvent three = event(3, LineEvent.VALIDATE, null);

    assertThat(
            Jsoup.parse(excerpt(Subject.PERSON, 7, List.of(one)).html()).select(".notice").text())
        .startsWith("Une partie de ces lignes");
    assertThat(
            Jsoup.parse(excerpt(Subject.PERSON, 7, List.of(one, three)).html())
                .select(".notice")
                .text())
        .startsWith("Toutes les lignes");
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
