package fr.passerelle.ledger;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * That a ledger which held something was brought to a later form when it was opened.
 *
 * @param copy the ledger as it was; null in a database, where that is for a person to make
 */
public record Upgrade(int from, int to, @Nullable Path copy) {}
