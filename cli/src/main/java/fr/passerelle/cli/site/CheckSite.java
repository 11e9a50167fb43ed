package fr.passerelle.cli.site;

import fr.passerelle.cli.ExitCode;
import fr.passerelle.cli.SiteOption;
import fr.passerelle.cli.SiteSettings;
import fr.passerelle.cli.Wiring;
import fr.passerelle.cli.Words;
import fr.passerelle.cli.view.JsonView;
import fr.passerelle.cli.view.Plain;
import fr.passerelle.moodle.MoodleClient;
import fr.passerelle.moodle.ServiceFunction;
import fr.passerelle.moodle.SiteInfo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says whether the site, the token and the functions needed are there. Writes nothing. */
@Command(name = "check", mixinStandardHelpOptions = true)
public final class CheckSite implements Callable<Integer> {

  private final Wiring wiring;
  private final Words words;

  @Mixin private SiteOption site;

  @Option(names = "--json", descriptionKey = "option.json")
  private boolean json;

  public CheckSite(Wiring wiring) {
    this.wiring = wiring;
    this.words = wiring.words();
  }

  /**
   * One point that was looked at.
   *
   * @param good whether it is as needed
   * @param needed whether anything fails without it
   */
  record Point(boolean good, boolean needed, String text) {}

  @Override
  public Integer call() {
    SiteSettings settings = wiring.site(site.name());
    List<Point> points = points(settings, wiring.client(settings));
    if (json) {
      new JsonView(wiring.place()).show(points);
    } else {
      points.forEach(this::show);
    }
    boolean usable = points.stream().allMatch(point -> point.good() || !point.needed());
    if (!json) {
      wiring.place().out().println(words.say(usable ? "check-good" : "check-bad"));
    }
    return (usable ? ExitCode.OK : ExitCode.ACCESS).code();
  }

  private List<Point> points(SiteSettings settings, MoodleClient client) {
    SiteInfo info = client.site();
    List<Point> points = new ArrayList<>();
    points.add(good("check-address", settings.address().value()));
    if (!info.address().equals(settings.address())) {
      points.add(new Point(false, false, words.say("check-own-address", info.address().value())));
    }
    points.add(good("check-release", info.siteName(), info.release()));
    points.add(good("check-user", info.userName(), info.user().toString()));
    if (info.offers(ServiceFunction.CATEGORIES.wireName())) {
      points.add(categories(client));
    }
    Arrays.stream(ServiceFunction.values()).map(f -> point(f, info)).forEach(points::add);
    return points;
  }

  /** A token can tell who it is and yet be good for nothing else. */
  private Point categories(MoodleClient client) {
    int visible = client.categories().all().size();
    return visible == 0
        ? new Point(false, true, words.say("check-no-categories"))
        : good("check-categories", visible);
  }

  private Point good(String key, Object... arguments) {
    return new Point(true, true, words.say(key, arguments));
  }

  private Point point(ServiceFunction function, SiteInfo info) {
    boolean there = info.offers(function.wireName());
    String text =
        there
            ? words.say("check-function", function.wireName())
            : words.say(
                function.isOptional() ? "check-function-optional" : "check-function-missing",
                function.wireName(),
                String.join(", ", function.capabilities()));
    return new Point(there, !function.isOptional(), text);
  }

  private void show(Point point) {
    String mark = point.good() ? "✓" : point.needed() ? "✗" : "!";
    wiring.place().out().println(mark + " " + Plain.line(point.text()));
  }
}
