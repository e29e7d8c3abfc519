-- needs: in_post, compact_claims, pool_claims, allocation_claims, filing_claims, place, run_place_change, this_run
-- makes: turnover_claim, turnover_place
-- A person in post, once a unit, with what the register says of the turnover place and of the filing. Of whom the register gives no filing
-- number, that of another source counts. Nobody is looked for where the office sent no pool, allocation or filing. The cell for the pool may
-- merely say no, or yes. Who took the first place long ago and moved here has entered when moving: the later date counts.
drop table if exists turnover_claim, turnover_place;
create temporary table turnover_claim on commit drop as
with register as (
    select person_key, unit_key, pool, allocation_no, quota_type, filing_no, greatest(quota_entry_date, unit_entry_date) as entry_date,
        coalesce(pool not in ('否', '不占用', '未占用', 'N', '0') or allocation_no is not null or quota_type = 'turnover'
            or starts_with(quota_type, 'turnover.'), false) as occupies
    from in_post
    where exists (select from pool_claims) or exists (select from allocation_claims) or exists (select from filing_claims)
), elsewhere as (
    select distinct on (person_key) person_key, filing_no from compact_claims
    where source <> 'register' and active and filing_no is not null
    order by person_key, bit, filing_no
)
select person_key, unit_key,
    case when pool not in ('否', '不占用', '未占用', 'N', '0', '是', '占用', '已占用', 'Y', '1') then pool end as pool, allocation_no, quota_type,
    filing_no, entry_date, occupies
from register where occupies or filing_no is not null
union all
select r.person_key, r.unit_key, null, null, r.quota_type, e.filing_no, r.entry_date, false
from elsewhere e
join register r on r.person_key = e.person_key and r.filing_no is null
where not exists (select from register t where t.person_key = e.person_key and t.filing_no is not null);

analyze turnover_claim;

-- Who held turnover places before tonight, by the history of places that complete runs leave; tonight's leaves end tonight.
create temporary table turnover_place on commit drop as
select p.person_key, p.unit_key, p.pool, p.valid_from,
    case when p.valid_to < r.business_date then p.valid_to when c.run_id is not null then r.business_date end as valid_to
from place p
join this_run r on r.job = p.job and p.valid_from < r.business_date
left join run_place_change c on c.run_id = r.run_id and not c.opened and c.person_key = p.person_key and c.unit_key = p.unit_key
    and c.quota_type = p.quota_type and c.pool is not distinct from p.pool
where p.pool is not null or p.quota_type = 'turnover' or starts_with(p.quota_type, 'turnover.');

analyze turnover_place;
