package io.heshi.collect;

import io.heshi.catalogue.Label;
import io.heshi.ledger.Decision;
import io.heshi.ledger.RowKey;
import java.util.Optional;

/**
 * A returned row with how it ended and why.
 *
 * @param number of its exception, 0 where it names none
 * @param wish what would be applied, as far as the row can tell
 */
record Judged(ReturnedRow row, long number, Ending ending, Label why, Optional<Wish> wish) {

    /** A decision that a row asks for. @param key by which the row is known */
    record Wish(RowKey key, Decision decision) {}

    static Judged ended(ReturnedRow row, long number, Ending ending, Label why) {
        return new Judged(row, number, ending, why, Optional.empty());
    }

    /** The same row, ended in another way. */
    Judged now(Ending other, Label because) {
        return ended(row, number, other, because);
    }

    Judged because(Label other) {
        return new Judged(row, number, ending, other, wish);
    }
}
