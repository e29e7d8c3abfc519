-- needs: ordered_claim, person_identity makes: identified_claim, person_identity, ranked_claim
-- A valid ID number names its person by itself. Of the other claims the same wrong number under the same name is one person, whatever the
-- source; a claim without any number is a person of its own, because a name alone never merges two claims. Rows that say all the same may
-- swap their numbers.
drop table if exists identified_claim;
create temporary table identified_claim on commit drop as
select *, case when valid_key is null then md5(
    case when id_no is not null then 'id|' || id_no || '|' || coalesce(name_key, '')
        else 'row|' || statement || '|' || row_number() over (partition by valid_key, statement order by place) end) end as identity
from ordered_claim;

insert into person_identity (identity, person_key)
select identity, (select coalesce(min(person_key), 0) from person_identity) - row_number() over (order by identity)
from (select distinct identity from identified_claim where identity is not null) as d
where not exists (select from person_identity p where p.identity = d.identity);

-- What several claims of one person say together. Somebody who has left a unit after the entry that a claim states has left by that claim
-- too: spells of one person follow one another, and the latest speaks. That a post has ended (a leave of no stated kind, from another
-- position) ends no spell. A payroll pays now if the month that is paid now sums up to more than nothing; and it has paid a month if what
-- was paid since, less what was taken back, does. A plain table, so that parallel workers may read it.
drop table if exists ranked_claim;
create unlogged table ranked_claim as
with claim as (
    select i.*, coalesce(i.valid_key, p.person_key) as person_key
    from identified_claim i left join person_identity p on p.identity = i.identity
), together as (
    select *, leaves and not stated as gone,
        sum(gross_pay) filter (where stated) over (partition by person_key, unit_key, pay_month) as month_pay,
        sum(gross_pay) filter (where stated) over (partition by person_key, unit_key order by pay_month desc nulls last) as paid_since
    from claim
), spell as (
    select *,
        max(left_on) filter (where gone and (position is null or person_status not in ('left', 'left.other'))) over unit as left_unit,
        max(left_on) filter (where gone) over unit as left_any,
        max(left_on) filter (where gone) over (partition by person_key, unit_key, position) as left_post
    from together
    window unit as (partition by person_key, unit_key)
), told as (
    select *,
        case when payroll then stated and of_now and coalesce(month_pay > 0, true)
            else stated and not coalesce(before(entered, case when position is null then left_any else greatest(left_unit, left_post) end), false)
            end as active,
        case when payroll then stated and coalesce(paid_since > 0, true) end as pays
    from spell
)
select source, file_id, sheet, line, person_key, unit_key, name_key, stated, active, pays, entered, left_on, position, quota_type, pay_month,
    gross_pay, month_pay, row_number() over person as nth,
    row_number() over (partition by person_key, unit_key order by active desc, pays desc nulls last,
        case when not active then left_on end desc nulls last, place) as in_unit,
    first_value(pay_month) over person as first_month,
    count(*) over (partition by person_key) as of_person
from told
window person as (partition by person_key order by active desc, pays desc nulls last, case when not active then left_on end desc nulls last,
    place);

analyze ranked_claim;
