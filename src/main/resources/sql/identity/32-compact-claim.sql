-- needs: :"claims", mention, pay_month, ranked_claim, this_run makes: :"compact"
-- With the views of the run that an earlier try has left it under.
drop table if exists :"compact" cascade;
create unlogged table :"compact" as
select coalesce(r.person_key, c.person_key) as person_key, m.unit_key, c.unit_mention, c.line, c.file_id, coalesce(r.nth, 1) as nth,
    coalesce(r.in_unit > 1, false) as repeats_unit, m.known as unit_known,
    case when r.nth is not null then r.active
        else in_post_on(t.day, c.person_status, c.insurance_status, c.unit_entry_date, c.quota_entry_date, c.event_date, c.retire_date)
            and (not is_payroll(c.source, c.pay_month) or pays_now(c.pay_month, p.month, t.day) and coalesce(c.gross_pay > 0, true)) end as active,
    c.civil_servant_registered, c.above_post_level, c.sheet, c.id_no, coalesce(r.fault, c.id_fault) as id_fault,
    c.name_key, c.person_status, c.insurance_status, c.quota_type, c.sex, c.birth_date, c.employment_type, c.post_category,
    c.position_level, c.professional_title, c.person_level, c.rank, c.education, c.degree, c.ethnicity, c.political_status, c.funding,
    c.entry_channel, c.filing_no, c.pool, c.allocation_no, c.work_start_date, c.unit_entry_date, c.quota_entry_date, c.retire_date,
    c.death_date, c.pension_start, c.event_date, c.status_until, c.event_reason, c.above_post_document, c.value_faults, c.pay_month,
    c.gross_pay, c.net_pay,
    case when r.nth is not null then r.pays
        when is_payroll(c.source, c.pay_month) then is_active(c.person_status, c.insurance_status) and coalesce(c.gross_pay > 0, true) end as pays
from :"claims" c
cross join this_run t
left join mention m on m.source = c.source and m.mention = c.unit_mention
left join pay_month p on p.mention = coalesce(c.unit_mention, 0)
left join ranked_claim r on r.file_id = c.file_id and r.line = c.line and r.sheet = c.sheet
order by 1, nth;

analyze :"compact";
