-- needs: verdict_key makes: –
select exists (select from verdict_key)
