package fr.passerelle.cli.view;

import fr.passerelle.cli.Words;
import fr.passerelle.enrolment.Acceptance;
import fr.passerelle.enrolment.CourseCount;
import fr.passerelle.enrolment.GaiaSession;
import fr.passerelle.problem.Message;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether pay may be taken from a count, and what speaks against it, in words. */
public final class CountStanding {

  private final Words words;
  private final ZoneId zone;

  public CountStanding(Words words, ZoneId zone) {
    this.words = words;
    this.zone = zone;
  }

  /** In a word or two. */
  public String brief(CourseCount count) {
    if (count.acceptance() != null) {
      return words.say("count-state-accepted");
    }
    if (!count.alarms().isEmpty()) {
      return words.say("count-state-alarm");
    }
    return words.say(count.incomplete().isEmpty() ? "count-state-pays" : "count-state-incomplete");
  }

  /** Every reservation, then who said that it may pay all the same; none where nothing is so. */
  public List<String> sentences(CourseCount count) {
    List<String> sentences = new ArrayList<>();
    Acceptance acceptance = count.acceptance();
    for (Message why : count.incomplete()) {
      sentences.add(words.say(key(acceptance, "count-incomplete"), words.say(why)));
    }
    for (Message why : count.alarms()) {
      sentences.add(words.say(key(acceptance, "count-alarm"), words.say(why)));
    }
    if (acceptance != null) {
      sentences.add(
          words.say(
              "count-accepted-by",
              acceptance.who(),
              acceptance.at().atZone(zone).toLocalDate().toString(),
              acceptance.reason()));
    }
    return sentences;
  }

  private static String key(@Nullable Acceptance word, String key) {
    return word == null ? key : "count-accepted";
  }

  /** A session as people know it: {@code dispositif / module / session}. */
  public static String name(GaiaSession session) {
    return String.join(" / ", session.dispositif(), session.module(), session.session());
  }
}
