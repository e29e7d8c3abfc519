package io.heshi.report.facts;

import static io.heshi.report.facts.RunFacts.text;

import io.heshi.report.facts.RunSummary.DepartmentLine;
import io.heshi.report.facts.RunSummary.FileLine;
import io.heshi.report.facts.RunSummary.GateLine;
import io.heshi.report.facts.RunSummary.Money;
import io.heshi.report.facts.RunSummary.Overlap;
import io.heshi.report.facts.RunSummary.Places;
import io.heshi.report.facts.RunSummary.RuleLine;
import io.heshi.report.facts.RunSummary.SourceLine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;

/** Reads the aggregates of a run. */
public final class RunSummaryReader {

    private static final String PLACES = """
            with unit as (
              select unit_key, sum(approved) as approved, sum(lent) as lent, sum(occupied) as occupied,
                     bool_or(occupied > approved + lent) as any_over
              from run_unit_quota where run_id = :run group by unit_key)
            select (select count(*) from run_unit where run_id = :run and known) as units,
                   count(*) filter (where occupied > approved + lent) as over_units,
                   count(*) filter (where any_over) as over_units_by_type,
                   coalesce(sum(approved), 0) as approved, coalesce(sum(lent), 0) as lent,
                   coalesce(sum(occupied), 0) as occupied,
                   coalesce(sum(greatest(occupied - approved - lent, 0)), 0) as over,
                   coalesce(sum(greatest(approved + lent - occupied, 0)), 0) as vacant
            from unit""";

    private static final String RULES = """
            with found as (
              select rule, count(*) filter (where state = 'open') as open,
                     count(*) filter (where state = 'explained') as explained,
                     count(*) filter (where state = 'pending') as pending,
                     count(distinct subject_key) filter (where state = 'open' and scope = 'person') as persons,
                     count(*) filter (where change = 'new') as fresh,
                     count(*) filter (where change = 'reopened') as reopened
              from report_found group by rule),
            stake as (%s),
            gone as (select rule, count(*) filter (where change = 'cleared') as cleared from report_gone group by rule)
            select r.rule, r.position, r.examined, r.conclusive, r.reason, coalesce(f.open, 0) as open,
                   coalesce(f.explained, 0) as explained, coalesce(f.pending, 0) as pending,
                   coalesce(f.persons, 0) as persons, coalesce(s.money, 0) as money, coalesce(f.fresh, 0) as fresh,
                   coalesce(f.reopened, 0) as reopened, coalesce(g.cleared, 0) as cleared
            from run_rule r left join found f on f.rule = r.rule left join gone g on g.rule = r.rule
            left join stake s on s.rule = r.rule
            where r.run_id = :run
            order by coalesce(f.open, 0) desc, r.position, r.rule collate "C\"""".formatted(MoneyAtStake.by("rule"));

    private static final String DEPARTMENTS = """
            with found as (
              select supervisor, count(*) filter (where state = 'open') as open,
                     count(*) filter (where state = 'open' and severity = 'high') as high,
                     count(distinct unit_key) filter (where state = 'open') as units,
                     count(distinct subject_key) filter (where state = 'open' and scope = 'person') as persons,
                     count(*) filter (where change = 'new') as fresh
              from report_found group by supervisor),
            stake as (%s),
            gone as (
              select supervisor, count(*) as cleared from report_gone where change = 'cleared' group by supervisor)
            select coalesce(f.supervisor, g.supervisor) as supervisor, coalesce(f.open, 0) as open,
                   coalesce(f.high, 0) as high, coalesce(f.units, 0) as units, coalesce(f.persons, 0) as persons,
                   coalesce(s.money, 0) as money, coalesce(f.fresh, 0) as fresh, coalesce(g.cleared, 0) as cleared
            from found f full join gone g on g.supervisor = f.supervisor left join stake s on s.supervisor = f.supervisor
            order by coalesce(f.open, 0) desc, coalesce(f.supervisor, g.supervisor) collate "C\"""".formatted(MoneyAtStake.by("supervisor"));

    /** {@code total} is null where no finding is known to have gone on for some months. */
    private static final String MONEY = "select coalesce(sum(money), 0) as money, sum(total) as total from (%s) as paid"
            .formatted(MoneyAtStake.by("payer"));

    private static final String SOURCES = """
            select s.source, s.kind, s.state, s.claims, s.matched, s.one_sided, s.duplicate,
                   (select sum(f.lines) from source_file f where f.run_id = s.run_id and f.source = s.source) as lines,
                   (select sum(f.rejects) from source_file f where f.run_id = s.run_id and f.source = s.source) as rejects
            from run_source s where s.run_id = :run order by s.position, s.source collate "C\"""";

    private static final String FILES = """
            select f.* from source_file f join run_source s on s.run_id = f.run_id and s.source = f.source
            where f.run_id = :run order by s.position, f.source collate "C", f.file_name collate "C", f.sha256 collate "C\"""";

    private static final String GATES = """
            select g.* from gate_reading g join run_source s on s.run_id = g.run_id and s.source = g.source
            where g.run_id = :run
            order by s.position, g.source collate "C", g.gate collate "C", g.field collate "C\"""";

    private final RunFacts facts;
    private final Optional<LocalDate> lastDate;

    public RunSummaryReader(RunFacts facts, Optional<LocalDate> lastDate) {
        this.facts = facts;
        this.lastDate = lastDate;
    }

