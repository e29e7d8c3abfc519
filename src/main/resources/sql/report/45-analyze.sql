-- needs: –
-- makes: –
analyze report_found (number, rule, scope, subject_key, severity, state, change, unit_key, supervisor),
    report_gone (number, rule, change, supervisor), report_stake, report_money, report_register
