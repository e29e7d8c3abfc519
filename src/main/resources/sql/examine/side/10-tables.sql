-- needs: – makes: asked_value, said_value, said_before, told_side
-- What rules ask for (a row a rule, value and source), what sources say of it tonight and said last night, and what follows.
drop table if exists asked_value, said_value, said_before, told_side;
create temporary table asked_value (
    rule text collate "C", field text collate "C", position integer, value text collate "C", in_post boolean, source text collate "C",
    source_no bigint, asked boolean, leads boolean, absent boolean) on commit drop;
create temporary table said_value (
    person_key bigint, source text collate "C", field text collate "C", value text collate "C", several boolean, dated text collate "C",
    absent boolean) on commit drop;
create temporary table said_before (
    person_key bigint, source text collate "C", field text collate "C", value text collate "C", said_on date) on commit drop;
create temporary table told_side (
    rule text collate "C", subject_key bigint, subject_part text collate "C", distinction text collate "C", position integer, side jsonb)
    on commit drop;
