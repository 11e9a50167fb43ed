/** The commands about head-counts. */
@NullMarked
package fr.passerelle.cli.count;

import org.jspecify.annotations.NullMarked;
