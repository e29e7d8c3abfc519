-- needs: place
-- makes: –
update place set valid_to = null, became = null where job = :job and valid_to = :date
