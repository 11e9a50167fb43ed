/**
 * Looks at a site before the work begins: what it offers beside what the commands and the profile
 * need. Asks with READs only; what follows from the answers is decided apart from the asking.
 */
@NullMarked
package fr.passerelle.survey;

import org.jspecify.annotations.NullMarked;
