-- needs: this_run makes: extra_claim, repeated_person, repeated_number, number_name
-- What an earlier try of the run has left; and the tables in which the numbers of all sources are gathered.
delete from extra_claim where run_id = (select run_id from this_run);
delete from repeated_person where run_id = (select run_id from this_run);

drop table if exists repeated_number;
create temporary table repeated_number (source text, person_key bigint, document text collate "C", claims bigint) on commit drop;

drop table if exists number_name;
create temporary table number_name (person_key bigint, document text collate "C", name_key text collate "C") on commit drop;
