package fr.passerelle.cli.view;

import fr.passerelle.cli.Words;
import fr.passerelle.cli.Workplace;
import fr.passerelle.provisioning.Adoption;
import fr.passerelle.provisioning.Lookalike;
import fr.passerelle.provisioning.StepOutcome;
import java.io.PrintWriter;
import java.time.ZoneId;
import java.util.List;

/** What adopting a course would mean, and how it ended. */
public final class AdoptView {

  private final PrintWriter out;
  private final Words words;
  private final ChangeText changes;

  /**
   * A view for one place.
   *
   * @param zone in which dates are shown
   */
  public AdoptView(Workplace place, ZoneId zone) {
    this.out = place.out();
    this.words = new Words(place.language());
    this.changes = new ChangeText(words, zone);
  }

  /** The courses that may be meant by a request. */
  public void candidates(String reference, List<Lookalike> candidates) {
    if (candidates.isEmpty()) {
      out.println(words.say("adopt-none", reference));
      return;
    }
    out.println(words.say("adopt-candidates", reference));
    for (Lookalike it : candidates) {
      String other =
          it.idNumber() == null ? "" : " " + words.say("adopt-carries", it.idNumber().value());
      out.println("  " + it.course() + "  " + Plain.line(it.title() + other));
    }
  }

  /** The course, and what the request wants otherwise. */
  public void show(Adoption adoption) {
    out.println(
        words.say(
            "adopt-title",
            adoption.reference().value(),
            adoption.course().id().toString(),
            Plain.line(adoption.course().shortName().value()),
            Plain.line(adoption.course().fullName())));
    if (adoption.differences().isEmpty()) {
      out.println(words.say("adopt-no-differences"));
    } else {
      out.println(words.say("adopt-differences"));
      adoption
          .differences()
          .forEach(it -> out.println("  " + Plain.line(it.field() + "  " + changes.of(it))));
    }
    out.flush();
  }

  /** How it ended. */
  public void close(Adoption adoption, StepOutcome outcome) {
    String id = adoption.course().id().toString();
    String reference = adoption.reference().value();
    out.println(
        Plain.line(
            outcome.match(
                () -> words.say("adopt-done", id, reference),
                () -> words.say("adopt-done", id, reference),
                m -> words.say("adopt-failed", words.say(m)),
                m -> words.say("adopt-failed", words.say(m)),
                m -> words.say("adopt-failed", words.say(m)))));
  }
}
