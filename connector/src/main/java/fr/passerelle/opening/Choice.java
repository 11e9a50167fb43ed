package fr.passerelle.opening;

/**
 * A box and its label.
 *
 * @param label as written
 */
record Choice(String label, boolean ticked) {}
