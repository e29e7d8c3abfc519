-- needs: :"claims", ranked_claim, pay_month makes: :"claims"
-- The claims themselves say their person too.
update :"claims" c set person_key = r.person_key
from ranked_claim r
where c.file_id = r.file_id and c.line = r.line and c.sheet = r.sheet and c.person_key is distinct from r.person_key;

drop table ranked_claim;
drop table pay_month;
