-- needs: – makes: suspect_turn
-- The source whose further claims are looked at in this turn; none in the first, when everybody is looked at by the claims that speak.
drop table if exists suspect_turn;
create temporary table suspect_turn as select ''::text as source;
