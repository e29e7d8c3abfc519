-- needs: document_change, document_unit
-- makes: –
select c.no, u.level, c.quota_type, c.changed_on, cast(left(c.changed_on, 4) as integer) as year,
    cast(nullif(substr(c.changed_on, 6, 2), '') as integer) as month, cast(nullif(substr(c.changed_on, 9, 2), '') as integer) as day,
    c.reason, c.document_no, nullif(c.added, 0) as added, nullif(c.removed, 0) as removed, c.balance,
    case when c.document_no is null and c.added <> c.removed then 'undocumented' end as remark
from document_change c join document_unit u on u.unit_key = c.unit_key
where c.unit_key = :unit_key order by c.no
