/** The command that syncs by itself: what is due, how it stands, and who may look. */
@NullMarked
package fr.passerelle.cli.serve;

import org.jspecify.annotations.NullMarked;
