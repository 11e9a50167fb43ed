package fr.passerelle.vacation;

import fr.passerelle.problem.Message;
import java.util.List;

/**
 * What the rules made of an example.
 *
 * @param differences what came out otherwise than expected, one sentence each; none where all is as
 *     expected
 */
public record ExampleResult(RuleExample example, List<Message> differences) {

  public ExampleResult {
    differences = List.copyOf(differences);
  }

  public boolean isAsExpected() {
    return differences.isEmpty();
  }
}
