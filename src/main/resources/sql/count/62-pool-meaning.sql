-- needs: – makes: pool_meaning
drop table if exists pool_meaning;
create temporary table pool_meaning (word text collate "C", identity text collate "C", of_source boolean not null) on commit drop;
