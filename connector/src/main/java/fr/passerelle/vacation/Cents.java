package fr.passerelle.vacation;

import fr.passerelle.problem.Message;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who gets a cent that is left when several people share, where the rules say so.
 *
 * @param field the key that would say it
 * @param file the rules' file
 */
record Cents(@Nullable Dated<LeftoverCent> dated, String field, String file) {

  Optional<LeftoverCent> rule(TermBook book) {
    return dated == null ? Optional.empty() : book.take(dated, "leftoverCent");
  }

  /** Why nobody can share. */
  Outcome.Refused refusal(TermBook book) {
    List<Message> reasons =
        dated == null ? List.of(Message.of("vacation.refused.noRule", field)) : book.missing();
    return Outcome.Refused.of(reasons, "rules", file);
  }
}
