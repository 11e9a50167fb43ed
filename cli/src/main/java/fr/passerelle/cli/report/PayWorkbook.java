package fr.passerelle.cli.report;

import fr.passerelle.problem.Message;
import fr.passerelle.vacation.DeclaredAct;
import fr.passerelle.vacation.PayStatement;
import fr.passerelle.vacation.Term;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;

/**
 * A statement as a workbook: its lines with their sum, the evidence behind each, the parameters in
 * force. The same statement and language give the same bytes.
 */
final class PayWorkbook {

  private final PayStatement statement;
  private final Locale locale;

  PayWorkbook(PayStatement statement, Locale locale) {
    this.statement = statement;
    this.locale = locale;
  }

  byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "Passerelle", null)) {
      workbook.properties().setTitle(heading("statement") + " " + statement.id().brief());
      lines(workbook);
      evidence(workbook);
      parameters(workbook);
    } catch (IOException e) {
      throw new UncheckedIOException("a workbook in memory can't fail", e);
    }
    return TimelessArchive.of(bytes.toByteArray());
  }

  private void lines(Workbook workbook) {
    Sheet sheet = sheet(workbook, "statement", PayRow.COLUMNS);
    for (int number = 1; number <= statement.lines().size(); number++) {
      sheet.add(new PayRow(statement, number, locale).cells());
    }
    sheet.total(heading("total"), List.of(PayRow.COLUMNS.indexOf("amount")), CellValue.Look.EUROS);
    sheet.end();
  }

  private void evidence(Workbook workbook) {
    Sheet sheet = sheet(workbook, "evidence", EvidenceRow.COLUMNS);
    for (int number = 1; number <= statement.lines().size(); number++) {
      sheet.add(new EvidenceRow(statement, number, locale).cells());
    }
    sheet.end();
  }

  private void parameters(Workbook workbook) {
    Sheet sheet = sheet(workbook, "parameters", TermRow.COLUMNS);
    terms().forEach(term -> sheet.add(new TermRow(term, locale).cells()));
    sheet.end();
  }

  /** Those of the statement's day, then those that a declared act took on another day. */
  private Set<Term> terms() {
    Stream<Term> acts =
        statement.lines().stream()
            .map(line -> line.act())
            .filter(Objects::nonNull)
            .map(DeclaredAct::terms)
            .flatMap(List::stream);
    return Stream.concat(statement.terms().stream(), acts)
        .collect(LinkedHashSet::new, Set::add, Set::addAll);
  }

  private Sheet sheet(Workbook workbook, String name, List<String> columns) {
    return new Sheet(
        workbook.newWorksheet(heading(name)), columns.stream().map(this::heading).toList(), locale);
  }

  private String heading(String column) {
    return Message.of("vacation.column." + column).in(locale);
  }
}
