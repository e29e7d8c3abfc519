-- needs: run_lookalike, run_link, run_possible, this_run makes: run_possible
-- Who may be one person under two numbers, so that nothing found of either is cleared while the same is found of the other.
delete from run_possible where run_id = (select run_id from this_run);

insert into run_possible (run_id, person_key, other_key)
select l.run_id, l.person_key, l.other_key from run_lookalike l join this_run t on t.run_id = l.run_id
union
select l.run_id, l.other_key, l.person_key from run_lookalike l join this_run t on t.run_id = l.run_id
union
select l.run_id, l.person_key, l.other_key from run_link l join this_run t on t.run_id = l.run_id
union
select l.run_id, l.other_key, l.person_key from run_link l join this_run t on t.run_id = l.run_id;
