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
