-- A partial date as months since the year 0; null when the month is unknown.
create function month_number(partial text) returns integer language sql immutable parallel safe
    return case when length(partial) >= 7 then left(partial, 4)::integer * 12 + substr(partial, 6, 2)::integer - 1 end;

-- The partial date of such a number.
create function month_text(number integer) returns text language sql immutable parallel safe
    return (number / 12)::text || substr('-01-02-03-04-05-06-07-08-09-10-11-12', number % 12 * 3 + 1, 3);

-- The statutory retirement month (decision of the NPC Standing Committee of 2024-09-13), months as numbers: plain arithmetic, so that it may
-- be asked of everybody. M60 men, F55 women who are cadres, F50 women workers. 23580, 23640 and 23700 are the births, 1965-01, 1970-01 and
-- 1975-01, with which the delay begins: a month for every 4, 4 and 2 months of birth.
create function retirement_number(category text, birth integer) returns integer language sql immutable parallel safe
    return case category
               when 'M60' then birth + 720 + least(greatest(birth - 23576, 0) / 4, 36)
               when 'F55' then birth + 660 + least(greatest(birth - 23636, 0) / 4, 36)
               when 'F50' then birth + 600 + least(greatest(birth - 23698, 0) / 2, 60)
           end;

-- The same from a partial date to YYYY-MM; null when the month of birth is unknown.
create function retirement_month(category text, birth text) returns text language sql immutable parallel safe
    return month_text(retirement_number(category, month_number(birth)));

-- The first month of birth whose statutory retirement month is not before the month of the given day: who is born earlier is past it. The
-- planner folds it to a constant, so that asking it of everybody is one comparison of texts.
create function retired_births_before(category text, day text) returns text language sql immutable parallel safe
    return (
        select month_text(min(birth))
        from generate_series(month_number(day) - 800, month_number(day) - 590) as birth
        where retirement_number(category, birth) >= month_number(day));

-- Whole months from one partial date to another, days not counted; null when a month is unknown.
create function months_between(since text, until text) returns integer language sql immutable parallel safe
    return month_number(until) - month_number(since);

-- Whether a partial date lies before another for certain: of dates that may be the same ('2024-12' and '2024-12-05') neither does.
create function before(a text, b text) returns boolean language sql immutable parallel safe
    return a < b and not starts_with(b, a);

-- The day so many days before, YYYY-MM-DD.
create function days_before(day text, days integer) returns text language sql immutable parallel safe
    return to_char(first_day(day) - days, 'YYYY-MM-DD');

-- The day so many months before, YYYY-MM-DD; the last one of a month that is too short.
create function months_before(day text, months integer) returns text language sql immutable parallel safe
    return to_char(first_day(day) - make_interval(months => months), 'YYYY-MM-DD');

-- The code of table person_status that a reason for a change means when it is one for leaving; null when it is another.
create function reason_left(reason text) returns text language sql immutable parallel safe
    return case
               when reason ~ '死亡|去世|身故|病故' then 'left.deceased'
               when reason ~ '退休|退职|离休' and (reason !~ '延迟' or reason ~ '期满|终止') then 'left.retired'
               when reason ~ '调出|调离|调走' then 'left.transferred'
               when reason ~ '辞退|取消录用' then 'left.dismissed'
               when reason ~ '开除|除名' then 'left.expelled'
               when reason ~ '辞职|辞去公职|解聘|(解除|终止)(聘用|劳动|人事)|离职(?!休养|学习|进修|培训|退养)' then 'left.resigned'
           end;

alter table extra_claim add column month_pay numeric(14, 2), add column arrears boolean not null default false;

comment on column extra_claim.month_pay is 'gross pay of the unit and month of this claim, arrears and deductions summed';
comment on column extra_claim.arrears is 'whether it pays for an earlier month than the person''s first claim';

alter table unit_mention add column known boolean;

comment on column unit_mention.known is 'whether the units source knows the unit';

-- The filing that a number means as the register writes it.
create table run_filing_mention (
    run_id         bigint not null,
    filing_no      text collate "C" not null,
    unit_keys      bigint[] not null,
    quota_types    text[] collate "C" not null,
    approved       bigint,
    channel        text collate "C",
    approved_date  text collate "C",
    valid_until    text collate "C",
    primary key (run_id, filing_no)
);

-- Of two persons who may be one under two ID numbers, the one that fewer sources know, with what is known of the other.
create table run_lookalike (
    run_id       bigint not null,
    person_key   bigint not null,
    other_key    bigint not null,
    id_no        text collate "C",
    unit_name    text collate "C",
    sources      text collate "C" not null,
    difference   text collate "C" not null,
    primary key (run_id, person_key)
);

-- How two ID numbers that are not the same may come from one: null when by no slip that is known.
create function id_slip(a text, b text) returns text language sql immutable parallel safe
    return case
               when length(a) = 18 and length(b) = 18 and left(a, 15) = left(b, 15) and (right(a, 3) = '000' or right(b, 3) = '000')
                   then 'precision_lost'
               when length(a) = length(b) then (
                   select case count(*) when 1 then 'one_digit' when 2 then 'two_digits' end
                   from generate_series(1, length(a)) as i
                   where substr(a, i, 1) <> substr(b, i, 1))
               when length(a) = 18 and length(b) = 15 and left(a, 6) || substr(a, 9, 9) = b then 'old_number'
               when length(b) = 18 and length(a) = 15 and left(b, 6) || substr(b, 9, 9) = a then 'old_number'
               when abs(length(a) - length(b)) = 1 and exists (
                   select from generate_series(1, greatest(length(a), length(b))) as i
                   where overlay(case when length(a) > length(b) then a else b end placing '' from i for 1)
                       = case when length(a) > length(b) then b else a end)
                   then 'one_digit_missing'
           end;
