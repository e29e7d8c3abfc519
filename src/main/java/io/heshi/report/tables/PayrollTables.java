package io.heshi.report.tables;

import io.heshi.catalogue.Texts;
import io.heshi.report.facts.FindingRow;
import io.heshi.report.facts.RunFacts;
import io.heshi.report.words.Wording;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** 联审: before pay is issued, what stands against it by paying unit, most money first. Differences in time and what is explained stop no pay. */
final class PayrollTables {
    private static final int ON_PAGE = 60;
    private static final int MOST_BARS = 15;
    private static final int WIDEST = 44;

    private final List<Payer> payers;
    private final List<Line> lines = new ArrayList<>();
    private final FindingColumns columns;

    /** @param amount yuan a month */
    private record Payer(
            String name,
            long findings,
            long high,
            long persons,
            Optional<BigDecimal> amount,
            Optional<BigDecimal> total,
            String rules) {}

    private record Line(String payer, FindingRow finding) {}

    PayrollTables(RunFacts facts, Wording wording) {
        this.columns = new FindingColumns(wording, false);
        this.payers = facts.list("92-payers", Payer.class);
        facts.stream("93-by-payer", (row, i) -> new Line(row.getString("payer"), FindingRow.of(row)), lines::add);
    }

    ReportTable<?> byUnit() {
        TableColumns<Ranked<Payer>> described = new TableColumns<Ranked<Payer>>()
                .count("sequence", Ranked::rank)
                .text("payer", line -> line.row().name())
                .count("persons", line -> line.row().persons())
                .count("open", line -> line.row().findings())
                .count("high", line -> line.row().high())
                .money("amount", line -> yuan(line.row().amount()))
                .money("total", line -> yuan(line.row().total()))
                .longText("rules", line -> line.row().rules());
        return new ReportTable<>("payroll", described.list(), Ranked.of(payers), ON_PAGE);
    }

    /** Every open finding, unit by unit, with room for what was decided. */
    ReportTable<?> details() {
        TableColumns<Line> described = new TableColumns<Line>()
                .text("payer", Line::payer)
                .add(columns.person().text(10, WIDEST).on(Line::finding))
                .add(columns.idNo().text(20, WIDEST).on(Line::finding))
                .add(columns.ruleAndTitle().wrap(30).on(Line::finding))
                .add(columns.severity().text(10, WIDEST).on(Line::finding))
                .money("amount", line -> yuan(line.finding().amount()))
                .add(columns.months().on(Line::finding))
                .money("total", line -> yuan(line.finding().total()))
                .add(columns.sentence().wrap(36).on(Line::finding))
                .add(columns.unit().text(26, WIDEST).on(Line::finding))
                .add(columns.number().on(Line::finding))
                .add(columns.firstSeen().date().on(Line::finding))
                .blank("decision")
                .blank("checked_by")
                .blank("remark");
        return new ReportTable<>("payroll_details", described.list(), lines, 0);
    }

    Chart chart(Texts messages) {
        List<Payer> most = payers.stream()
                .filter(payer -> payer.amount().isPresent())
                .limit(MOST_BARS)
                .toList();
        return new Chart(
                "chart-payroll",
                "stack",
                messages.zh("unit.yuan"),
                most.stream().map(Payer::name).toList(),
                List.of(new Chart.Series(
                        messages.zh("header.amount"),
                        "#b3261e",
                        most.stream().map(Payer::amount).toList())));
    }

    private static Optional<BigDecimal> yuan(Optional<BigDecimal> amount) {
        return amount.map(exact -> exact.setScale(2, RoundingMode.HALF_UP));
    }
}
