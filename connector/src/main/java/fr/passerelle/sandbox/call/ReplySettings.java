package fr.passerelle.sandbox.call;

/**
 * How the caller wants the answer.
 *
 * @param raw whether names and texts go out as they are stored
 * @param language {@code en} or {@code fr}
 */
public record ReplySettings(boolean raw, String language) {}
