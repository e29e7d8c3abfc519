package io.heshi.report.tables;

import io.heshi.report.facts.FindingRow;
import io.heshi.report.facts.MoneyAtStake;
import io.heshi.report.facts.RunFacts;
import io.heshi.report.words.Messages;
import io.heshi.report.words.Wording;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** 联审: before pay is issued, what stands against it by paying unit, most money first. Differences in time and what is explained stop no pay. */
public final class PayrollTables {

    private static final int ON_PAGE = 60;
    private static final int MOST_BARS = 15;

    private static final String UNITS = """
            select s.payer, count(*) as findings, count(*) filter (where f.severity = 'high') as high,
                count(distinct f.subject_key) filter (where f.scope = 'person') as persons, max(p.money) as money,
                max(p.total) as total, string_agg(distinct f.rule, '、' order by f.rule) as rules
            from report_stake s join report_found f on f.number = s.number join (%s) as p on p.payer = s.payer
            group by s.payer
            order by max(p.money) desc nulls last, max(p.total) desc nulls last, count(*) desc, s.payer collate "C\"""".formatted(MoneyAtStake.by("payer"));

    private static final String LINES = """
            select f.*, s.payer
            from report_stake s join report_found f on f.number = s.number join (%s) as p on p.payer = s.payer
            order by p.money desc nulls last, s.payer collate "C", f.amount desc nulls last, f.severity_rank, f.number""".formatted(MoneyAtStake.by("payer"));

    private final List<Unit> units;
    private final List<List<Object>> lines = new ArrayList<>();

    private record Unit(
            String name,
            long findings,
            long high,
            long persons,
            Optional<BigDecimal> amount,
            Optional<BigDecimal> total,
            String rules) {

        static Unit of(ResultSet row) throws SQLException {
            return new Unit(
                    RunFacts.text(row, "payer"),
                    row.getLong("findings"),
                    row.getLong("high"),
                    row.getLong("persons"),
                    Optional.ofNullable(row.getBigDecimal("money")),
                    Optional.ofNullable(row.getBigDecimal("total")),
                    RunFacts.text(row, "rules"));
        }
    }

    public PayrollTables(RunFacts facts, Wording wording) {
        units = facts.jdbc().query(UNITS, facts.parameters(), (row, i) -> Unit.of(row));
        facts.jdbc().query(LINES, facts.parameters(), row -> {
            FindingRow finding = FindingRow.of(row);
            lines.add(List.of(
                    RunFacts.text(row, "payer"),
                    finding.person(),
                    wording.idNo(finding.idNo()),
                    finding.rule() + " " + wording.ruleTitle(finding.rule()).zh(),
                    wording.severity(finding.severity()),
                    money(finding.amount()),
                    finding.months(),
                    money(finding.total()),
                    wording.description(finding),
                    finding.unit(),
                    finding.number(),
                    finding.firstSeen().toString(),
                    "",
                    "",
                    ""));
        });
    }

    public ReportTable byUnit() {
        List<List<Object>> rows = new ArrayList<>();
        for (Unit unit : units) {
            rows.add(List.of(
                    rows.size() + 1L,
                    unit.name(),
                    unit.persons(),
                    unit.findings(),
                    unit.high(),
                    money(unit.amount()),
                    money(unit.total()),
                    unit.rules()));
        }
        return new ReportTable("payroll", "#sequence,payer,#persons,#open,#high,$amount,$total,~rules", rows, ON_PAGE);
    }

    /** Every open finding, unit by unit, with room for what was decided. */
    public ReportTable details() {
        return new ReportTable(
                "payroll_details",
                "payer,person,id_no,~title,severity,$amount,#months,$total,~description,unit,#number,first_seen,decision,checked_by,remark",
                lines,
                0);
    }

    public Chart chart(Messages messages) {
        List<Unit> most = units.stream()
                .filter(unit -> unit.amount().isPresent())
                .limit(MOST_BARS)
                .toList();
        return new Chart(
                "chart-payroll",
                "stack",
                most.stream().map(Unit::name).toList(),
                List.of(new Chart.Series(
                        messages.zh("header.amount"),
                        "#b3261e",
                        most.stream().map(Unit::amount).toList())));
    }

    private static Optional<BigDecimal> money(Optional<BigDecimal> amount) {
        return amount.map(yuan -> yuan.setScale(2, RoundingMode.HALF_UP));
    }
}
