-- What a row of a person source means on the business date: in post by then, paid in the month that is paid now.

-- Whether a date lies ahead of a day for certain, by a year at most. What is dated later than that is a slip of the pen, and what else the
-- row says holds.
create function ahead(day text, dated text) returns boolean language sql immutable parallel safe
    return coalesce(dated > day and dated <= (left(day, 4)::integer + 1)::text || substr(day, 5), false);

-- A date that has come by a day; null for one that lies behind it.
create function come(day text, dated text) returns text language sql immutable parallel safe
    return case when dated <= day then dated end;

-- The date of the leave that a claim states. Nobody's death lies ahead, so none is given for it.
create function leave_date(person_status text, event_date text, retire_date text) returns text language sql immutable parallel safe
    return case when starts_with(person_status, 'left.deceased') then null
                when starts_with(person_status, 'left.retired') then coalesce(retire_date, event_date)
                else coalesce(event_date, retire_date) end;

-- Whether a claim has the person in post on a day: entered by then and not left by then. An entry that is dated ahead is none yet, and a
-- leave that is dated ahead is none yet.
create function in_post_on(day text, person_status text, insurance_status text, unit_entry_date text, quota_entry_date text,
    event_date text, retire_date text) returns boolean language sql immutable parallel safe
    return not ahead(day, greatest(unit_entry_date, quota_entry_date))
        and (is_active(person_status, insurance_status)
            or not coalesce(starts_with(person_status, 'outside'), false)
                and ahead(day, leave_date(person_status, event_date, retire_date)));

-- Whether a claim is a row of a payroll, whose rows say what was paid for which month.
create function is_payroll(source text, pay_month text) returns boolean language sql immutable parallel safe
    return source = 'finance' or pay_month is not null;

-- Whether a month of pay is the one that is paid now or, up to the month of the day, a later one; so is one that is not known.
create function pays_now(pay_month text, now text, day text) returns boolean language sql immutable parallel safe
    return length(pay_month) < 7 or coalesce(left(pay_month, 7) >= now and (left(pay_month, 7) <= left(day, 7) or left(pay_month, 7) = now), true);

-- How somebody has left of whom a claim says so by dates alone: of those that have come, the one nearest to the event.
create function dated_reason(day text, event_date text, retire_date text, death_date text, pension_start text) returns text
    language sql immutable parallel safe
    return case
               when death_date <= day and not coalesce(retire_date <= day
                       and abs(months_between(event_date, retire_date)) < abs(months_between(event_date, death_date)), false)
                   then 'left.deceased'
               when retire_date <= day or pension_start <= day then 'left.retired'
           end;

-- How a claim says that somebody has left: by the status, else by the reason of the event, else by the nearest date of a death or a
-- retirement; plain left where nothing tells how.
create function way_of_leaving(person_status text, event_reason text, dated_reason text) returns text language sql immutable parallel safe
    return case when starts_with(person_status, 'left.') and person_status <> 'left.other' then person_status
                else coalesce(reason_left(event_reason), dated_reason, case when starts_with(person_status, 'left') then person_status end, 'left')
           end;

-- Months of pay beyond the last one that is due, a month number; null when either is unknown.
create or replace function months_beyond(pay_month text, last_month integer) returns integer language sql immutable parallel safe
    return case when last_month is not null and length(pay_month) >= 7 then greatest(month_number(pay_month) - last_month, 0) end;

-- The month, as a number, until which a retirement is put off by an approval; an approval without an end, or with one that is further off
-- than may be agreed, lasts as long as may be agreed. Null for whom no list names.
create function delayed_until(listed boolean, until_date text, latest_month integer, longest integer) returns integer
    language sql immutable parallel safe
    return case when listed then least(month_number(rpad(until_date, greatest(length(until_date), 7), '-12')), latest_month + longest) end;

-- Which rows of a payroll are of the month that is paid now stands beside them.
alter table compact_claim add column pays boolean;

comment on column compact_claim.active is 'whether the claim has the person in post on the business date; of a payroll, whether it pays now';
comment on column compact_claim.pays is 'of a payroll: whether anything is paid for the month of the claim, less what later months take back';
