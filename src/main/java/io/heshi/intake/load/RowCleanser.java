package io.heshi.intake.load;

import io.heshi.intake.cleanse.Cleanser;
import io.heshi.intake.cleanse.Outcome;
import io.heshi.intake.cleanse.TotalCheck;
import io.heshi.intake.layout.LaidRow;
import java.util.List;
import org.springframework.batch.infrastructure.item.ItemProcessor;

/** Turns rows into claims and rejects, and counts what became of each. */
public final class RowCleanser implements ItemProcessor<LaidRow, Outcome> {
    private final Cleanser cleanser;
    private final FileTally tally;

    public RowCleanser(Cleanser cleanser, FileTally tally) {
        this.cleanser = cleanser;
        this.tally = tally;
    }

    /** What became of the row. Nothing is filtered: every row is noted in the books. */
    @Override
    public Outcome process(LaidRow row) {
        Outcome outcome = cleanser.cleanse(row);
        tally.count(row, outcome);
        List<TotalCheck> checks = cleanser.takeTotalChecks();
        if (!checks.isEmpty()) {
            tally.count(checks);
        }
        return outcome;
    }
}
