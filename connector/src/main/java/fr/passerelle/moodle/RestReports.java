package fr.passerelle.moodle;

import static fr.passerelle.moodle.Wire.required;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** {@link Reports} over REST. */
final class RestReports implements Reports {

  /** A site of 2,000 courses has about as many rows in a report. */
  static final int ROWS_A_PAGE = 10_000;

  private final Caller caller;
  private final Supplier<SiteInfo> site;
  private final int rowsAPage;

  RestReports(Caller caller, Supplier<SiteInfo> site) {
    this(caller, site, ROWS_A_PAGE);
  }

  RestReports(Caller caller, Supplier<SiteInfo> site, int rowsAPage) {
    this.caller = caller;
    this.site = site;
    this.rowsAPage = rowsAPage;
  }

  private record Retrieved(@Nullable Details details, @Nullable Data data) {

    Page page() {
      Details told = required(details, "details");
      Data shown = required(data, "data");
      return new Page(
          new ReportTable(
              new CustomReport(told.id(), orEmpty(told.name()), required(told.source(), "source")),
              conditions(orEmpty(told.conditiondata())),
              required(shown.headers(), "headers"),
              shown.cells()),
          required(shown.totalrowcount(), "totalrowcount"));
    }
  }

  private record Details(
      long id, @Nullable String name, @Nullable String source, @Nullable String conditiondata) {}

  private record Data(
      @Nullable List<String> headers, @Nullable List<Row> rows, @Nullable Long totalrowcount) {

    List<List<String>> cells() {
      int columns = required(headers, "headers").size();
      return required(rows, "rows").stream().map(row -> row.cells(columns)).toList();
    }
  }

  private record Row(@Nullable List<@Nullable JsonNode> columns) {

    List<String> cells(int count) {
      List<String> cells =
          required(columns, "columns").stream()
              .map(cell -> cell == null || cell.isNull() ? "" : cell.asString())
              .toList();
      if (cells.size() != count) {
        throw new IllegalArgumentException("not a cell for each header");
      }
      return cells;
    }
  }

  private record Page(ReportTable table, long total) {}

  /** PHP writes no conditions as nothing, or as an empty list. */
  private static SortedMap<String, String> conditions(String json) {
    SortedMap<String, String> conditions = new TreeMap<>();
    if (!json.isEmpty()) {
      JsonNode node = Wire.JSON.readTree(json);
      node.forEachEntry((key, value) -> conditions.put(key, text(value)));
    }
    return conditions;
  }

  private static String text(JsonNode value) {
    return value.isNull() ? "" : value.isValueNode() ? value.asString() : value.toString();
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  @Override
  public boolean areOffered() {
    return site.get().offers(ServiceFunction.RETRIEVE_REPORT.wireName());
  }

  @Override
  public ReportTable read(ReportId report) {
    Page page = page(report, 0);
    List<List<String>> rows = new ArrayList<>(page.table().rows());
    int pages = 1;
    while (!page.table().rows().isEmpty() && rows.size() < page.total()) {
      page = page(report, pages);
      rows.addAll(page.table().rows());
      pages++;
    }
    if (rows.size() != page.total()) {
      throw Failures.protocol(
          call(report, 0), Failures.reason("report", rows.size(), page.total()));
    }
    if (pages > 1 && new HashSet<>(rows).size() < rows.size()) {
      throw Failures.protocol(call(report, 0), Failures.reason("report-order"));
    }
    ReportTable last = page.table();
    return new ReportTable(last.report(), last.conditions(), last.headers(), rows);
  }

  private Page page(ReportId report, int number) {
    return caller.call(call(report, number), Wire.object(Retrieved.class, Retrieved::page));
  }

  private Call call(ReportId report, int page) {
    return new Call(
        ServiceFunction.RETRIEVE_REPORT,
        Subject.report(report),
        Arguments.none()
            .with("reportid", report.value())
            .with("page", page)
            .with("perpage", rowsAPage));
  }
}
