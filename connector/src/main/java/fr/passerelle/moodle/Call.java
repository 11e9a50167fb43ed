package fr.passerelle.moodle;

import fr.passerelle.problem.Message;

/**
 * One call of a function.
 *
 * @param subject the object that the call is about, for messages; holds no personal data
 */
record Call(ServiceFunction function, Message subject, Arguments arguments) {

  boolean isWrite() {
    return function.effect() == Effect.WRITE;
  }

  /** Without the arguments, which may hold people's addresses. */
  @Override
  public String toString() {
    return function.wireName();
  }
}
