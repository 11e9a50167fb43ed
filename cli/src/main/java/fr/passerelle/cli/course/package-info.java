/** The commands that plan and create courses. */
@NullMarked
package fr.passerelle.cli.course;

import org.jspecify.annotations.NullMarked;
