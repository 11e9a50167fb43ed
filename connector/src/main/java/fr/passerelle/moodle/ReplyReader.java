package fr.passerelle.moodle;

import tools.jackson.core.JsonParser;

/** What makes a value of a reply, token by token, while it still comes in. */
@FunctionalInterface
interface ReplyReader<T> {

  /**
   * Reads one value.
   *
   * @param reply at the value's first token; for an object at its first property, or at its end if
   *     it has none
   * @throws tools.jackson.core.JacksonException if the reply is cut, is no JSON or has another
   *     shape
   * @throws IllegalArgumentException if it holds something that Moodle never says, such as id 0
   */
  T read(JsonParser reply);
}
