/** The commands about tutoring vacations. */
@NullMarked
package fr.passerelle.cli.pay;

import org.jspecify.annotations.NullMarked;
