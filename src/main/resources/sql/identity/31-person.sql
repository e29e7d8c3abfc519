-- needs: ordered_claim, shared_number, person_identity, person_split, person_alias makes: identified_claim, person_identity, ranked_claim
-- A valid ID number names its person by itself, and so does the number of another document; where that is digits only, with the name, for
-- nothing guards it. A wrong number names nobody by itself: claims that have it alike are one person only under the same name in the same
-- unit, and never within one source; of a number that is right but for its check digit the first claims of each source go together,
-- then the second, of any other text (zeros, words, what a spreadsheet has left) only the one that a source has of it. A claim without any
-- number is a person of its own, because a name alone never merges two claims. Rows that say all the same may swap their numbers.
drop table if exists identified_claim;
create temporary table identified_claim on commit drop as
select *, case when valid_key is null then md5(case
    when fault is null and id_no ~ '^[0-9]+$' then 'doc|' || id_no || '|' || coalesce(name_key, '')
    when fault is null and id_no is not null then 'doc|' || id_no
    when id_no is not null and name_key is not null and unit_key is not null and (alike = 1 or fault = 'check_digit')
        then 'id|' || id_no || '|' || name_key || '|' || unit_key || '|' || nth_alike
    else 'row|' || statement || '|' || row_number() over (partition by valid_key, statement order by place) end) end as identity
from (
    select o.*, count(*) over (partition by valid_key, id_no, name_key, unit_key) as alike,
        row_number() over (partition by valid_key, id_no, name_key, unit_key order by place) as nth_alike
    from (
        select c.source, c.file_id, c.sheet, c.line, c.unit_key, c.id_no, c.name_key, c.stated, c.leaves, c.entered, c.left_on, c.payroll, c.of_now,
            c.person_status, c.position, c.quota_type, c.pay_month, c.gross_pay, c.statement, c.place, case when s.person_key is null then c.valid_key end as valid_key,
            case when s.person_key is not null or d.document is not null then 'shared' else c.id_fault end as fault
        from ordered_claim c
        left join shared_number s on s.person_key = c.valid_key
        left join shared_number d on c.valid_key is null and c.id_fault is null and d.document = c.id_no
    ) as o
) as claim;

insert into person_identity (identity, person_key)
select identity, (select coalesce(min(person_key), 0) from person_identity) - row_number() over (order by identity)
from (select distinct identity from identified_claim where identity is not null) as d
where not exists (select from person_identity p where p.identity = d.identity);

-- Whoever was said to be one person is one here, before it is asked which claim of a source speaks for him.
-- What several claims of one person say together. Somebody who has left a unit after the entry that a claim states has left by that claim
-- too: spells of one person follow one another, and the latest speaks. That a post has ended (a leave of no stated kind, from another
-- position) ends no spell. A payroll pays now if the month that is paid now sums up to more than nothing; and it has paid a month if what
-- was paid since, less what was taken back, does. A plain table, so that parallel workers may read it.
drop table if exists ranked_claim;
create unlogged table ranked_claim as
with owned as (
    select i.*, coalesce(s.other_key, i.valid_key, p.person_key) as own_key
    from identified_claim i
    left join person_identity p on p.identity = i.identity
    left join person_split s on s.person_key = coalesce(i.valid_key, p.person_key) and s.name_key = i.name_key
), claim as (
    select o.*, coalesce(a.lead_key, o.own_key) as person_key from owned o left join person_alias a on a.alias_key = o.own_key
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
select source, file_id, sheet, line, person_key, fault, unit_key, name_key, stated, active, pays, entered, left_on, position, quota_type, pay_month,
    gross_pay, month_pay, row_number() over person as nth,
    row_number() over (partition by person_key, unit_key order by active desc, pays desc nulls last,
        case when not active then left_on end desc nulls last, place) as in_unit,
    first_value(pay_month) over person as first_month,
    count(*) over (partition by person_key) as of_person
from told
window person as (partition by person_key order by active desc, pays desc nulls last, case when not active then left_on end desc nulls last,
    place);

analyze ranked_claim;
