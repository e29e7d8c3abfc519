-- needs: near_person makes: –
-- Whether there is anybody to compare.
select exists (select from near_person)
