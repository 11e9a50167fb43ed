/**
 * The web service functions, one class each, and the dispatcher that checks, runs and commits a
 * call. What they answer is compared with recordings of real sites.
 */
@NullMarked
package fr.passerelle.sandbox.call;

import org.jspecify.annotations.NullMarked;
