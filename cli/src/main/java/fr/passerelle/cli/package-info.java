/** The command line: what is typed, put together and shown. */
@NullMarked
package fr.passerelle.cli;

import org.jspecify.annotations.NullMarked;
