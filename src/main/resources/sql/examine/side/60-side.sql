-- needs: side_part, side_pair, said_before, this_run makes: side_source, told_side
-- Who is probably wrong. Against the ID number: sources that differ from it, if as many or more agree with it, or if one alone speaks. Else one
-- source against all others, at least two of whom do not differ among themselves. Else, of a value that both had alike last night, the one
-- that changed, unless its change may be news. A dated event speaks for what it goes with: it clears the source that has it, and
-- is what the others are behind.
drop table if exists side_source;
create temporary table side_source on commit drop as
with before as (
    select p.*, b.value as value_before, b.said_on,
        coalesce(values_differ(p.field, b.value, p.value), false) as changed
    from side_part p
    left join said_before b on b.person_key = p.subject_key and b.source = p.source and b.field = p.field),
stand as (
    select s.no, s.source_no,
        count(*) filter (where p.other_no > 0) as others,
        count(*) filter (where p.other_no > 0 and p.differs) as against,
        bool_or(p.other_no = 0 and p.differs) as against_id,
        bool_or(p.other_no = 0) as beside_id,
        bool_and(o.dated is null or o.dated < s.dated) filter (where p.other_no > 0) and s.dated is not null as latest,
        bool_and(o.dated is not null) filter (where p.other_no > 0 and p.differs) as others_dated,
        -- Alike last night: it has changed, of the others nobody, and what it said fits what they say.
        s.changed and not bool_or(o.changed)
            and not bool_or(values_differ(s.field, s.value_before, o.value))
            and bool_or(o.value_before is not null or p.other_no = 0) as alike_before
    from before s
    join side_pair p on p.no = s.no and p.source_no = s.source_no
    join before o on o.no = p.no and o.source_no = p.other_no
    where s.source_no > 0
    group by s.no, s.source_no, s.changed, s.dated),
counted as (
    select s.*, b.rule, b.subject_key, b.subject_part, b.distinction, b.field, b.position, b.source, b.asked, b.leads, b.value, b.dated, b.said_on,
        count(*) over w as parts, count(*) filter (where s.against_id) over w as g,
        bool_or(s.against_id and not b.asked) over w as witness_against_id,
        sum(s.against) over w / 2 as differing_pairs,
        max(b.dated) filter (where b.field = 'in_post' and b.value = 'false') over w as left_on,
        max(b.dated) filter (where b.field = 'in_post' and b.value = 'true') over w as entered_on
    from stand s
    join before b on b.no = s.no and b.source_no = s.source_no
    window w as (partition by s.no)),
voted as (
    select c.*,
        c.asked and case
            when c.beside_id and c.g > 0
                then c.against_id and not c.witness_against_id and (c.g <= c.parts - c.g or c.parts = 1)
            else c.parts >= 3 and c.against = c.parts - 1 and c.differing_pairs = c.parts - 1 end as outvoted,
        -- An event that speaks for the source: a leave after which nobody has entered, or news that is later than what others date.
        case when c.field = 'in_post'
                then c.value = 'false' and c.dated is not null and not coalesce(not before(c.entered_on, c.left_on), false)
            else coalesce(c.latest, false) and (c.field <> 'unit' or c.others_dated or c.dated >= (select grace from this_run)) end as has_event
    from counted c),
judged as (
    select v.*, bool_or(v.outvoted) over w as any_outvoted, bool_or(v.outvoted and v.has_event) over w as event_against_vote,
        count(*) filter (where v.has_event) over w as events,
        count(*) filter (where v.has_event and (v.alike_before or v.field = 'in_post' or v.field = 'unit' and v.others_dated)) over w as sure_events,
        count(*) filter (where v.asked and v.alike_before and not v.leads) over w as changed_alone
    from voted v
    window w as (partition by v.no))
select j.*,
    case
        when j.event_against_vote then
            j.field <> 'in_post' and j.sure_events = 1 and j.asked and not j.has_event
        when j.any_outvoted then j.outvoted
        when j.sure_events > 0 and (j.field = 'in_post' or j.sure_events = 1) then
            j.asked and not j.has_event and (j.field <> 'in_post' or j.value = 'true')
        when j.events > 0 then false
        else j.asked and j.alike_before and not j.leads and j.changed_alone = 1 and j.parts = 2 end as suspect
from judged j;

insert into told_side (rule, subject_key, subject_part, distinction, position, side)
select s.rule, s.subject_key, s.subject_part, s.distinction, s.position,
    jsonb_strip_nulls(jsonb_build_object(
        'field', s.field,
        'sources', jsonb_agg(s.source order by s.source_no) filter (where s.suspect),
        'against', case when bool_or(s.suspect and s.outvoted) or count(*) filter (where s.has_event) = 0 then
            jsonb_agg(s.source order by s.source_no) filter (where not s.suspect) end,
        'id', case when bool_or(s.suspect and s.against_id) then true end,
        'event', (array_agg(s.source order by s.dated desc, s.source_no) filter (where s.has_event))[1],
        'event_on', (array_agg(s.dated order by s.dated desc, s.source_no) filter (where s.has_event))[1],
        'agreed_on', case when bool_and(s.alike_before) filter (where s.suspect) then max(s.said_on) end))
from side_source s
group by s.no, s.rule, s.subject_key, s.subject_part, s.distinction, s.field, s.position
having bool_or(s.suspect);
