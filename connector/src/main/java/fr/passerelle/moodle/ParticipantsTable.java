package fr.passerelle.moodle;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The page of a course's participants, as far as it tells their number. */
final class ParticipantsTable {

  private static final Pattern ROWS = Pattern.compile("data-table-total-rows=\"(\\d{1,9})\"");
  private static final long ASCENDING = 4;
  private static final long ANY = 1;
  private static final long ALL = 2;

  /** Reads the number of rows. */
  static final ReplyReader<Integer> TOTAL = Wire.object(Page.class, Page::rows);

  private ParticipantsTable() {}

  private record Page(@Nullable String html) {

    int rows() {
      Matcher rows = ROWS.matcher(Wire.required(html, "html"));
      if (!rows.find()) {
        throw new IllegalArgumentException("the number of rows is absent");
      }
      return Integer.parseInt(rows.group(1));
    }
  }

  /** For a bundle: its empty list can't be said in a form. */
  static Call of(CourseId course) {
    Arguments sort = Arguments.none().with("sortby", "lastname").with("sortorder", ASCENDING);
    Arguments filter =
        Arguments.none()
            .with("name", "courseid")
            .with("jointype", ANY)
            .withNumbers("values", List.of(course.value()));
    Arguments arguments =
        Arguments.none()
            .with("component", "core_user")
            .with("handler", "participants")
            .with("uniqueid", "user-index-participants-" + course)
            .withEach("sortdata", List.of(sort))
            .with("jointype", ALL)
            .withEach("filters", List.of(filter))
            .with("firstinitial", "")
            .with("lastinitial", "")
            .with("pagenumber", 1)
            .with("pagesize", 1)
            .withEmptyList("hiddencolumns")
            .with("resetpreferences", false);
    return new Call(ServiceFunction.PARTICIPANTS_TABLE, Subject.course(course), arguments);
  }
}
