package io.heshi.report.facts;

import io.heshi.report.facts.RunSummary.DepartmentLine;
import io.heshi.report.facts.RunSummary.FileLine;
import io.heshi.report.facts.RunSummary.FindingTotals;
import io.heshi.report.facts.RunSummary.GateLine;
import io.heshi.report.facts.RunSummary.Money;
import io.heshi.report.facts.RunSummary.Overlap;
import io.heshi.report.facts.RunSummary.PlaceTotals;
import io.heshi.report.facts.RunSummary.RuleLine;
import io.heshi.report.facts.RunSummary.SourceLine;
import io.heshi.report.facts.RunSummary.Sum;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the aggregates of a run. */
public final class RunSummaryReader {
    private final RunFacts facts;

    public RunSummaryReader(RunFacts facts) {
        this.facts = facts;
    }

    public RunSummary read() {
        List<SourceLine> sources = facts.list("70-sources", SourceLine.class);
        Map<String, Long> open = new LinkedHashMap<>();
        facts.list("64-severities", Count.class).forEach(count -> open.put(count.name(), count.findings()));
        Map<Change, Long> changes = new EnumMap<>(Change.class);
        facts.list("65-change-counts", Count.class)
                .forEach(count -> changes.put(Change.of(count.name()), count.findings()));
        return new RunSummary(
                facts.businessDate(),
                facts.lastDate(),
                open,
                changes,
                facts.one("66-findings-in-all", FindingTotals.class),
                money(),
                facts.one("60-places", PlaceTotals.class),
                facts.list("61-rules", RuleLine.class),
                facts.list("62-departments", DepartmentLine.class),
                sources,
                facts.list("71-files", FileLine.class),
                facts.list("72-gates", GateLine.class),
                overlaps(sources.stream().map(SourceLine::source).toList()));
    }

    /** The sums come in the order in which they are told. */
    private Money money() {
        List<Sum> sums = facts.list("63-money", Sum.class);
        return new Money(sums.get(0), sums.get(1), sums.get(2));
    }

    private record Count(String name, long findings) {}

    private List<Overlap> overlaps(List<String> order) {
        return facts
                .list(
                        "67-overlaps",
                        (row, i) -> new Overlap(
                                Arrays.stream((String[]) row.getArray("sources").getArray())
                                        .sorted(Comparator.comparingInt(order::indexOf))
                                        .toList(),
                                row.getLong("persons")))
                .stream()
                .sorted(Comparator.comparingLong(Overlap::persons)
                        .reversed()
                        .thenComparing(overlap -> overlap.sources().toString()))
                .toList();
    }
}
