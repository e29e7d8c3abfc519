package io.heshi.ledger;

/**
 * What a letter is filed under.
 *
 * @param number within the year, from 1 and without gaps
 */
public record LetterNumber(int year, long number) {}
