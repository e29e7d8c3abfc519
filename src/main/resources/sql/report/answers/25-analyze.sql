-- needs: –
-- makes: –
analyze report_spell
