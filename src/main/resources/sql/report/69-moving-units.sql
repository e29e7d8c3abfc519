-- needs: report_found, report_gone, report_stake
-- makes: –
-- The ten units that matter most (by what is high and stands for itself, by money, by what is open), and the ten of which most has changed.
with found as (
    select f.unit_code, f.unit_name, f.supervisor, count(*) filter (where f.state = 'open') as open,
        count(*) filter (where f.state = 'open' and f.severity = 'high' and f.because_of is null) as high,
        count(distinct f.subject_key) filter (where f.state = 'open' and f.scope = 'person') as persons,
        count(*) filter (where f.change = 'new') as fresh, count(*) filter (where f.change = 'reopened') as reopened,
        min(f.first_seen) filter (where f.state = 'open') as since
    from report_found f group by f.unit_code, f.unit_name, f.supervisor),
gone as (
    select unit_code, unit_name, supervisor, count(*) as cleared from report_gone where change = 'cleared'
    group by unit_code, unit_name, supervisor),
money as (
    select unit_code, unit_name, supervisor, sum(most) as money
    from (
        select f.unit_code, f.unit_name, f.supervisor, max(s.amount) as most
        from report_found f join report_stake s on s.number = f.number
        where f.because_of is null
        group by f.unit_code, f.unit_name, f.supervisor, s.payer, s.scope, s.subject_key, s.apart) as once
    group by unit_code, unit_name, supervisor),
unit as (
    select unit_code, unit_name, supervisor, coalesce(f.open, 0) as open, coalesce(f.high, 0) as high, coalesce(f.persons, 0) as persons,
        m.money, coalesce(f.fresh, 0) as fresh, coalesce(f.reopened, 0) as reopened, coalesce(g.cleared, 0) as cleared, f.since
    from found f full join gone g using (unit_code, unit_name, supervisor) left join money m using (unit_code, unit_name, supervisor)
    where unit_name <> ''),
ranked as (
    select u.*, row_number() over (order by high desc, money desc nulls last, open desc, unit_code, unit_name, supervisor) as matters,
        row_number() over (order by abs(fresh + reopened - cleared) desc, fresh + reopened + cleared desc, unit_code, unit_name, supervisor)
            as moves
    from unit u)
select * from ranked where matters <= 10 or moves <= 10 order by matters
