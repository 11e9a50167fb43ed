/** The embedded sandbox and the demo. */
@NullMarked
package fr.passerelle.cli.sandbox;

import org.jspecify.annotations.NullMarked;
