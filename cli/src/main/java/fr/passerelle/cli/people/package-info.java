/** What several commands do for the people of requests. */
@NullMarked
package fr.passerelle.cli.people;

import org.jspecify.annotations.NullMarked;
