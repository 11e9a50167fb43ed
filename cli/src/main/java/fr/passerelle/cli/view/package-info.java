/** What a terminal, or a pipe, shows. */
@NullMarked
package fr.passerelle.cli.view;

import org.jspecify.annotations.NullMarked;
