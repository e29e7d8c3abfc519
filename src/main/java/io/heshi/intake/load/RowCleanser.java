package io.heshi.intake.load;

import io.heshi.intake.cleanse.Cleanser;
import io.heshi.intake.cleanse.Outcome;
import io.heshi.intake.cleanse.Outcome.Passed;
import io.heshi.intake.read.LaidRow;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ItemProcessor;

/** Turns rows into claims and rejects, and counts the rows that are neither. */
public final class RowCleanser implements ItemProcessor<LaidRow, Outcome> {
    private final Cleanser cleanser;
    private final FileTally tally;

    public RowCleanser(Cleanser cleanser, FileTally tally) {
        this.cleanser = cleanser;
        this.tally = tally;
    }

    /** A claim or a reject; null, which filters, for every other row. */
    @Override
    public @Nullable Outcome process(LaidRow row) {
        Outcome outcome = cleanser.cleanse(row);
        tally.count(outcome);
        return outcome instanceof Passed ? null : outcome;
    }
}
