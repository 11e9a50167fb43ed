package fr.passerelle.survey;

import fr.passerelle.moodle.MoodleClient;
import fr.passerelle.profile.SiteProfile;
import java.util.Collection;
import java.util.List;

/**
 * Looks at a site for everything that the commands and a profile need. Sends READs only, asks about
 * a few courses whatever the site's size, and goes on behind what fails.
 */
public final class SiteSurvey {

  private final MoodleClient client;
  private final SiteProfile profile;

  public SiteSurvey(MoodleClient client, SiteProfile profile) {
    this.client = client;
    this.profile = profile;
  }

  /**
   * What was found. That the site does not answer, or refuses, is a finding too.
   *
   * @throws fr.passerelle.moodle.MoodleException if the thread is interrupted
   */
  public SurveyReport look() {
    return concluded(new Observer(client, profile).observe(), profile);
  }

  /**
   * What follows from the answers; the same answers give the same report. An account that may do
   * nothing is shown an empty site, from which nothing follows for anything else.
   */
  static SurveyReport concluded(Observed seen, SiteProfile profile) {
    List<Point> entrance =
        joined(List.of(AddressPoints.of(seen), AccountPoints.of(seen), FunctionPoints.of(seen)));
    return new SurveyReport(
        seen.isAccountClosed() || !seen.site().isTold()
            ? entrance
            : joined(
                List.of(
                    entrance,
                    CapabilityPoints.of(seen),
                    ProfilePoints.of(seen, profile),
                    CountPoints.of(seen, profile))));
  }

  private static List<Point> joined(List<List<Point>> points) {
    return points.stream().flatMap(Collection::stream).toList();
  }
}
