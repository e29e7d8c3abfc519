package io.heshi.report.facts;

import io.heshi.report.facts.UnitQuota.Places;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * What PostgreSQL holds of one run, as one transaction sees it. Findings are joined with their exceptions and with what the ledger knew once,
 * into temporary tables that go when the transaction ends; lists of unknown length are read with a cursor.
 */
public final class RunFacts {

    private static final int FETCH_SIZE = 1_000;
    private static final long NO_RUN = -1;

    /**
     * Every join here is over all findings of a run. Tables of a run that has just been written have no statistics yet, and without
     * them the planner expects a handful of rows and loops: 20,000 findings took 21 s instead of 0.3 s.
     */
    private static final String WHOLE_TABLE_JOINS = "set local enable_nestloop = off";

    private static final String IDENTITY = """
            {0}.rule = {1}.rule and {0}.scope = {1}.scope and {0}.subject_key = {1}.subject_key
              and {0}.subject_part = {1}.subject_part and {0}.distinction = {1}.distinction""";

    private static final String SEVERITY_RANK =
            "case f.severity when 'high' then 0 when 'medium' then 1 when 'low' then 2 else 3 end";

    private static final String LAST_RUN = """
            select run_id, business_date from run
            where job = :job and status = 'complete' and business_date < :date
            order by business_date desc, attempt desc limit 1""";

    /**
     * What the ledger said of every exception before this date's runs of the job: the state that the latest event of an earlier date, or
     * of another job that had run before on the same date, left it in.
     */
    private static final String KNOWN =
            """
            select distinct on (v.number) v.number, v.to_state as state
            from exception_event v
            where v.business_date < :date or v.business_date = :date and v.run_id < :run and v.run_id not in (%s)
            order by v.number, v.seq desc""".formatted("select o.run_id from run o where o.job = :job and o.business_date = :date");

    /** New is what the ledger did not know, and what was a mere difference in time until now. */
    private static final String FOUND = """
            create temporary table report_found on commit drop as
            select e.number, f.rule, f.scope, f.subject_key, %s as subject_part, f.severity, %s as severity_rank, f.amount, f.months, %s as subject,
                   case when f.pending then 'pending' when e.state = 'explained' then 'explained' else 'open' end as state,
                   case when f.pending then 'pending'
                        when k.state is null or k.state = 'pending' then 'new'
                        when k.state = 'cleared' then 'reopened'
                        else 'still' end as change,
                   f.unit_key, coalesce(u.code, '') as unit_code, coalesce(u.name, '') as unit_name,
                   coalesce(u.supervisor, '') as supervisor, coalesce(u.region, '') as region,
                   coalesce(f.person_name, '') as person_name, coalesce(f.person_id_no, '') as person_id_no,
                   e.first_seen, cast(:date as date) as last_seen, f.evidence
            from finding f
            left join exception e on %s
            left join (%s) as k on k.number = e.number
            left join run_unit u on u.run_id = f.run_id and u.unit_key = f.unit_key
            where f.run_id = :run""".formatted(Subjects.PART, SEVERITY_RANK, Subjects.NAME, same("e"), KNOWN);

    private static final String GONE = """
            create temporary table report_gone on commit drop as
            select e.number, f.rule, f.scope, f.subject_key, %s as subject_part, f.severity, %s as severity_rank, f.amount, f.months, %s as subject,
                   case when coalesce(r.examined and r.conclusive, false) then 'cleared' else e.state end as state,
                   case when coalesce(r.examined and r.conclusive, false) then 'cleared' else 'not_judged' end as change,
                   f.unit_key, coalesce(u.code, v.code, '') as unit_code, coalesce(u.name, v.name, '') as unit_name,
                   coalesce(u.supervisor, v.supervisor, '') as supervisor, coalesce(u.region, v.region, '') as region,
                   coalesce(f.person_name, '') as person_name, coalesce(f.person_id_no, '') as person_id_no,
                   e.first_seen, cast(:lastDate as date) as last_seen, f.evidence
            from finding f
            join exception e on %s
            left join run_rule r on r.run_id = :run and r.rule = f.rule
            left join run_unit u on u.run_id = :run and u.unit_key = f.unit_key
            left join run_unit v on v.run_id = f.run_id and v.unit_key = f.unit_key
            where f.run_id = :last and not f.pending
              and not exists (select from finding n where n.run_id = :run and %s)""".formatted(Subjects.PART, SEVERITY_RANK, Subjects.NAME, same("e"), same("n"));

    private static final String QUOTAS = """
            select u.unit_key, u.code, u.name, u.supervisor, u.region, q.quota_type, q.approved, q.lent, q.occupied
            from run_unit u left join run_unit_quota q on q.run_id = u.run_id and q.unit_key = u.unit_key
            where u.run_id = :run and (u.known or q.unit_key is not null)
            order by coalesce(u.region, '') collate "C", coalesce(u.supervisor, '') collate "C", coalesce(u.code, '') collate "C",
                     coalesce(u.name, '') collate "C", u.unit_key, q.quota_type collate "C\"""";

    private static final String REJECTS = """
            select s.source, s.file_name, r.sheet, r.line, r.reason, r.field, r.raw
            from reject r
            join source_file s on s.run_id = r.run_id and s.file_id = r.file_id
            join run_source o on o.run_id = s.run_id and o.source = s.source
            where r.run_id = :run
            order by o.position, s.source collate "C", s.file_name collate "C", r.sheet collate "C", """;

