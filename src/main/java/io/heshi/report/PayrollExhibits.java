package io.heshi.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** 联审: before pay is issued, what stands against it by paying unit, most money first. */
final class PayrollExhibits {

    private static final int ON_PAGE = 60;
    private static final int MOST_BARS = 15;

    /**
     * The unit that pays is the one that finance names, under its full name where only one unit can be meant; where a rule shows no pay, the unit that answers for the finding. Differences in time
     * and what is explained stop no pay.
     */
    private static final String PAID = """
            with named as (
                select (select item ->> 'value' from jsonb_array_elements(f.evidence) as item
                        where item ->> 'column' = 'finance.unit_name' limit 1) as payer_name, f.*
                from report_found f where f.state = 'open'),
            meant as (
                select unit_name, min(unit_key) as unit_key from unit_mention
                where run_id = :run and source = 'finance' group by unit_name having count(distinct unit_key) = 1),
            paid as (
                select coalesce(u.name, nullif(n.payer_name, ''), n.unit_name) as payer, n.*
                from named n
                left join meant m on m.unit_name = n.payer_name
                left join run_unit u on u.run_id = :run and u.unit_key = m.unit_key)
            """;

    private static final String UNITS = PAID + """
            select payer, count(*) as findings, count(*) filter (where severity = 'high') as high,
                count(distinct subject_key) filter (where scope = 'person') as persons, sum(amount) as amount,
                sum(amount * months) as total, string_agg(distinct rule, '、' order by rule) as rules
            from paid group by payer
            order by sum(amount) desc nulls last, sum(amount * months) desc nulls last, count(*) desc, payer collate "C\"""";

    private static final String LINES = PAID + """
            , payers as (select payer, sum(amount) as unit_amount from paid group by payer)
            select p.*, p.payer from paid p join payers u on u.payer = p.payer
            order by u.unit_amount desc nulls last, p.payer collate "C", p.amount desc nulls last, p.severity_rank, p.number""";

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
                    Facts.text(row, "payer"),
                    row.getLong("findings"),
                    row.getLong("high"),
                    row.getLong("persons"),
                    Optional.ofNullable(row.getBigDecimal("amount")),
                    Optional.ofNullable(row.getBigDecimal("total")),
                    Facts.text(row, "rules"));
        }
    }

    PayrollExhibits(Facts facts, Wording wording) {
        units = facts.jdbc().query(UNITS, facts.parameters(), (row, i) -> Unit.of(row));
        facts.jdbc().query(LINES, facts.parameters(), row -> {
            FindingRow finding = FindingRow.of(row);
            lines.add(List.of(
                    Facts.text(row, "payer"),
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

    Exhibit byUnit() {
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
        return new Exhibit("payroll", "#sequence,payer,#persons,#open,#high,$amount,$total,~rules", rows, ON_PAGE);
    }

    /** Every open finding, unit by unit, with room for what was decided. */
    Exhibit details() {
        return new Exhibit(
                "payroll_details",
                "payer,person,id_no,~title,severity,$amount,#months,$total,~description,unit,#number,first_seen,decision,checked_by,remark",
                lines,
                0);
    }

    Chart chart(Messages messages) {
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
