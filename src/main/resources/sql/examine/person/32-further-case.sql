-- needs: :"suspects" makes: :"case"
-- The claims that do not speak for the source: what they tell is looked at too.
drop view if exists :"case";
create temporary view :"case" as
select * :own from :"suspects" where nth > 1;
