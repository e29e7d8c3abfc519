package io.heshi.report.facts;

import static io.heshi.report.facts.RunFacts.text;

import io.heshi.report.facts.Analysis.Allocation;
import io.heshi.report.facts.Analysis.Channel;
import io.heshi.report.facts.Analysis.Filing;
import io.heshi.report.facts.Analysis.Plan;
import io.heshi.report.facts.Analysis.Pool;
import io.heshi.report.facts.Analysis.PoolMonth;
import io.heshi.report.facts.Analysis.TrendLine;
import io.heshi.report.facts.UnitFacts.Conduct;
import io.heshi.report.facts.UnitFacts.Retirements;
import io.heshi.report.facts.UnitQuota.Places;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.RowMapper;

/** Reads the figures of a run. Everything that grows with persons was counted before; this grows with units. */
public final class AnalysisReader {

    private static final int MOST_RUNS = 24;

    private static final String BY_UNIT = """
            coalesce(u.region, '') collate "C", coalesce(u.supervisor, '') collate "C", coalesce(u.code, '') collate "C",
            coalesce(u.name, '') collate "C", u.unit_key""";

    private static final String UNITS = """
            select u.unit_key, u.code, u.name, u.supervisor, u.region, u.sector, admin_level(u.region, u.category) as level, s.*
            from run_unit u left join run_unit_structure s on s.run_id = u.run_id and s.unit_key = u.unit_key
            where u.run_id = :run and (u.known or s.unit_key is not null
                or exists (select from run_unit_quota q where q.run_id = u.run_id and q.unit_key = u.unit_key))
            order by\s""" + BY_UNIT;

    private static final String PLACES = """
            select unit_key, quota_type, approved, lent, occupied from run_unit_quota where run_id = :run""";

    private static final String RETIREMENTS = "select * from run_unit_retirement where run_id = :run";

    /** Rules by which the register and another source differ about a person, beside all that begin with D. */
    private static final String CONDUCT = """
            select unit_key, sum(posts_over) as posts_over, sum(pool_lent) as pool_lent, sum(pool_used) as pool_used, sum(late) as late,
                sum(changes) as changes, sum(doubtful) as doubtful, sum(exceptions) as exceptions, sum(settled) as settled,
                sum(still_open) as still_open
            from (
                select unit_key, sum(greatest(held - approved, 0)) as posts_over, 0 as pool_lent, 0 as pool_used, 0 as late, 0 as changes,
                    0 as doubtful, 0 as exceptions, 0 as settled, 0 as still_open
                from run_unit_post where run_id = :run and listed group by unit_key
                union all
                select unit_key, 0, sum(lent), sum(used), 0, 0, 0, 0, 0, 0 from run_allocation where run_id = :run group by unit_key
                union all
                select unit_key, 0, 0, 0, 0, sum(entries + leaves), 0, 0, 0, 0 from run_unit_quota where run_id = :run group by unit_key
                union all
                select unit_key, 0, 0, 0, count(*) filter (where rule = 'P20'), 0,
                    count(distinct subject_key) filter (where scope = 'person' and (rule like 'D%' or rule in ('P14', 'P15', 'P19'))),
                    0, 0, count(*) filter (where state = 'open')
                from report_found where state <> 'pending' group by unit_key
                union all
                select unit_key, 0, 0, 0, 0, 0, 0, count(*), count(*) filter (where state in ('cleared', 'explained')), 0
                from exception where state <> 'pending' group by unit_key
            ) as parts
            where unit_key is not null group by unit_key""";

    private static final String POOLS = """
            select * from run_pool where run_id = :run
            order by size desc, pool collate "C", quota_type collate "C", region collate "C", pool_key""";

    private static final String UNUSED = """
            select coalesce(p.pool, a.pool) as pool_name, a.*, u.code, u.name, u.supervisor
            from run_allocation a left join run_pool p on p.run_id = a.run_id and p.pool_key = a.pool_key
            left join run_unit u on u.run_id = a.run_id and u.unit_key = a.unit_key
            where a.run_id = :run and a.lent > a.used
            order by a.days_since desc nulls last, coalesce(p.pool, a.pool) collate "C", u.code collate "C", a.document collate "C",
                a.quota_type collate "C", a.lent_date collate "C", a.lent, a.used, a.allocation_key""";

    private static final String MONTHS = """
            select p.pool, m.month, sum(m.used) as used, sum(m.lent) as lent
            from run_pool_month m join run_pool p on p.run_id = m.run_id and p.pool_key = m.pool_key
            where m.run_id = :run and m.unit_key is null
            group by p.pool, m.month order by m.month collate "C" desc, max(p.size) desc, p.pool collate "C\"""";

