package io.heshi.report.answers;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import io.heshi.report.facts.Percentages;
import io.heshi.report.facts.RunFacts;
import io.heshi.report.tables.Cell;
import io.heshi.report.tables.ReportTable;
import io.heshi.report.tables.TableColumns;
import io.heshi.report.words.Wording;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** 月度统计: what was found, answered and cleared month by month, how long it took, and how many payments had to be corrected. */
final class MonthTable {
    /** PEFA PI-23: corrections in at most 3 % of salary payments. */
    private static final BigDecimal MOST_CORRECTIONS = BigDecimal.valueOf(3);

    private static final int DECIMALS = 4;

    private record Counted(
            String month,
            long found,
            long answered,
            long agreed,
            long cleared,
            long overdue,
            Optional<BigDecimal> answerMean,
            Optional<BigDecimal> answerMedian,
            Optional<BigDecimal> clearMean,
            Optional<BigDecimal> clearMedian,
            Optional<Long> payments) {}

    private record Correction(String month, String rule, long corrections) {}

    private record Line(Counted counted, long corrections) {
        /** In per cent. */
        Optional<BigDecimal> correctionShare() {
            return counted.payments()
                    .filter(payments -> payments > 0)
                    .map(payments ->
                            Percentages.ratio(corrections, payments, DECIMALS).movePointRight(2));
        }
    }

    private MonthTable() {}

    static ReportTable<?> of(RunFacts facts, Wording wording) {
        Map<String, Long> corrections = facts.list("answers/64-corrections", Correction.class).stream()
                .filter(correction -> wording.aboutPay(correction.rule()))
                .collect(groupingBy(Correction::month, summingLong(Correction::corrections)));
        List<Line> lines = facts.list("answers/63-months", Counted.class).stream()
                .map(counted -> new Line(counted, corrections.getOrDefault(counted.month(), 0L)))
                .toList();
        TableColumns<Line> columns = new TableColumns<Line>()
                .date("month", line -> line.counted().month())
                .count("month_found", line -> line.counted().found())
                .count("month_answered", line -> line.counted().answered())
                .count("month_agreed", line -> line.counted().agreed())
                .count("month_cleared", line -> line.counted().cleared())
                .alarm("month_overdue", line -> line.counted().overdue())
                .decimal("answer_mean", line -> line.counted().answerMean())
                .decimal("answer_median", line -> line.counted().answerMedian())
                .decimal("clear_mean", line -> line.counted().clearMean())
                .decimal("clear_median", line -> line.counted().clearMedian())
                .count("corrections", Line::corrections)
                .countIfKnown("payments", line -> line.counted().payments())
                .number("correction_share", Line::correctionShare)
                .mark("correction_mark", line -> mark(line.correctionShare(), wording));
        return new ReportTable<>("months", columns.list(), lines, lines.size());
    }

    private static Cell.Mark mark(Optional<BigDecimal> share, Wording wording) {
        return share.map(percent -> percent.compareTo(MOST_CORRECTIONS) <= 0
                        ? Cell.mark(wording.messages().zh("corrections.within"), "chip good", false)
                        : Cell.mark(wording.messages().zh("corrections.beyond"), "chip high", true))
                .orElseGet(() -> Cell.mark("", "plain", false));
    }
}
