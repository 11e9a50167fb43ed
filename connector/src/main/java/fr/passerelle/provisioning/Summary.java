package fr.passerelle.provisioning;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import fr.passerelle.opening.OpeningRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The summary of a course, in French: HTML in which every text of the request is escaped, so that
 * nothing that somebody wrote on a form is ever markup on the site.
 */
final class Summary {

  private static final Template TEMPLATE =
      Mustache.compiler().escapeHTML(true).strictSections(true).compile(text());

  private Summary() {}

  static String of(OpeningRequest request) {
    Map<String, Object> blanks = new HashMap<>();
    blanks.put("objectives", paragraphs(request.objectives()));
    blanks.put("description", paragraphs(request.description()));
    blanks.put("accompaniment", paragraphs(request.accompaniment()));
    blanks.put("audience", CustomFields.audience(request));
    blanks.put("faceToFaceTime", spoken(request.faceToFaceTime()));
    blanks.put("distanceTime", spoken(request.distanceTime()));
    blanks.put("pilot", request.pilot() == null ? "" : request.pilot().name());
    blanks.put("hasObjectives", !request.objectives().isBlank());
    blanks.put("hasDescription", !request.description().isBlank());
    blanks.put("hasAccompaniment", !request.accompaniment().isBlank());
    blanks.put("hasAudience", !CustomFields.audience(request).isEmpty());
    blanks.put("hasTimes", request.faceToFaceTime() != null || request.distanceTime() != null);
    blanks.put("hasFaceToFaceTime", request.faceToFaceTime() != null);
    blanks.put("hasDistanceTime", request.distanceTime() != null);
    blanks.put("hasPilot", request.pilot() != null && !request.pilot().name().isBlank());
    return TEMPLATE.execute(blanks).strip();
  }

  private static List<String> paragraphs(String text) {
    return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  /** {@code 3 h}, {@code 3 h 30}, {@code 45 min}; empty where not said. */
  private static String spoken(@Nullable Duration time) {
    if (time == null) {
      return "";
    }
    long hours = time.toHours();
    int minutes = time.toMinutesPart();
    if (hours == 0) {
      return minutes + " min";
    }
    return minutes == 0 ? hours + " h" : String.format(Locale.ROOT, "%d h %02d", hours, minutes);
  }

  private static String text() {
    try (InputStream in = Summary.class.getResourceAsStream("summary.html")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
