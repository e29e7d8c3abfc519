-- needs: – makes: second_copy
-- A file that is not read, for it is another one once more.
insert into second_copy (run_id, source, file_name, same_as) values (:run_id, :source, :file_name, :same_as)
