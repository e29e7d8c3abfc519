-- needs: :"claims", ranked_claim, pay_month makes: :"claims"
-- The claims themselves say their person too, and that their number is one of many.
update :"claims" c set person_key = r.person_key, id_fault = r.fault
from ranked_claim r
where c.file_id = r.file_id and c.line = r.line and c.sheet = r.sheet
    and (c.person_key is distinct from r.person_key or c.id_fault is distinct from r.fault);

drop table ranked_claim;
drop table pay_month;
