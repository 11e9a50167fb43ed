/** The commands about rules of pay. */
@NullMarked
package fr.passerelle.cli.rule;

import org.jspecify.annotations.NullMarked;
