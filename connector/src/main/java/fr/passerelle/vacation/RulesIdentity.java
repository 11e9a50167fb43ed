package fr.passerelle.vacation;

/**
 * Which rules a result was computed by.
 *
 * @param file the file's name, without folders
 * @param title what the file says it is
 * @param version the file's bytes, as a fingerprint
 */
public record RulesIdentity(String file, String title, RulesVersion version) {}
