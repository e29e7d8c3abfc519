-- needs: lone_person makes: –
-- Whether two persons are there whom no source has both.
select exists (
    select from (select distinct mask from lone_person) a join (select distinct mask from lone_person) b on a.mask & b.mask = 0)
