/** Tables that people keep in spreadsheets and text files, as rows of cells with their places. */
@NullMarked
package fr.passerelle.table;

import org.jspecify.annotations.NullMarked;
