package io.heshi.report.facts;

import io.heshi.report.facts.IntakeFacts.LineKind;
import io.heshi.report.facts.IntakeFacts.StatedTotal;
import io.heshi.report.facts.IntakeFacts.UnmappedHeaders;
import io.heshi.report.facts.IntakeFacts.Value;

/** Reads what became of the lines of a run's files. */
public final class IntakeReader {
    private final RunFacts facts;

    public IntakeReader(RunFacts facts) {
        this.facts = facts;
    }

    public IntakeFacts read() {
        return new IntakeFacts(
                facts.list("73-line-kinds", LineKind.class),
                facts.list("74-stated-totals", StatedTotal.class),
                facts.list(
                        "75-unmapped-headers",
                        (row, i) -> new UnmappedHeaders(
                                row.getString("source"),
                                row.getString("file"),
                                row.getString("headers").lines().toList())),
                facts.list("76-values", Value.class));
    }
}
