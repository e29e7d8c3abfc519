-- needs: number_name makes: shared_number
-- A number that more than three names carry stands in for numbers that nobody has at hand: it names none of them.
drop table if exists shared_number;
create temporary table shared_number on commit drop as
select person_key, document from number_name group by person_key, document having count(distinct name_key) > 3;

analyze shared_number;
