-- Which source is probably wrong where sources differ, and what an ID number says by itself.

alter table finding add column side jsonb;

comment on column finding.side is
    'array of {"field", "sources", "against", "id", "check", "event", "event_on", "agreed_on"}: who is probably wrong, and why; no part of the facts';

-- What an ID number tells (GB 11643): the birth date, and the sex by the 17th digit, which is the last of a person''s key.
create function birth_by_id(id_no text) returns text language sql immutable parallel safe
    return substr(id_no, 7, 4) || '-' || substr(id_no, 11, 2) || '-' || substr(id_no, 13, 2);

create function sex_by_id(person_key bigint) returns text language sql immutable parallel safe
    return case when person_key % 2 = 1 then 'male' else 'female' end;

-- Whether two sources say different things of one value. A month's difference of the start of work is how sources round it.
create function values_differ(field text, a text, b text) returns boolean language sql immutable parallel safe
    return coalesce(case field
        when 'name' then names_conflict(a, b)
        when 'unit' then a <> b
        when 'work_start_date' then conflicts(a, b) and coalesce(abs(months_between(a, b)) > 1, true)
        else conflicts(a, b) end, false);
