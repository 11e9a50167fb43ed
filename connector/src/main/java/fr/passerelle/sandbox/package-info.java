/**
 * A stateful Moodle in memory that speaks REST as a real one does: to try, to train, to test
 * against. {@link fr.passerelle.sandbox.Sandbox} starts one. It knows no other room, so that it can
 * be wrong only by itself: where it differs from a real site, it is the sandbox that is wrong.
 *
 * <p>Inside, {@code site} is what a site holds, {@code wire} the protocol, {@code call} the
 * functions, {@code seed} the invented academy.
 */
@NullMarked
package fr.passerelle.sandbox;

import org.jspecify.annotations.NullMarked;
