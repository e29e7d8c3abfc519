-- needs: place
-- makes: –
delete from place where job = :job and valid_from = :date