    private final NamedParameterJdbcTemplate jdbc;
    private final Map<String, Object> parameters = new HashMap<>();
    private final LocalDate businessDate;
    private final Optional<LocalDate> lastDate;

    /** Reads with the given connection, which must not commit by itself. */
    public RunFacts(Connection connection, long runId) {
        jdbc = new NamedParameterJdbcTemplate(new SingleConnectionDataSource(connection, true));
        jdbc.getJdbcTemplate().setFetchSize(FETCH_SIZE);
        parameters.put("run", runId);
        businessDate = jdbc
                .query("select job, business_date from run where run_id = :run", parameters, (row, i) -> {
                    parameters.put("job", row.getString("job"));
                    return row.getObject("business_date", LocalDate.class);
                })
                .stream()
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no run " + runId));
        parameters.put("date", businessDate);
        parameters.put("last", NO_RUN);
        parameters.put("lastDate", businessDate);
        lastDate = jdbc
                .query(LAST_RUN, parameters, (row, i) -> {
                    parameters.put("last", row.getLong("run_id"));
                    return row.getObject("business_date", LocalDate.class);
                })
                .stream()
                .findFirst();
        lastDate.ifPresent(date -> parameters.put("lastDate", date));
        jdbc.getJdbcTemplate().execute(WHOLE_TABLE_JOINS);
        jdbc.update(FOUND, parameters);
        jdbc.update(GONE, parameters);
        jdbc.update(MoneyAtStake.TABLE, parameters);
        jdbc.getJdbcTemplate().execute("analyze report_found, report_gone, report_stake");
        requireSettled(runId);
    }

    public LocalDate businessDate() {
        return businessDate;
    }

    public NamedParameterJdbcTemplate jdbc() {
        return jdbc;
    }

    /** {@code run}, {@code job}, {@code date}, {@code last} (-1 for none) and {@code lastDate}. */
    public Map<String, Object> parameters() {
        return parameters;
    }

    public RunSummary summary() {
        return new RunSummaryReader(this, lastDate).read();
    }

    /** Every finding of the run by number. */
    public void findingsByNumber(Consumer<FindingRow> sink) {
        findings("select * from report_found order by number", sink);
    }

    /** Every finding of the run, the gravest first, then by department, unit, rule and number. */
    public void findingsBySeverity(Consumer<FindingRow> sink) {
        findings("""
                select * from report_found
                order by severity_rank, supervisor collate "C", unit_code collate "C", rule collate "C", number""", sink);
    }

    /** The gravest findings, at most so many, by severity and number. */
    public List<FindingRow> worst(int atMost) {
        List<FindingRow> worst = new ArrayList<>();
        findings("select * from report_found order by severity_rank, number limit " + atMost, worst::add);
        return worst;
    }

    /** Everything that this run or the last one has found: what has changed first, what is still open last. */
    public void changes(Consumer<FindingRow> sink) {
        findings("""
                select * from (select * from report_found union all select * from report_gone) c
                order by array_position(array['new', 'reopened', 'cleared', 'not_judged', 'pending', 'still'], change),
                         severity_rank, number""", sink);
    }

    /** Every unit that is known or has people, by region, supervisor and code. */
    public List<UnitQuota> unitQuotas() {
        Map<Long, UnitQuota> units = new LinkedHashMap<>();
        jdbc.query(QUOTAS, parameters, row -> {
            UnitQuota unit = units.get(row.getLong("unit_key"));
            if (unit == null) {
                unit = new UnitQuota(
                        text(row, "code"),
                        text(row, "name"),
                        text(row, "supervisor"),
                        text(row, "region"),
                        new TreeMap<>());
                units.put(row.getLong("unit_key"), unit);
            }
            String type = text(row, "quota_type");
            if (!type.isEmpty()) {
                unit.types()
                        .put(type, new Places(row.getLong("approved"), row.getLong("lent"), row.getLong("occupied")));
            }
        });
        return List.copyOf(units.values());
    }

    /** Rejects in an order that does not depend on where they stood. */
    public void rejectsByContent(Consumer<RejectRow> sink) {
        rejects("r.reason collate \"C\", r.field collate \"C\", r.raw collate \"C\"", sink);
    }

    /** Rejects as they stood. */
    public void rejectsByLine(Consumer<RejectRow> sink) {
        rejects("r.line", sink);
    }

    /** A column's text, empty for null. */
    public static String text(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? "" : text;
    }

    private void rejects(String order, Consumer<RejectRow> sink) {
        jdbc.query(REJECTS + order, parameters, row -> {
            sink.accept(new RejectRow(
                    text(row, "source"),
                    text(row, "file_name"),
                    text(row, "sheet"),
                    row.getLong("line"),
                    text(row, "reason"),
                    text(row, "field"),
                    text(row, "raw")));
        });
    }

    private void findings(String sql, Consumer<FindingRow> sink) {
        jdbc.query(sql, parameters, row -> {
            sink.accept(FindingRow.of(row));
        });
    }

    private void requireSettled(long runId) {
        Long unsettled = jdbc.queryForObject(
                "select count(*) - count(distinct number) from report_found", parameters, Long.class);
        if (unsettled == null || unsettled != 0) {
            throw new IllegalStateException(
                    unsettled + " findings of run " + runId + " have no exception of their own: settle the run first");
        }
    }

    private static String same(String other) {
        return IDENTITY.replace("{0}", other).replace("{1}", "f");
    }
}
