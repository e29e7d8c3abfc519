-- needs: :"suspects", suspect_turn makes: :"case"
-- The claims that speak for the source; in its turn the others, for what they tell is looked at too. One view for both: planning the
-- rules takes longer than running them over a small city.
drop view if exists :"case";
create temporary view :"case" as
select * :own from :"suspects" where case when (select t.source from suspect_turn t) = :'source' then nth > 1 else nth = 1 end;