    private static final String CHANNELS = """
            select * from run_channel where run_id = :run order by persons desc, channel collate "C\"""";

    private static final String FILINGS = """
            select f.*, u.code, u.name, u.supervisor from run_filing f
            left join run_unit u on u.run_id = f.run_id and u.unit_key = f.unit_key
            where f.run_id = :run
            order by greatest(f.used - coalesce(f.approved, 0), 0) desc, f.approved_date desc nulls last, f.document collate "C",
                u.code collate "C", f.quota_type collate "C", f.approved, f.filing_key""";

    private static final String PLANS = """
            select p.*, u.code, u.name, u.supervisor from run_plan p
            left join run_unit u on u.run_id = p.run_id and u.unit_key = p.unit_key
            where p.run_id = :run
            order by p.kind collate "C", p.over_now desc, u.code collate "C", p.quota_type collate "C", p.plan_key""";

    /**
     * Everything without differences in time, as the overview counts. What an earlier attempt of the date has opened is not opened again,
     * but belongs to the date: an exception has changed when its state before the first attempt and after this one differ.
     */
    private static final String TREND = """
            with latest as (
                select distinct on (r.business_date) r.run_id, r.business_date, r.attempt
                from run r
                where r.job = :job and (r.run_id = :run or r.status = 'complete' and r.business_date < :date)
                    and exists (select from run_total t where t.run_id = r.run_id and t.quota_type = '')
                order by r.business_date desc, r.attempt desc
                limit %d),
            moved as (
                select l.run_id, v.number, (array_agg(v.from_state order by v.seq))[1] as before,
                    (array_agg(v.to_state order by v.seq desc))[1] as after
                from latest l
                join run o on o.job = :job and o.business_date = l.business_date and o.attempt <= l.attempt
                join exception_event v on v.run_id = o.run_id
                group by l.run_id, v.number),
            changed as (
                select run_id, count(*) filter (where before not in ('open', 'explained') and after = 'open') as opened,
                    count(*) filter (where before in ('open', 'explained') and after = 'cleared') as cleared
                from moved group by run_id),
            counted as (
                select l.run_id, count(*) filter (where not f.pending) as found, count(*) filter (where f.pending) as pending
                from latest l join finding f on f.run_id = l.run_id group by l.run_id)
            select l.business_date, t.approved, t.lent, t.occupied, t.over, t.vacant, coalesce(c.found, 0) as found,
                coalesce(c.pending, 0) as pending, coalesce(m.opened, 0) as opened, coalesce(m.cleared, 0) as cleared
            from latest l join run_total t on t.run_id = l.run_id and t.quota_type = ''
            left join counted c on c.run_id = l.run_id left join changed m on m.run_id = l.run_id
            order by l.business_date""".formatted(MOST_RUNS);

    private final RunFacts facts;
    private final Map<String, Integer> settings;

    /** @param settings thresholds of the job */
    public AnalysisReader(RunFacts facts, Map<String, Integer> settings) {
        this.facts = facts;
        this.settings = settings;
    }

    public Analysis read() {
        return new Analysis(
                units(),
                list(POOLS, (row, i) -> pool(row)),
                list(UNUSED, (row, i) -> allocation(row)),
                list(
                        MONTHS,
                        (row, i) -> new PoolMonth(
                                text(row, "pool"), text(row, "month"), row.getLong("used"), row.getLong("lent"))),
                list(
                        CHANNELS,
                        (row, i) -> new Channel(
                                text(row, "channel"),
                                row.getLong("persons"),
                                row.getLong("persons_city"),
                                row.getLong("filings"),
                                row.getLong("approved"))),
                list(FILINGS, (row, i) -> filing(row)),
                list(PLANS, (row, i) -> plan(row)),
                list(TREND, (row, i) -> trend(row)),
                settings);
    }

    private List<UnitFacts> units() {
        Map<Long, Map<String, Places>> places = new HashMap<>();
        facts.jdbc().query(PLACES, facts.parameters(), row -> {
            places.computeIfAbsent(row.getLong("unit_key"), key -> new TreeMap<>())
                    .put(
                            text(row, "quota_type"),
                            new Places(row.getLong("approved"), row.getLong("lent"), row.getLong("occupied")));
        });
        Map<Long, Map<String, Retirements>> retirements = new HashMap<>();
        facts.jdbc().query(RETIREMENTS, facts.parameters(), row -> {
            retirements
                    .computeIfAbsent(row.getLong("unit_key"), key -> new TreeMap<>())
                    .put(text(row, "quota_type"), retirements(row));
        });
        Map<Long, Conduct> conduct = new HashMap<>();
        facts.jdbc().query(CONDUCT, facts.parameters(), row -> {
            conduct.put(row.getLong("unit_key"), conduct(row));
        });
        List<UnitFacts> units = new ArrayList<>();
        facts.jdbc().query(UNITS, facts.parameters(), row -> {
            long unit = row.getLong("unit_key");
            units.add(new UnitFacts(
                    text(row, "code"),
                    text(row, "name"),
                    text(row, "supervisor"),
                    text(row, "region"),
                    text(row, "sector"),
                    text(row, "level"),
                    people(row),
                    places.getOrDefault(unit, Collections.emptyMap()),
                    retirements.getOrDefault(unit, Collections.emptyMap()),
                    conduct.getOrDefault(unit, Conduct.NONE)));
        });
        return List.copyOf(units);
    }

