-- needs: ordered_letter
-- makes: –
select unit_key, number from ordered_letter
