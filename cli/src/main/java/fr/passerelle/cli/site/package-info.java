/** The commands about a site. */
@NullMarked
package fr.passerelle.cli.site;

import org.jspecify.annotations.NullMarked;
