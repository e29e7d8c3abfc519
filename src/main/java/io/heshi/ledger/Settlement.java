package io.heshi.ledger;

import io.heshi.store.Run;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The station that carries the findings of a run over into the ledger of exceptions. It happens once a run and wholly or not at all.
 *
 * <p>The ledger only ever moves forward in business time: a run for an earlier date than the rule was last settled for adds what it
 * alone has seen, but opens, reopens and clears nothing.
 */
public final class Settlement {
    private static final String SAME =
            "e.rule = f.rule and e.scope = f.scope and e.subject_key = f.subject_key and e.subject_part = f.subject_part and e.distinction = f.distinction";

    /** So many new exceptions make the planner's figures of the ledger worthless. */
    private static final int MANY = 1_000;

    private final JdbcTemplate jdbc;
    private final Clock clock;

    public Settlement(DataSource dataSource, Clock clock) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.clock = clock;
    }

    /**
     * Must be called in a transaction.
     *
     * @return how many findings were settled; 0 when the run was settled before
     */
    public long settle(Run run) {
        if (count("select count(*) from settlement where run_id = ?", run.id()) > 0) {
            return 0;
        }
        jdbc.execute("analyze finding");
        List<String> rules = jdbc.queryForList(
                "select rule from run_rule where run_id = ? and examined order by position", String.class, run.id());
        long settled = 0;
        for (String rule : rules) {
            settled += settle(run, rule);
        }
        withdraw(run);
        new PlaceHistory(jdbc).carryOver(run);
        return settled;
    }

    /** What a rule found that the job no longer has would stay open for ever. */
    private void withdraw(Run run) {
        change("""
                select e.number, e.state as from_state, 'cleared' as to_state, 'rule is no longer in the job' as why
                from exception e
                where e.job = ? and e.state <> 'cleared' and e.last_seen <= ?
                  and not exists (select 1 from run_rule r where r.run_id = ? and r.rule = e.rule)""", run, Timestamp.from(clock.instant()), run.job(), run.businessDate(), run.id());
    }

    private long settle(Run run, String rule) {
        LocalDate date = run.businessDate();
        Timestamp at = Timestamp.from(clock.instant());
        LocalDate last = lastSettled(rule);
        boolean backdated = date.isBefore(last);
        long opened = open(run, rule, at);
        if (opened > MANY) {
            jdbc.execute("analyze exception");
        }
        if (backdated) {
            closeAgain(run, rule, at, last);
        }
        long reopened = backdated ? 0 : reopen(run, rule, at);
        long cleared = backdated ? 0 : clear(run, rule, at);
        jdbc.update("""
                update exception e set first_seen = least(e.first_seen, ?), last_seen = greatest(e.last_seen, ?), unit_key = f.unit_key,
                    fingerprint = case when ? then e.fingerprint else f.fingerprint end, job = case when ? then e.job else ? end
                from finding f where f.run_id = ? and f.rule = ? and %s""".formatted(SAME), date, date, backdated, backdated, run.job(), run.id(), rule);
        long found = count("select count(*) from finding where run_id = ? and rule = ?", run.id(), rule);
        jdbc.update("""
                insert into settlement (run_id, rule, business_date, found, opened, reopened, cleared)
                values (?, ?, ?, ?, ?, ?, ?)""", run.id(), rule, date, found, opened, reopened, cleared);
        return found;
    }

    /** Numbers go up by rule and subject without gaps, so that the same inputs get the same numbers, interrupted or not. */
    private long open(Run run, String rule, Timestamp at) {
        long before = count("select coalesce(max(number), 0) from exception");
        jdbc.update("""
                insert into exception (number, rule, scope, subject_key, subject_part, distinction, state, first_seen, last_seen, fingerprint, job)
                select ? + row_number() over (order by f.scope, f.subject_key, f.subject_part, f.distinction),
                    f.rule, f.scope, f.subject_key, f.subject_part, f.distinction,
                    case when f.pending then 'pending' else 'open' end, ?, ?, f.fingerprint, ?
                from finding f
                where f.run_id = ? and f.rule = ? and not exists (select 1 from exception e where %s)""".formatted(SAME), before, run.businessDate(), run.businessDate(), run.job(), run.id(), rule);
        return jdbc.update("""
                insert into exception_event (number, seq, at, business_date, run_id, who, from_state, to_state, why)
                select number, 1, ?, ?, ?, 'heshi', '', state, 'found' from exception where number > ?""", at, run.businessDate(), run.id(), before);
    }

    /** What only a run for an earlier date has seen is over by now: a later run did not find it. */
    private void closeAgain(Run run, String rule, Timestamp at, LocalDate last) {
        change("""
                select e.number, e.state as from_state, 'cleared' as to_state, 'not found on ' || ?::text as why
                from exception e join exception_event v on v.number = e.number and v.seq = 1
                where v.run_id = ? and e.rule = ?""", run, at, last.toString(), run.id(), rule);
        jdbc.update("""
                update exception e set cleared_on = ? from exception_event v
                where v.number = e.number and v.seq = 1 and v.run_id = ? and e.rule = ?""", last, run.id(), rule);
    }

    private long reopen(Run run, String rule, Timestamp at) {
        return change("""
                select e.number, e.state as from_state, case when f.pending then 'pending' else 'open' end as to_state,
                    case when e.state = 'cleared' then 'found again'
                         when e.state = 'explained' then 'facts changed'
                         when f.pending then 'within the grace period' else 'grace period is over' end as why
                from finding f join exception e on %s
                where f.run_id = ? and f.rule = ?
                  and (e.state = 'cleared' or e.state = 'explained' and e.fingerprint <> f.fingerprint
                    or e.state = 'pending' and not f.pending or e.state = 'open' and f.pending)""".formatted(SAME), run, at, run.id(), rule);
    }

    private long clear(Run run, String rule, Timestamp at) {
        return change("""
                select e.number, e.state as from_state, 'cleared' as to_state, 'no longer found' as why
                from exception e
                where e.rule = ? and e.state <> 'cleared'
                  and exists (select 1 from run_rule r where r.run_id = ? and r.rule = e.rule and r.conclusive and (r.whole or e.job = ?))
                  and not exists (select 1 from finding f where f.run_id = ? and %s)""".formatted(SAME), run, at, rule, run.id(), run.job(), run.id());
    }

    /** Moves the exceptions that the query names to their new state and writes it in their timeline. */
    private long change(String query, Run run, Timestamp at, Object... arguments) {
        jdbc.execute("drop table if exists state_change");
        jdbc.update("create temporary table state_change on commit drop as " + query, arguments);
        jdbc.update("""
                insert into exception_event (number, seq, at, business_date, run_id, who, from_state, to_state, why)
                select c.number, (select max(seq) + 1 from exception_event v where v.number = c.number), ?, ?, ?, 'heshi',
                    c.from_state, c.to_state, c.why
                from state_change c""", at, run.businessDate(), run.id());
        return jdbc.update("""
                update exception e set state = c.to_state,
                    cleared_on = case when c.to_state = 'cleared' then ?::date end,
                    reopened = e.reopened + case when c.from_state = 'cleared' then 1 else 0 end
                from state_change c where c.number = e.number""", run.businessDate());
    }

    private LocalDate lastSettled(String rule) {
        List<LocalDate> last = jdbc.queryForList(
                "select business_date from settlement where rule = ? order by business_date desc limit 1",
                LocalDate.class,
                rule);
        return last.isEmpty() ? LocalDate.MIN : last.get(0);
    }

    private long count(String sql, Object... arguments) {
        Long count = jdbc.queryForObject(sql, Long.class, arguments);
        return count == null ? 0 : count;
    }
}
