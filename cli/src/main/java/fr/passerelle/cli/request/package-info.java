/** The commands about opening requests. */
@NullMarked
package fr.passerelle.cli.request;

import org.jspecify.annotations.NullMarked;