    private static Headcount people(ResultSet row) throws SQLException {
        Array men = row.getArray("men_by_age");
        if (men == null) {
            return Headcount.NONE;
        }
        return new Headcount(
                row.getLong("persons"),
                row.getLong("age_known"),
                row.getLong("age_sum"),
                row.getLong("aged_to_35"),
                row.getLong("aged_36_to_45"),
                row.getLong("aged_46_on"),
                row.getLong("men"),
                row.getLong("women"),
                row.getLong("doctors"),
                row.getLong("masters"),
                row.getLong("other_postgraduates"),
                row.getLong("undergraduates"),
                row.getLong("below_undergraduates"),
                Arrays.asList((Integer[]) men.getArray()),
                Arrays.asList((Integer[]) row.getArray("women_by_age").getArray()));
    }

    private static Retirements retirements(ResultSet row) throws SQLException {
        return new Retirements(
                row.getLong("due"),
                row.getLong("within_1"),
                row.getLong("within_3"),
                row.getLong("within_5"),
                row.getLong("open_due"),
                row.getLong("open_within_1"),
                row.getLong("open_within_3"),
                row.getLong("open_within_5"));
    }

    private static Conduct conduct(ResultSet row) throws SQLException {
        return new Conduct(
                row.getLong("posts_over"),
                row.getLong("pool_lent"),
                row.getLong("pool_used"),
                row.getLong("late"),
                row.getLong("changes"),
                row.getLong("doubtful"),
                row.getLong("exceptions"),
                row.getLong("settled"),
                row.getLong("still_open"));
    }

    private static Pool pool(ResultSet row) throws SQLException {
        return new Pool(
                text(row, "pool"),
                text(row, "pool_type"),
                text(row, "quota_type"),
                text(row, "region"),
                row.getLong("size"),
                number(row, "city_size"),
                row.getLong("lent"),
                row.getLong("used"),
                row.getLong("unused"),
                row.getLong("units"),
                row.getLong("occupants_without_allocation"),
                row.getBoolean("known"));
    }

    private static Allocation allocation(ResultSet row) throws SQLException {
        return new Allocation(
                text(row, "pool_name"),
                text(row, "code"),
                text(row, "name"),
                text(row, "supervisor"),
                text(row, "quota_type"),
                text(row, "document_no"),
                text(row, "lent_date"),
                row.getLong("lent"),
                row.getLong("used"),
                number(row, "days_since"));
    }

    private static Filing filing(ResultSet row) throws SQLException {
        return new Filing(
                text(row, "filing_no"),
                text(row, "code"),
                text(row, "name"),
                text(row, "supervisor"),
                text(row, "quota_type"),
                text(row, "channel"),
                number(row, "approved"),
                row.getLong("used"),
                row.getLong("used_late"),
                row.getLong("used_elsewhere"),
                text(row, "approved_date"),
                text(row, "valid_until"));
    }

    private static Plan plan(ResultSet row) throws SQLException {
        return new Plan(
                text(row, "kind"),
                text(row, "code"),
                text(row, "name"),
                text(row, "supervisor"),
                text(row, "quota_type"),
                text(row, "documents"),
                number(row, "over_then"),
                number(row, "yearly"),
                text(row, "start_date"),
                text(row, "due_date"),
                row.getLong("years"),
                number(row, "digested_stated"),
                number(row, "persons"),
                text(row, "deadline"),
                row.getLong("over_now"),
                row.getLong("expected_attrition"));
    }

    private static TrendLine trend(ResultSet row) throws SQLException {
        return new TrendLine(
                row.getObject("business_date", LocalDate.class),
                row.getLong("approved"),
                row.getLong("lent"),
                row.getLong("occupied"),
                row.getLong("over"),
                row.getLong("vacant"),
                row.getLong("found"),
                row.getLong("pending"),
                row.getLong("opened"),
                row.getLong("cleared"));
    }

    private static Optional<Long> number(ResultSet row, String column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(number);
    }

    private <T> List<T> list(String sql, RowMapper<T> mapper) {
        return facts.jdbc().query(sql, facts.parameters(), mapper);
    }
}
