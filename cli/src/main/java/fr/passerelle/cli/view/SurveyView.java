package fr.passerelle.cli.view;

import fr.passerelle.cli.Words;
import fr.passerelle.cli.Workplace;
import fr.passerelle.problem.Message;
import fr.passerelle.survey.Area;
import fr.passerelle.survey.Finding;
import fr.passerelle.survey.Point;
import fr.passerelle.survey.SurveyReport;
import fr.passerelle.survey.Verdict;
import fr.passerelle.survey.Work;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What was found at a site: one line a point, by area, the bad ones before the good ones; under a
 * bad one, what will not work and what to do. What each command is left with comes last, where it
 * is read first.
 */
public final class SurveyView {

  private final Workplace place;
  private final Words words;

  public SurveyView(Workplace place) {
    this.place = place;
    this.words = new Words(place.language());
  }

  public void show(SurveyReport report) {
    for (Area area : Area.values()) {
      List<Point> points =
          report.points().stream()
              .filter(point -> point.area() == area)
              .sorted(Comparator.comparing(point -> point.finding().kind()))
              .toList();
      if (!points.isEmpty()) {
        line(words.say(title(area)));
        points.forEach(this::show);
        line("");
      }
    }
    close(report);
  }

  private void show(Point point) {
    Finding finding = point.finding();
    line("  " + sign(finding.kind()) + " " + words.say(finding.seen()));
    finding.match(new Below()).lines().forEach(below -> line("      " + below));
  }

  private static String sign(Finding.Kind kind) {
    return switch (kind) {
      case GONE, STOPPING, LACKING -> "✗";
      case REMARK -> "!";
      case GOOD -> "✓";
      case UNTRIED -> "?";
    };
  }

  /** What stands below a point. */
  private final class Below implements Finding.Cases<String> {

    @Override
    public String good(Finding.Good it) {
      return "";
    }

    @Override
    public String remark(Finding.Remark it) {
      return remedy(it.advice());
    }

    @Override
    public String untried(Finding.Untried it) {
      return "";
    }

    @Override
    public String lacking(Finding.Lacking it) {
      return words.say("check-short", names(it), words.say(it.lack())) + "\n" + remedy(it.remedy());
    }

    @Override
    public String stopping(Finding.Stopping it) {
      return words.say("check-stopped", names(it)) + "\n" + remedy(it.remedy());
    }

    @Override
    public String gone(Finding.Gone it) {
      return words.say("check-stopped", names(it)) + "\n" + remedy(it.remedy());
    }

    private String remedy(Message message) {
      return "→ " + words.say(message);
    }
  }

  private static String names(Finding finding) {
    return finding.works().stream().map(Work::word).collect(Collectors.joining(", "));
  }

  private void close(SurveyReport report) {
    if (report.verdict() != Verdict.GONE) {
      for (Work work : Work.values()) {
        line(
            words.say(
                report.hindering(work).isEmpty()
                    ? "check-work-good"
                    : report.works(work) ? "check-work-short" : "check-work-stopped",
                work.word(),
                causes(report, work)));
      }
      line("");
    }
    long remarks =
        report.points().stream()
            .filter(point -> point.finding().kind() == Finding.Kind.REMARK)
            .count();
    line(words.say(closing(report.verdict()), remarks));
  }

  private static String causes(SurveyReport report, Work work) {
    return report.hindering(work).stream()
        .map(point -> point.id().replaceFirst("^(function|capability)\\.", ""))
        .collect(Collectors.joining(", "));
  }

  private static String title(Area area) {
    return switch (area) {
      case ADDRESS -> "check-area-address";
      case ACCOUNT -> "check-area-account";
      case FUNCTIONS -> "check-area-functions";
      case CAPABILITIES -> "check-area-capabilities";
      case PROFILE -> "check-area-profile";
      case COUNTS -> "check-area-counts";
    };
  }

  private static String closing(Verdict verdict) {
    return switch (verdict) {
      case READY -> "check-ready";
      case LACKING -> "check-lacking";
      case NOT_READY -> "check-not-ready";
      case GONE -> "check-gone";
    };
  }

  /** As programs read it. */
  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private void line(String text) {
    place.out().println(text.isEmpty() ? "" : keepingIndent(text));
  }

  private static String keepingIndent(String text) {
    int begin = text.length() - text.stripLeading().length();
    return " ".repeat(begin) + Plain.line(text);
  }
}
