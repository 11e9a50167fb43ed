/**
 * What must last besides Moodle itself, on JDBC: the journal of every write, rosters as
 * pseudonymous facts, counts, pay statements. Implements the ports of the other rooms.
 */
@NullMarked
package fr.passerelle.ledger;

import org.jspecify.annotations.NullMarked;
