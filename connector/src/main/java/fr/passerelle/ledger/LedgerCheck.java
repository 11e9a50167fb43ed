package fr.passerelle.ledger;

import fr.passerelle.problem.Problem;
import java.util.List;

/**
 * What came out when a ledger was held against itself.
 *
 * @param rosters facts whose hash was taken again
 * @param figures figures whose hash was taken again
 * @param recounted of these, figures that were counted again from facts
 * @param statements statements and files behind them whose hash was taken again
 */
public record LedgerCheck(
    long rosters, long figures, long recounted, long statements, List<Problem> flaws) {

  public LedgerCheck {
    flaws = List.copyOf(flaws);
  }

  public boolean isSound() {
    return flaws.isEmpty();
  }
}
