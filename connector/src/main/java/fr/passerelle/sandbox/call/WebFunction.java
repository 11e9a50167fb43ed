package fr.passerelle.sandbox.call;

import fr.passerelle.sandbox.wire.MoodleError;
import tools.jackson.databind.JsonNode;

/** A web service function. */
@FunctionalInterface
interface WebFunction {

  /**
   * Does what was asked within the call's transaction, which the dispatcher commits.
   *
   * @return the answer; a null node for a function that answers nothing
   * @throws MoodleError if it is refused; then nothing is committed
   */
  JsonNode answer(Call call);
}
