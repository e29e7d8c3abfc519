package io.heshi.report.answers;

import io.heshi.report.facts.Percentages;
import io.heshi.report.facts.RunFacts;
import io.heshi.report.tables.ReportTable;
import io.heshi.report.tables.TableColumns;
import io.heshi.report.words.Wording;
import java.util.List;

/** 整改率: how much of what was there in the year is put right, in all, by department, by rule and by unit. */
final class RateTable {
    /** @param kind {@code all}, {@code supervisor}, {@code rule} or {@code unit} */
    private record Line(
            String kind,
            String name,
            String unitCode,
            long corrected,
            long remaining,
            long overdue,
            long explained,
            long answered) {
        long all() {
            return corrected + remaining;
        }
    }

    private RateTable() {}

    static ReportTable<?> of(RunFacts facts, Wording wording) {
        List<Line> lines = facts.list("answers/65-rates", Line.class);
        TableColumns<Line> columns = new TableColumns<Line>()
                .label("rollup_kind", line -> wording.messages().of("rollup." + line.kind()))
                .text("rollup_name", line -> name(line, wording))
                .text("unit_code", Line::unitCode)
                .count("to_correct", Line::all)
                .count("corrected", Line::corrected)
                .count("remaining", Line::remaining)
                .alarm("overdue", Line::overdue)
                .decimal("corrected_share", line -> Percentages.percent(line.corrected(), line.all()))
                .count("answered", Line::answered)
                .decimal("answered_share", line -> Percentages.percent(line.answered(), line.all()))
                .count("explained", Line::explained);
        return new ReportTable<>("rates", columns.list(), lines, 0);
    }

    private static String name(Line line, Wording wording) {
        return switch (line.kind()) {
            case "all" -> wording.messages().zh("rollup.everything");
            case "supervisor" -> wording.supervisor(line.name());
            case "rule" -> line.name() + " " + wording.ruleTitle(line.name()).zh();
            default -> line.name().isEmpty() ? wording.messages().zh("rollup.elsewhere.name") : line.name();
        };
    }
}
