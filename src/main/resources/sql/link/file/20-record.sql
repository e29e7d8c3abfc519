-- needs: link_row makes: link_record
-- In the order of what they say, so that nothing hangs on where a row stands. Of one file by itself, any two may be joined.
create temporary table link_record on commit drop as
select row_number() over (order by side, :columns, said, sheet, line) as id,
    case when :'alone' = 'yes' then 0 else (1 << (side - 1))::bigint end as mask,
    side, sheet, line, said, :columns
from link_row;

create unique index on link_record (id);
analyze link_record
