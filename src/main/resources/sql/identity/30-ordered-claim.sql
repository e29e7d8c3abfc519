-- needs: :"claims", mention, repeated_number, shared_number, verdict_key, pay_month, this_run makes: ordered_claim
-- The claims of a source that do not stand alone under a valid ID number, or of whose person something was said, in the order of what they say, never of where they stand: the
-- order of lines in a file must not matter. Claims that state somebody in post come first.
drop table if exists ordered_claim;
create temporary table ordered_claim on commit drop as
with several as (
    select person_key from repeated_number where source = :'source' and person_key is not null
    union select person_key from shared_number where person_key is not null
    union select person_key from verdict_key
), told as (
    select c.*, m.unit_key, m.code_key, m.name_key as mention_name, m.unit_code, m.unit_name,
        in_post_on(r.day, c.person_status, c.insurance_status, c.unit_entry_date, c.quota_entry_date, c.event_date, c.retire_date) as active,
        not is_active(c.person_status, c.insurance_status) and not coalesce(starts_with(c.person_status, 'outside'), false) as leaves,
        greatest(c.unit_entry_date, c.quota_entry_date) as entered,
        coalesce(leave_date(c.person_status, c.event_date, c.retire_date), c.death_date, c.retire_date, c.event_date) as left_on,
        is_payroll(c.source, c.pay_month) as payroll, pays_now(c.pay_month, p.month, r.day) as of_now,
        case when c.id_fault is null and c.person_key > 0 then c.person_key end as valid_key
    from :"claims" c
    left join several s on s.person_key = c.person_key
    cross join this_run r
    left join mention m on m.source = c.source and m.mention = c.unit_mention
    left join pay_month p on p.mention = coalesce(c.unit_mention, 0)
    where c.id_fault is not null or c.person_key is null or c.person_key < 0 or s.person_key is not null
)
select source, file_id, sheet, line, valid_key, unit_key, id_no, id_fault, name_key, active as stated, leaves, entered, left_on, payroll, of_now,
    person_status, position, quota_type, pay_month, gross_pay,
    concat_ws('|', source, name_key, code_key, mention_name, birth_date, sex, person_status) as statement,
    row_number() over (order by valid_key, active desc,
        pay_month desc nulls last, gross_pay desc nulls last, code_key, mention_name, unit_code, unit_name, name_key, name, id_no,
        quota_type, person_status, sex, birth_date, ethnicity, work_start_date, unit_entry_date, quota_entry_date, department, funding,
        employment_type, insurance_status, position, position_level, rank, post_category, education, degree, political_status,
        civil_servant_registered, filing_no, net_pay, retire_date, death_date, pension_start, event_date, event_reason, person_level,
        above_post_level, above_post_document, professional_title, entry_channel, pool, allocation_no, actual_unit, status_until,
        value_faults, own::text collate "C",
        file_id, sheet, line) as place
from told;
