package fr.passerelle.vacation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The document that a value of the rules is taken from.
 *
 * @param title as a reader would ask for it
 * @param link where it can be read; null where the rules name no place
 * @param seen when somebody last read the value there; null where the rules don't say
 */
public record RuleSource(String title, @Nullable String link, @Nullable LocalDate seen) {}
