-- needs: ordered_letter
-- makes: letter
insert into letter (year, number, run_id, business_date, unit_key, unit_name, content, at)
select :year, number, :run_id, :date, unit_key, unit_name, content, :at from ordered_letter where fresh
