-- needs: report_step
-- makes: report_spell
-- From being found, or found again, to being cleared: how often a problem was there, and whether it is. The last of each is told apart.
create temporary table report_spell on commit drop as
select number, rule, opened_on, seq, ended_on, ended_seq, ended_run, ended, last_from, nth = 1 as latest
from (
    select s.number, s.rule, s.counts, s.business_date as opened_on, s.seq, lead(s.business_date) over spells as ended_on,
        lead(s.seq) over spells as ended_seq, lead(s.run_id) over spells as ended_run, lead(s.after) over spells as ended,
        lead(s.last_from) over spells as last_from, row_number() over (partition by s.number, s.counts order by s.seq desc) as nth
    from report_step s
    window spells as (partition by s.number order by s.seq)) as steps
where counts
