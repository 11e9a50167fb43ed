/**
 * What every room says when something is wrong: a {@link fr.passerelle.problem.Problem} with the
 * place, the field, the value, what is wrong and what to do, in the words of a {@link
 * fr.passerelle.problem.Message} that exists in French and in English. Knows no other room.
 */
@NullMarked
package fr.passerelle.problem;

import org.jspecify.annotations.NullMarked;
