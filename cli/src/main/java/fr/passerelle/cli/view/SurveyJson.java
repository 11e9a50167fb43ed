package fr.passerelle.cli.view;

import fr.passerelle.cli.SiteSettings;
import fr.passerelle.problem.Message;
import fr.passerelle.survey.Finding;
import fr.passerelle.survey.Point;
import fr.passerelle.survey.SurveyReport;
import fr.passerelle.survey.Work;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found at a site, for programs.
 *
 * @param verdict {@code ready}, {@code lacking}, {@code not-ready} or {@code gone}
 */
public record SurveyJson(
    int formatVersion, String site, String address, String verdict, List<PointJson> points) {

  /**
   * One point.
   *
   * @param state {@code good}, {@code remark}, {@code untried}, {@code lacking}, {@code stopping}
   *     or {@code gone}
   * @param text what was seen
   * @param lack what the commands will lack; null unless lacking
   * @param remedy what to do; null where there is nothing to do
   * @param commands the commands that come short, or do not work
   */
  public record PointJson(
      String area,
      String id,
      String state,
      Message text,
      @Nullable Message lack,
      @Nullable Message remedy,
      List<String> commands) {

    static PointJson of(Point point) {
      Finding finding = point.finding();
      return new PointJson(
          SurveyView.word(point.area()),
          point.id(),
          SurveyView.word(finding.kind()),
          finding.seen(),
          finding.lackIfAny().orElse(null),
          finding.remedyIfAny().orElse(null),
          finding.works().stream().map(Work::word).toList());
    }
  }

  private static final int VERSION = 1;

  public static SurveyJson of(SiteSettings settings, SurveyReport report) {
    return new SurveyJson(
        VERSION,
        settings.name().value(),
        settings.address().value(),
        SurveyView.word(report.verdict()),
        report.points().stream().map(PointJson::of).toList());
  }
}
