/** The commands about the ledger itself. */
@NullMarked
package fr.passerelle.cli.ledger;

import org.jspecify.annotations.NullMarked;
