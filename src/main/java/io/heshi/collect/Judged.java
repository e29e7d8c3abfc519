package io.heshi.collect;

import io.heshi.catalogue.Label;

/**
 * A returned row with how it ended and why.
 *
 * @param number of its exception, 0 where it names none
 */
record Judged(ReturnedRow row, long number, Ending ending, Label why) {}