    public RunSummary read() {
        List<SourceLine> sources = list(SOURCES, (row, i) -> source(row));
        return new RunSummary(
                facts.businessDate(),
                lastDate,
                openBySeverity(),
                number("select count(*) from report_found where state = 'explained'"),
                number("select count(*) from report_found where state = 'pending'"),
                changes(),
                money(),
                number(
                        "select count(distinct subject_key) from report_found where state = 'open' and scope = 'person'"),
                number("select coalesce(sum(persons), 0) from run_overlap where run_id = :run"),
                list(PLACES, (row, i) -> places(row)).get(0),
                list(RULES, (row, i) -> rule(row)),
                list(DEPARTMENTS, (row, i) -> department(row)),
                sources,
                list(FILES, (row, i) -> file(row)),
                list(GATES, (row, i) -> gate(row)),
                overlaps(sources.stream().map(SourceLine::source).toList()));
    }

    private Money money() {
        return list(
                        MONEY,
                        (row, i) ->
                                new Money(row.getBigDecimal("money"), Optional.ofNullable(row.getBigDecimal("total"))))
                .get(0);
    }

    private Map<String, Long> openBySeverity() {
        Map<String, Long> open = new LinkedHashMap<>();
        facts.jdbc().query("""
                        select severity, count(*) as findings from report_found where state = 'open'
                        group by severity, severity_rank order by severity_rank, severity collate "C\"""", facts.parameters(), row -> {
            open.put(text(row, "severity"), row.getLong("findings"));
        });
        return open;
    }

    private Map<Change, Long> changes() {
        Map<Change, Long> changes = new EnumMap<>(Change.class);
        facts.jdbc().query("""
                        select change, count(*) as findings
                        from (select change from report_found union all select change from report_gone) c
                        group by change""", facts.parameters(), row -> {
            changes.put(Change.of(text(row, "change")), row.getLong("findings"));
        });
        return changes;
    }

    private List<Overlap> overlaps(List<String> order) {
        List<Overlap> overlaps = new ArrayList<>(list(
                "select sources, persons from run_overlap where run_id = :run",
                (row, i) -> new Overlap(
                        Arrays.stream((String[]) row.getArray("sources").getArray())
                                .sorted(Comparator.comparingInt(order::indexOf))
                                .toList(),
                        row.getLong("persons"))));
        overlaps.sort(Comparator.comparingLong(Overlap::persons)
                .reversed()
                .thenComparing(overlap -> overlap.sources().toString()));
        return List.copyOf(overlaps);
    }

    private static Places places(ResultSet row) throws SQLException {
        return new Places(
                row.getLong("units"),
                row.getLong("over_units"),
                row.getLong("over_units_by_type"),
                row.getLong("approved"),
                row.getLong("lent"),
                row.getLong("occupied"),
                row.getLong("over"),
                row.getLong("vacant"));
    }

    private static RuleLine rule(ResultSet row) throws SQLException {
        return new RuleLine(
                text(row, "rule"),
                row.getInt("position"),
                row.getBoolean("examined"),
                row.getBoolean("examined") && row.getBoolean("conclusive"),
                text(row, "reason"),
                row.getLong("open"),
                row.getLong("explained"),
                row.getLong("pending"),
                row.getLong("persons"),
                row.getBigDecimal("money"),
                row.getLong("fresh"),
                row.getLong("reopened"),
                row.getLong("cleared"));
    }

    private static DepartmentLine department(ResultSet row) throws SQLException {
        return new DepartmentLine(
                text(row, "supervisor"),
                row.getLong("open"),
                row.getLong("high"),
                row.getLong("units"),
                row.getLong("persons"),
                row.getBigDecimal("money"),
                row.getLong("fresh"),
                row.getLong("cleared"));
    }

    private static SourceLine source(ResultSet row) throws SQLException {
        return new SourceLine(
                text(row, "source"),
                text(row, "kind"),
                text(row, "state"),
                count(row, "lines"),
                count(row, "rejects"),
                count(row, "claims"),
                count(row, "matched"),
                count(row, "one_sided"),
                count(row, "duplicate"));
    }

    private static FileLine file(ResultSet row) throws SQLException {
        return new FileLine(
                text(row, "source"),
                text(row, "file_name"),
                row.getBoolean("loaded"),
                row.getLong("lines"),
                row.getLong("claim_rows"),
                row.getLong("claims"),
                row.getLong("rejects"),
                row.getLong("blank"),
                row.getLong("headers"),
                row.getLong("titles"),
                row.getLong("totals"),
                row.getLong("notes"),
                row.getLong("headings"),
                row.getLong("skipped"));
    }

    private static GateLine gate(ResultSet row) throws SQLException {
        return new GateLine(
                text(row, "source"),
                text(row, "gate"),
                text(row, "field"),
                Optional.ofNullable(row.getBigDecimal("previous")),
                row.getBigDecimal("current"),
                row.getBigDecimal("allowed"),
                row.getBoolean("closed"),
                text(row, "released_by"),
                text(row, "reason"),
                text(row, "detail"));
    }

    private static Optional<Long> count(ResultSet row, String column) throws SQLException {
        long count = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(count);
    }

    private <T> List<T> list(String sql, RowMapper<T> mapper) {
        return facts.jdbc().query(sql, facts.parameters(), mapper);
    }

    private long number(String sql) {
        return Objects.requireNonNull(facts.jdbc().queryForObject(sql, facts.parameters(), Long.class));
    }
}
