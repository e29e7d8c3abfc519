-- Whether a code contradicts every one of several.
create function conflicts_with_all(code text, codes text[]) returns boolean language sql immutable parallel safe
    return (select bool_and(conflicts(code, other)) from unnest(codes) as other);

-- Months of pay beyond the last one that is due, a month number; null when that is unknown.
create function months_beyond(pay_month text, last_month integer) returns integer language sql immutable parallel safe
    return case when last_month is not null then greatest(month_number(pay_month) - last_month, 0) end;

-- Full years from a date of birth to a day; of a birth without a day the month counts.
create function full_years(birth text, day text) returns integer language sql immutable parallel safe
    return left(day, 4)::integer - left(birth, 4)::integer - case when substr(day, 6) < substr(birth, 6) then 1 else 0 end;

-- Whether the statutory retirement month of a category lies before the month of a day, told by the births that it is past for.
create function past_retirement(category text, birth text, day text) returns boolean language sql immutable parallel safe
    return birth < case category
        when 'M60' then retired_births_before('M60', day)
        when 'F55' then retired_births_before('F55', day)
        when 'F50' then retired_births_before('F50', day) end;
