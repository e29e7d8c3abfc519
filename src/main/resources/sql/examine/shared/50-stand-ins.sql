-- needs: shared_several makes: –
-- What stands in for a value that nobody has at hand is shared by nobody.
delete from shared_several where value_key = any (cast(:values as text[]))
