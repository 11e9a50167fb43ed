package fr.passerelle.vacation;

import fr.passerelle.problem.Message;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What people did with a line, as sentences, oldest first. */
record Happenings(TrackedLine line, ZoneId zone) {

  List<Message> sentences() {
    List<Message> said = new ArrayList<>();
    Optional<BigDecimal> before = line.computed();
    for (PayEvent event : line.events()) {
      said.add(happened(event));
      NewAmount amount = event.amount();
      if (amount != null) {
        said.add(
            Message.of(
                "vacation.explain.overrides",
                Days.of(amount.on()),
                Sayings.euros(amount.amount()),
                before.map(Sayings::euros).orElse(Message.of("vacation.explain.noOriginal"))));
        before = Optional.of(amount.amount());
      }
    }
    return said;
  }

  private Message happened(PayEvent event) {
    Signature signature = event.signature();
    return Message.of(
        "vacation.explain.happened",
        Message.of("vacation.happened." + event.kind().code()),
        signature.who(),
        Days.of(signature.at().atZone(zone).toLocalDate()),
        signature.reason().isEmpty()
            ? Message.of("vacation.nothing")
            : Message.of("vacation.explain.because", signature.reason()));
  }
}
