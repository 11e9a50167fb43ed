/**
 * Documents that leave the command line: exports of pay, and files that appear whole or not at all.
 */
@NullMarked
package fr.passerelle.cli.report;

import org.jspecify.annotations.NullMarked;
