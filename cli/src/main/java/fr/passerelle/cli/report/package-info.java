/** Documents: files for people and other programs, written whole or not at all. */
@NullMarked
package fr.passerelle.cli.report;

import org.jspecify.annotations.NullMarked;
