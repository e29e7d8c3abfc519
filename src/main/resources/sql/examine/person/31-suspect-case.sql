-- needs: :"suspects" makes: :"case"
drop view if exists :"case";
create temporary view :"case" as
select * :own from :"suspects" where nth = 1;
