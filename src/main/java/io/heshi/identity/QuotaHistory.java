package io.heshi.identity;

import io.heshi.store.Run;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** What became of the places of every unit and type since the previous run and within the window of entries. */
final class QuotaHistory {
    private final JdbcTemplate jdbc;

    QuotaHistory(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Needs the places of the run, {@code quota_place} and {@code placed_type}, and the changes of persons. */
    void compute(Run run) {
        previous(run);
        transitions(run);
        movements(run);
        idle(run);
        elsewhere(run);
    }

    /**
     * Against the last complete run of an earlier date: of this job, or, when it has none, of one that had every source of this run. A change
     * that no new document explains stays unexplained until one does.
     */
    private void previous(Run run) {
        List<Long> last = jdbc.queryForList("""
                select r.run_id from run r
                where r.status = 'complete' and r.business_date < ? and (r.job = ? or not exists (
                    select from run_source s
                    where s.run_id = ? and s.state in ('complete', 'released') and not exists (
                        select from run_source p
                        where p.run_id = r.run_id and p.source = s.source and p.state in ('complete', 'released'))))
                order by r.job = ? desc, r.business_date desc, r.job, r.attempt desc limit 1""", Long.class, run.businessDate(), run.job(), run.id(), run.job());
        for (long previous : last) {
            jdbc.update("""
                    update run_unit_quota q set previous_approved = p.approved, previous_over = greatest(p.occupied - p.approved - p.lent, 0),
                        previous_documents = p.documents,
                        unexplained_from = case
                            when not q.document_keys <@ coalesce(p.document_keys, '{}') then null
                            else nullif(case when q.approved <> p.approved or p.unexplained_from is not null
                                then coalesce(p.unexplained_from, p.approved) end, q.approved) end
                    from run_unit_quota p
                    where q.run_id = ? and p.run_id = ? and p.unit_key = q.unit_key and p.quota_type = q.quota_type""", run.id(), previous);
            grown(run, previous);
        }
    }

    /**
     * Places that the previous run did not see are new, whatever their dates say. When it knew nothing approved, or nothing lent, at all, it
     * had no such records and tells nothing of them.
     */
    private void grown(Run run, long previous) {
        jdbc.update("""
                update run_unit_quota q set grown_on = g.grown_on, idle_since = greatest(q.idle_since, g.grown_on)
                from (
                    select n.unit_key, n.quota_type, case
                        when known.approved and n.approved > coalesce(p.approved, 0) + case when known.lent then coalesce(p.lent, 0) - n.lent else 0 end
                            then ?::date
                        when known.lent and not known.approved and n.lent > coalesce(p.lent, 0) then ?::date
                        else p.grown_on end as grown_on
                    from run_unit_quota n
                    cross join (
                        select coalesce(sum(approved), 0) > 0 as approved, coalesce(sum(lent), 0) > 0 as lent from run_unit_quota where run_id = ?
                    ) as known
                    left join run_unit_quota p on p.run_id = ? and p.unit_key = n.unit_key and p.quota_type = n.quota_type
                    where n.run_id = ?
                ) as g
                where q.run_id = ? and q.unit_key = g.unit_key and q.quota_type = g.quota_type and g.grown_on is not null""", run.businessDate(), run.businessDate(), previous, previous, run.id(), run.id());
    }

    private void transitions(Run run) {
        jdbc.update("""
                update run_unit_quota q set transition = t.persons, transition_deadline = t.deadline
                from (
                    select q.unit_key, q.quota_type, sum(t.persons) as persons, max(t.deadline) as deadline
                    from run_unit_quota q
                    join (
                        select distinct m.unit_key, c.quota_type, c.persons, c.document_no, c.deadline
                        from claim_transition c
                        join unit_mention m on m.run_id = c.run_id and m.source = c.source and m.mention = c.unit_mention
                        where c.run_id = ? and c.persons is not null and c.deadline >= left(?, length(c.deadline))
                    ) as t on t.unit_key = q.unit_key and not coalesce(conflicts(t.quota_type, q.quota_type), false)
                    where q.run_id = ?
                    group by q.unit_key, q.quota_type
                ) as t
                where q.run_id = ? and q.unit_key = t.unit_key and q.quota_type = t.quota_type""", run.id(), run.businessDate().toString(), run.id(), run.id());
    }

    /** Those who left a place on a day make room for those who come on it; of these, who is not exempt comes first. */
    private void movements(Run run) {
        jdbc.update("""
                update run_unit_quota q set entries = m.entries, leaves = m.leaves, counted_entries = m.counted_entries,
                    entries_beyond = m.entries_beyond, start_occupied = m.start_occupied, peak = m.peak, peak_date = m.peak_date,
                    idle_since = greatest(q.idle_since, m.last)
                from (
                    with event as (
                        select e.unit_key, q.quota_type, q.approved + q.lent as allowed, q.occupied, e.on_date, e.direction = 'in' as comes,
                            e.direction = 'in' and not e.exempt as counted,
                            case e.direction when 'in' then 1 else -1 end as step,
                            row_number() over (partition by q.unit_key, q.quota_type
                                order by e.on_date, e.direction = 'in', e.exempt, e.person_key) as nth
                        from run_quota_event e
                        join placed_type p on p.unit_key = e.unit_key and p.stated = e.quota_type
                        join run_unit_quota q on q.run_id = e.run_id and q.unit_key = e.unit_key and q.quota_type = p.quota_type
                        where e.run_id = ?
                    ), begun as (
                        select *, occupied - sum(step) over (partition by unit_key, quota_type) as start_occupied from event
                    ), running as (
                        select *, start_occupied + sum(step) over (partition by unit_key, quota_type order by nth) as held from begun
                    ), peaked as (
                        select *, greatest(max(held) over (partition by unit_key, quota_type), start_occupied) as peak from running
                    )
                    select unit_key, quota_type, count(*) filter (where comes) as entries, count(*) filter (where not comes) as leaves,
                        count(*) filter (where counted) as counted_entries,
                        count(*) filter (where counted and held > allowed) as entries_beyond, min(start_occupied) as start_occupied,
                        min(peak) as peak, min(on_date) filter (where held = peak and peak > start_occupied) as peak_date, max(on_date) as last
                    from peaked group by unit_key, quota_type
                ) as m
                where q.run_id = ? and q.unit_key = m.unit_key and q.quota_type = m.quota_type""", run.id(), run.id());
        jdbc.update(
                "update run_unit_quota set start_occupied = occupied, peak = occupied where run_id = ? and start_occupied is null",
                run.id());
    }

    /**
     * Places that runs of earlier dates saw taken or given up; what the first run saw was taken some time before. What this date's own
     * run has left in the history, when it is done again, is told by the movements already.
     */
    private void idle(Run run) {
        jdbc.update("""
                update run_unit_quota q set idle_since = greatest(q.idle_since, p.last)
                from (
                    select p.unit_key, coalesce(q.quota_type, p.quota_type) as quota_type, max(p.last) as last
                    from (
                        select unit_key, quota_type, max(case when valid_to < ?::date then valid_to else valid_from end) as last
                        from place
                        where job = ? and (valid_to < ?::date or valid_from < ?::date
                            and valid_from > (select min(business_date) from place_day where job = ?))
                        group by unit_key, quota_type
                    ) as p
                    left join lateral (
                        select a.quota_type from quota_place a
                        where a.unit_key = p.unit_key and (a.quota_type = p.quota_type or starts_with(p.quota_type, a.quota_type || '.'))
                        order by length(a.quota_type) desc limit 1
                    ) as q on true
                    group by 1, 2
                ) as p
                where q.run_id = ? and q.unit_key = p.unit_key and q.quota_type = p.quota_type""", run.businessDate(), run.job(), run.businessDate(), run.businessDate(), run.job(), run.id());
    }

    /** Where a surplus might go: units under the same department with vacancies of the same type and funding, the largest first. */
    private void elsewhere(Run run) {
        jdbc.update("""
                update run_unit_quota q set vacancies_elsewhere = e.vacancies, places_elsewhere = e.places
                from (
                    with place as (
                        select q.unit_key, q.quota_type, q.funding, q.approved + q.lent - q.occupied as vacant, u.supervisor,
                            coalesce(u.name, u.code, '') collate "C" as name
                        from run_unit_quota q join run_unit u on u.run_id = q.run_id and u.unit_key = q.unit_key
                        where q.run_id = ? and u.supervisor is not null and q.quota_type <> 'unstated'
                          and not coalesce(starts_with(u.unit_status, 'left'), false)
                    ), free as (
                        select supervisor, quota_type, coalesce(funding, '') as funding, vacant, name,
                            row_number() over (partition by supervisor, quota_type, funding order by vacant desc, name, unit_key) as nth
                        from place where vacant > 0
                    ), offer as (
                        select supervisor, quota_type, funding, sum(vacant) as vacancies,
                            string_agg(name || ' ' || vacant, '；' order by nth) filter (where nth <= 5) as places
                        from free group by supervisor, quota_type, funding
                    )
                    select p.unit_key, p.quota_type, o.vacancies, o.places
                    from place p join offer o on o.supervisor = p.supervisor and o.quota_type = p.quota_type
                        and o.funding = coalesce(p.funding, '')
                    where p.vacant < 0
                ) as e
                where q.run_id = ? and q.unit_key = e.unit_key and q.quota_type = e.quota_type""", run.id(), run.id());
    }
}
