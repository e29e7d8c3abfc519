package io.heshi.identity;

import io.heshi.store.Partitions;
import io.heshi.store.Run;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Compares the places that the register has held with those of the previous complete run of the job, and from that, from the history
 * of places and from the dates that the register states tells who entered, left or moved lately.
 */
final class PlaceChanges {
    private static final String REGISTER = "register";

    private final JdbcTemplate jdbc;

    PlaceChanges(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param windowDays how many days before the business date a change counts as late */
    void compute(Run run, List<String> personSources, int windowDays) {
        for (String table : List.of("run_place_change", "run_person_change", "run_quota_event")) {
            jdbc.update("delete from " + table + " where run_id = ?", run.id());
        }
        if (!personSources.contains(REGISTER)) {
            return;
        }
        LocalDate since = run.businessDate().minusDays(windowDays);
        Optional<LocalDate> begun = begun(run);
        comparePlaces(run, begun.isPresent());
        jdbc.execute("analyze run_place_change");
        collectSteps(run, begun.orElse(run.businessDate()), since);
        collectDates(run, since);
        writePersons(run);
        writeEvents(run);
        jdbc.execute("analyze run_person_change");
        jdbc.execute("analyze run_quota_event");
    }

    /** The day on which the history begins, if that is before this run. */
    private Optional<LocalDate> begun(Run run) {
        return jdbc
                .queryForList(
                        "select min(business_date) from place_day where job = ? and business_date < ? having count(*) > 0",
                        LocalDate.class,
                        run.job(),
                        run.businessDate())
                .stream()
                .findFirst();
    }

    private void comparePlaces(Run run, boolean begun) {
        String held = """
                select c.person_key, m.unit_key, coalesce(c.quota_type, 'unstated') as quota_type, c.pool
                from %s c
                join unit_mention m on m.run_id = %d and m.source = 'register' and m.mention = c.unit_mention
                where is_active(c.person_status, c.insurance_status) and not exists (
                    select from extra_claim x where x.run_id = %2$d and x.source = 'register' and x.repeats_unit
                      and x.file_id = c.file_id and x.line = c.line and x.sheet = c.sheet)""".formatted(leaf(run), run.id());
        if (!begun) {
            jdbc.update("""
                    insert into run_place_change (run_id, person_key, unit_key, quota_type, pool, opened)
                    select ?, person_key, unit_key, quota_type, pool, true from (%s) as held""".formatted(held), run.id());
            return;
        }
        jdbc.update("""
                insert into run_place_change (run_id, person_key, unit_key, quota_type, pool, opened)
                select ?, coalesce(h.person_key, p.person_key), coalesce(h.unit_key, p.unit_key),
                    coalesce(h.quota_type, p.quota_type), coalesce(h.pool, p.pool), p.person_key is null
                from (%s) as h
                full join (
                    select * from place where job = ? and valid_from < ? and (valid_to is null or valid_to >= ?)
                ) as p on p.person_key = h.person_key and p.unit_key = h.unit_key and p.quota_type = h.quota_type
                    and coalesce(p.pool, '') = coalesce(h.pool, '')
                where p.person_key is null or h.person_key is null""".formatted(held), run.id(), run.job(), run.businessDate(), run.businessDate());
    }

    /** Every place taken or given up since the history began and within the window, this run's included. */
    private void collectSteps(Run run, LocalDate begun, LocalDate since) {
        jdbc.execute("drop table if exists place_step");
        jdbc.update(
                """
                create temporary table place_step on commit drop as
                select distinct person_key, unit_key, quota_type, on_date, opened
                from (
                    select person_key, unit_key, quota_type, valid_from as on_date, true as opened
                    from place where job = ? and valid_from > ? and valid_from >= ? and valid_from < ?
                    union all
                    select person_key, unit_key, quota_type, valid_to, false
                    from place where job = ? and valid_to >= ? and valid_to < ?
                    union all
                    select person_key, unit_key, quota_type, ?, opened
                    from run_place_change where run_id = ? and ?
                ) as step""",
                run.job(),
                begun,
                since,
                run.businessDate(),
                run.job(),
                since,
                run.businessDate(),
                run.businessDate(),
                run.id(),
                begun.isBefore(run.businessDate()));
        jdbc.execute("analyze place_step");
    }

    /** What the register states itself of late entries and leaves. */
    private void collectDates(Run run, LocalDate since) {
        jdbc.execute("drop table if exists stated_change");
        jdbc.execute("""
                create temporary table stated_change on commit drop as
                select distinct on (c.person_key) c.person_key, m.unit_key, coalesce(c.quota_type, 'unstated') as quota_type,
                    c.entry_channel as channel, active,
                    case when active then coalesce(late_quota_entry, late_unit_entry) else late_leave end as on_date,
                    case when not active then 'leave' when late_quota_entry is null and c.quota_entry_date is not null then 'move'
                        else 'entry' end as kind
                from %1$s c
                cross join lateral (select
                    is_active(c.person_status, c.insurance_status) as active,
                    case when c.quota_entry_date >= '%2$s' and c.quota_entry_date <= '%3$s' then c.quota_entry_date end as late_quota_entry,
                    case when c.unit_entry_date >= '%2$s' and c.unit_entry_date <= '%3$s' then c.unit_entry_date end as late_unit_entry,
                    case when coalesce(c.event_date, c.retire_date, c.death_date) between '%2$s' and '%3$s'
                        then coalesce(c.event_date, c.retire_date, c.death_date) end as late_leave) as late
                join unit_mention m on m.run_id = %4$d and m.source = 'register' and m.mention = c.unit_mention
                where c.quota_entry_date >= '%2$s' or c.unit_entry_date >= '%2$s' or c.event_date >= '%2$s'
                    or c.retire_date >= '%2$s' or c.death_date >= '%2$s'
                order by c.person_key, active desc, on_date desc nulls last, m.unit_key, quota_type""".formatted(leaf(run), since, run.businessDate(), run.id()));
        jdbc.execute("delete from stated_change where on_date is null");
        jdbc.execute("analyze stated_change");
    }

    /** A day on which a person gave up one unit's place and took another's is a move. The date that the register states is the better one. */
    private void writePersons(Run run) {
        jdbc.update("""
                insert into run_person_change (run_id, person_key, kind, changed_on, seen, from_unit_key, to_unit_key,
                    from_quota_type, to_quota_type, channel, together)
                with latest as (
                    select distinct on (person_key) person_key, on_date from place_step order by person_key, on_date desc
                ), sides as (
                    select s.person_key, s.on_date,
                        min(array[s.unit_key::text, s.quota_type]) filter (where s.opened) as taken,
                        min(array[s.unit_key::text, s.quota_type]) filter (where not s.opened) as given_up,
                        bool_or(not s.opened) and bool_or(s.opened) and count(distinct s.unit_key) = 1 as within_unit
                    from place_step s join latest l on l.person_key = s.person_key and l.on_date = s.on_date
                    group by s.person_key, s.on_date
                ), change as (
                    select coalesce(d.person_key, t.person_key) as person_key,
                        case when d.person_key is null then t.kind
                             when d.taken is not null and d.given_up is not null then 'move'
                             when d.taken is not null then 'entry' else 'leave' end as kind,
                        coalesce(case when d.person_key is null or (d.taken is not null) = t.active then t.on_date end,
                            d.on_date::text) as changed_on,
                        case when d.person_key is null then 'date' else 'difference' end as seen,
                        case when d.person_key is null then case when t.kind = 'leave' then t.unit_key end
                             else d.given_up[1]::bigint end as from_unit_key,
                        case when d.person_key is null then case when t.kind <> 'leave' then t.unit_key end
                             else d.taken[1]::bigint end as to_unit_key,
                        case when d.person_key is null then case when t.kind = 'leave' then t.quota_type end
                             else d.given_up[2] end as from_quota_type,
                        case when d.person_key is null then case when t.kind <> 'leave' then t.quota_type end
                             else d.taken[2] end as to_quota_type,
                        t.channel
                    from (select * from sides where not within_unit) as d
                    full join stated_change t on t.person_key = d.person_key
                )
                select ?, person_key, kind, changed_on, seen, from_unit_key, to_unit_key, from_quota_type, to_quota_type, channel,
                    case when from_unit_key is not null and to_unit_key is not null
                        then count(*) over (partition by from_unit_key, to_unit_key, changed_on) else 1 end
                from change""", run.id());
    }

    private void writeEvents(Run run) {
        jdbc.update("""
                insert into run_quota_event (run_id, unit_key, quota_type, on_date, person_key, direction, exempt)
                select run_id, to_unit_key, to_quota_type, least(first_day(changed_on), ?), person_key, 'in',
                    coalesce(channel in ('policy_placement', 'military', 'bulk_transfer'), false)
                from run_person_change where run_id = ? and to_unit_key is not null
                union all
                select run_id, from_unit_key, from_quota_type, least(first_day(changed_on), ?), person_key, 'out', false
                from run_person_change where run_id = ? and from_unit_key is not null""", run.businessDate(), run.id(), run.businessDate(), run.id());
    }

    private static String leaf(Run run) {
        return Partitions.leaf("claim_person", run.id(), REGISTER);
    }
}
