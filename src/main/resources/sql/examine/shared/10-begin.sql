-- needs: – makes: shared_claim
-- What claims say in the columns that rules over shared values go by.
drop table if exists shared_claim;
create temporary table shared_claim (
    of_columns text collate "C", source text collate "C", file_id integer, sheet text collate "C", line bigint, person_key bigint,
    holder text collate "C", name_key text collate "C", name text collate "C", unit_key bigint, unit_name text collate "C", active boolean,
    shared_value text collate "C", value_key text collate "C"
) on commit drop;
