-- needs: source_file, line_class, reject, run_note, gate_reading, claim_person
-- makes: –
-- Names of persons of the run that stand in file names, sheets, headers, notes and details of gates. A name of two characters may be part of
-- another word; it counts as a word of its own.
with told as (
    select f.file_name || ' ' || coalesce(f.headers_unmapped, '') as text from source_file f where f.run_id = :run_id
    union select l.sheet from line_class l where l.run_id = :run_id
    union select r.sheet from reject r where r.run_id = :run_id
    union select n.note from run_note n where n.run_id = :run_id
    union select g.detail from gate_reading g where g.run_id = :run_id),
word as (
    select distinct m.found[1] as word
    from told t
    cross join lateral regexp_matches(t.text, '[\u3400-\u9FFF]{2,}', 'g') as m (found)),
part as (
    select distinct substr(w.word, i, n) as part
    from word w
    cross join lateral generate_series(1, length(w.word)) as i
    cross join lateral generate_series(2, 4) as n
    where i + n <= length(w.word) + 1 and (n > 2 or length(w.word) = 2))
select p.part as name
from part p
where exists (select from claim_person c where c.run_id = :run_id and c.name_key = p.part)
order by length(p.part) desc, p.part
