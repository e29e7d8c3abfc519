package io.heshi.ledger;

import io.heshi.store.Run;
import java.sql.Timestamp;
import java.time.Clock;
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
        Timestamp at = Timestamp.from(clock.instant());
        gatherRules(run);
        if (open(run, at) > MANY) {
            jdbc.execute("analyze exception");
        }
        closeAgain(run, at);
        reopen(run, at);
        clear(run, at);
        see(run);
        record(run);
        withdraw(run, at);
        new PlaceHistory(jdbc).carryOver(run);
        return count("select sum(found) from settlement where run_id = ?", run.id());
    }

    /** The rules that were examined, each with the date that it was last settled for. */
    private void gatherRules(Run run) {
        jdbc.update("""
                create temporary table settling on commit drop as
                select r.rule, r.position, s.last, coalesce(?::date < s.last, false) as backdated
                from run_rule r
                left join (select rule, max(business_date) as last from settlement group by rule) as s on s.rule = r.rule
                where r.run_id = ? and r.examined""", run.businessDate(), run.id());
        jdbc.execute("analyze settling");
    }

    /** What a rule found that the job no longer has would stay open for ever. */
    private void withdraw(Run run, Timestamp at) {
        change("""
                select e.number, e.state as from_state, 'cleared' as to_state, 'rule is no longer in the job' as why
                from exception e
                where e.job = ? and e.state <> 'cleared' and e.last_seen <= ?
                  and not exists (select 1 from run_rule r where r.run_id = ? and r.rule = e.rule)""", run, at, run.job(), run.businessDate(), run.id());
    }

    /** Numbers go up by rule and subject without gaps, so that the same inputs get the same numbers, interrupted or not. */
    private long open(Run run, Timestamp at) {
        long before = count("select max(number) from exception");
        jdbc.update("""
                insert into exception (number, rule, scope, subject_key, subject_part, distinction, state, first_seen, last_seen, fingerprint, job)
                select ? + row_number() over (order by s.position, f.scope, f.subject_key, f.subject_part, f.distinction),
                    f.rule, f.scope, f.subject_key, f.subject_part, f.distinction,
                    case when f.pending then 'pending' else 'open' end, ?, ?, f.fingerprint, ?
                from finding f join settling s on s.rule = f.rule
                where f.run_id = ? and not exists (select 1 from exception e where %s)""".formatted(SAME), before, run.businessDate(), run.businessDate(), run.job(), run.id());
        return jdbc.update("""
                insert into exception_event (number, seq, at, business_date, run_id, who, from_state, to_state, why)
                select number, 1, ?, ?, ?, 'heshi', '', state, 'found' from exception where number > ?""", at, run.businessDate(), run.id(), before);
    }

    /** What only a run for an earlier date has seen is over by now: a later run did not find it. */
    private void closeAgain(Run run, Timestamp at) {
        change("""
                select e.number, e.state as from_state, 'cleared' as to_state, 'not found on ' || s.last as why
                from exception e
                join exception_event v on v.number = e.number and v.seq = 1
                join settling s on s.rule = e.rule and s.backdated
                where v.run_id = ?""", run, at, run.id());
        jdbc.update("""
                update exception e set cleared_on = s.last
                from exception_event v, settling s
                where v.number = e.number and v.seq = 1 and v.run_id = ? and s.rule = e.rule and s.backdated""", run.id());
    }

    private void reopen(Run run, Timestamp at) {
        change("""
                select e.number, e.state as from_state, case when f.pending then 'pending' else 'open' end as to_state,
                    case when e.state = 'cleared' then 'found again'
                         when e.state = 'explained' then 'facts changed'
                         when f.pending then 'within the grace period' else 'grace period is over' end as why
                from finding f
                join settling s on s.rule = f.rule and not s.backdated
                join exception e on %s
                where f.run_id = ?
                  and (e.state = 'cleared' or e.state = 'explained' and e.fingerprint <> f.fingerprint
                    or e.state = 'pending' and not f.pending or e.state = 'open' and f.pending)""".formatted(SAME), run, at, run.id());
    }

    private void clear(Run run, Timestamp at) {
        change("""
                select e.number, e.state as from_state, 'cleared' as to_state, 'no longer found' as why
                from exception e
                join settling s on s.rule = e.rule and not s.backdated
                where e.state <> 'cleared'
                  and exists (select 1 from run_rule r where r.run_id = ? and r.rule = e.rule and r.conclusive and (r.whole or e.job = ?))
                  and not exists (select 1 from finding f where f.run_id = ? and %s)""".formatted(SAME), run, at, run.id(), run.job(), run.id());
    }

    private void see(Run run) {
        jdbc.update("""
                update exception e set first_seen = least(e.first_seen, ?), last_seen = greatest(e.last_seen, ?), unit_key = f.unit_key,
                    fingerprint = case when s.backdated then e.fingerprint else f.fingerprint end,
                    job = case when s.backdated then e.job else ? end
                from finding f, settling s
                where f.run_id = ? and s.rule = f.rule and %s""".formatted(SAME), run.businessDate(), run.businessDate(), run.job(), run.id());
    }

    private void record(Run run) {
        jdbc.update("""
                insert into settlement (run_id, rule, business_date, found, opened, reopened, cleared)
                select ?, s.rule, ?, coalesce(f.found, 0), coalesce(v.opened, 0), coalesce(v.reopened, 0), coalesce(v.cleared, 0)
                from settling s
                left join (select rule, count(*) as found from finding where run_id = ? group by rule) as f on f.rule = s.rule
                left join (
                    select e.rule, count(*) filter (where v.seq = 1) as opened,
                        count(*) filter (where v.seq > 1 and v.to_state <> 'cleared') as reopened,
                        count(*) filter (where v.seq > 1 and v.to_state = 'cleared' and not s.backdated) as cleared
                    from exception_event v
                    join exception e on e.number = v.number
                    join settling s on s.rule = e.rule
                    where v.run_id = ?
                    group by e.rule
                ) as v on v.rule = s.rule""", run.id(), run.businessDate(), run.id(), run.id());
    }

    /** Moves the exceptions that the query names to their new state and writes it in their timeline. */
    private void change(String query, Run run, Timestamp at, Object... arguments) {
        jdbc.execute("drop table if exists state_change");
        jdbc.update("create temporary table state_change on commit drop as " + query, arguments);
        jdbc.update("""
                insert into exception_event (number, seq, at, business_date, run_id, who, from_state, to_state, why)
                select c.number, (select max(seq) + 1 from exception_event v where v.number = c.number), ?, ?, ?, 'heshi',
                    c.from_state, c.to_state, c.why
                from state_change c""", at, run.businessDate(), run.id());
        jdbc.update("""
                update exception e set state = c.to_state,
                    cleared_on = case when c.to_state = 'cleared' then ?::date end,
                    reopened = e.reopened + case when c.from_state = 'cleared' then 1 else 0 end
                from state_change c where c.number = e.number""", run.businessDate());
    }

    private long count(String sql, Object... arguments) {
        Long count = jdbc.queryForObject(sql, Long.class, arguments);
        return count == null ? 0 : count;
    }
}
