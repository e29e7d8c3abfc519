package io.heshi.ledger;

/**
 * A file that a decision rests on. The ledger knows what it is; the file itself is kept elsewhere, by its content.
 *
 * @param name as whoever decided calls it
 * @param sha256 of its content, in hexadecimal digits
 */
public record DecisionFile(String name, String sha256, long bytes) {}
