package fr.passerelle.opening;

/**
 * Where a request came from.
 *
 * @param file the file's name, without folders
 * @param sha256 of the file's bytes, 64 lower-case hexadecimal digits
 * @param row the row inside a spreadsheet or the item inside a list, from 1; 0 where the file is
 *     one request
 */
public record RequestSource(String file, String sha256, int row) {}
