package io.heshi.report.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The aggregates that the reports show, every list in a total order.
 *
 * @param lastDate business date of the last run, or empty for the first
 * @param open open findings by severity code
 * @param changes findings by change, pending ones among them
 * @param departments most open problems first
 * @param rules most open problems first
 */
public record RunSummary(
        LocalDate businessDate,
        Optional<LocalDate> lastDate,
        Map<String, Long> open,
        Map<Change, Long> changes,
        FindingTotals findings,
        Money money,
        PlaceTotals places,
        List<RuleLine> rules,
        List<DepartmentLine> departments,
        List<SourceLine> sources,
        List<FileLine> files,
        List<GateLine> gates,
        List<Overlap> overlaps) {

    public long openTotal() {
        return open.values().stream().mapToLong(Long::longValue).sum();
    }

    public long count(Change change) {
        return changes.getOrDefault(change, 0L);
    }

    /** What is told of exceptions in one word each, wherever a run is told of. */
    public Map<String, Long> counts() {
        return Map.of(
                "open", openTotal(),
                "high", open.getOrDefault("high", 0L),
                "pending", findings.pending(),
                "new", count(Change.NEW),
                "reopened", count(Change.REOPENED),
                "cleared", count(Change.CLEARED));
    }

    /** The gates that did not hold the run because somebody let their sources pass. */
    public List<GateLine> releasedGates() {
        return gates.stream()
                .filter(gate -> gate.closed() && !gate.releasedBy().isEmpty())
                .toList();
    }

    /** Those of which something was not judged, with the reason; where a source never had what they ask, they may clear all the same. */
    public List<RuleLine> rulesNotConclusive() {
        return rules.stream()
                .filter(rule -> !rule.conclusive() || !rule.reason().isEmpty())
                .toList();
    }

    /**
     * @param folded open findings that another one explains
     * @param personsConcerned whom an open finding is about; two who are perhaps one by such a finding are one
     * @param personsCompared whom any source knows
     */
    public record FindingTotals(
            long explained, long pending, long folded, long personsConcerned, long personsCompared) {}

    /**
     * Money at stake, of a person once for each unit that pays. What folds under another finding is what that one is.
     *
     * @param high of what is suspected, what findings of severity high say
     * @param suspected what is probably paid wrongly
     * @param verify what has only to be verified, of persons of whom nothing is suspected
     */
    public record Money(Sum high, Sum suspected, Sum verify) {}

    /**
     * A sum of money.
     *
     * @param persons whom it is about
     * @param monthly yuan a month
     * @param total yuan in all, of the findings that are known to have gone on for some months; empty when there are none
     */
    public record Sum(long persons, BigDecimal monthly, Optional<BigDecimal> total) {}

    /**
     * Units and their places, summed over units.
     *
     * @param overUnits units over quota in total
     * @param overUnitsByType units over quota in at least one type
     */
    public record PlaceTotals(
            long units,
            long overUnits,
            long overUnitsByType,
            long approved,
            long lent,
            long occupied,
            long over,
            long vacant) {}

    /**
     * @param persons distinct persons among the open findings
     * @param folded open findings that a finding of another rule explains
     * @param moneyIs what its money is: {@code suspected}, or {@code verify} where it has only to be verified
     * @param money yuan a month of its findings and of what they explain
     */
    public record RuleLine(
            String rule,
            int position,
            boolean examined,
            boolean conclusive,
            String reason,
            long open,
            long explained,
            long pending,
            long persons,
            long folded,
            String moneyIs,
            BigDecimal money,
            long fresh,
            long reopened,
            long cleared) {}

    /**
     * @param persons whom open findings are about, each under the department of what explains it
     * @param money yuan a month that are suspected
     */
    public record DepartmentLine(
            String supervisor,
            long open,
            long high,
            long units,
            long persons,
            BigDecimal money,
            long fresh,
            long cleared) {}

    /** Counts are empty when the source never came so far. */
    public record SourceLine(
            String source,
            String kind,
            String state,
            Optional<Long> lines,
            Optional<Long> rejects,
            Optional<Long> claims,
            Optional<Long> matched,
            Optional<Long> oneSided,
            Optional<Long> duplicate) {

        /** Whether claims = matched + one-sided + duplicate; empty when the source is not compared. */
        public Optional<Boolean> balanced() {
            return claims.flatMap(all -> matched.flatMap(
                    both -> oneSided.flatMap(alone -> duplicate.map(again -> all == both + alone + again))));
        }
    }

    /** @param claimRows rows that became claims; a row of a wide table becomes several */
    public record FileLine(
            String source,
            String file,
            String sameAs,
            boolean loaded,
            long lines,
            long claimRows,
            long claims,
            long rejects,
            long blank,
            long headers,
            long titles,
            long totals,
            long notes,
            long headings,
            long skipped) {

        /** Whether every line is accounted for. */
        public boolean balanced() {
            return lines == accounted();
        }

        public long accounted() {
            return claimRows + rejects + blank + headers + titles + totals + notes + headings + skipped;
        }
    }

    /** @param detail what the figures are about, an item a line, its parts separated by tabs */
    public record GateLine(
            String source,
            String gate,
            String field,
            Optional<BigDecimal> previous,
            BigDecimal current,
            BigDecimal allowed,
            boolean closed,
            String releasedBy,
            String reason,
            String detail) {

        /** Whether the limit is passed but the source asks only to be told. */
        public boolean reported() {
            return !closed && current.compareTo(allowed) > 0 && gate.equals("totals");
        }
    }

    /** How many persons exactly these sources know; sources in the order of the job. */
    public record Overlap(List<String> sources, long persons) {}
}
