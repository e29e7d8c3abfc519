-- needs: link_told, link_word, link_record makes: –
-- Pairs as they are told, the surest first; those of one person by one another.
select t.verdict, t.probability, t.weight, t.margin, t.lead, t.a_id, t.b_id,
    a.sheet as a_sheet, a.line as a_line, a.said as a_said,
    b.sheet as b_sheet, b.line as b_line, b.said as b_said,
    w.levels, w.bits, w.records
from link_told t
join link_record a on a.id = t.a_id
join link_record b on b.id = t.b_id
join (
    select a_id, b_id,
        array_agg(level::integer order by comparison) as levels,
        array_agg(bits order by comparison) as bits,
        array_agg(coalesce(records, 0) order by comparison) as records
    from link_word
    group by a_id, b_id
) as w on w.a_id = t.a_id and w.b_id = t.b_id
order by array_position(array['join', 'ambiguous', 'review'], t.verdict), max(t.weight) over (partition by t.verdict, t.lead) desc, t.lead,
    t.weight desc, t.a_id, t.b_id
