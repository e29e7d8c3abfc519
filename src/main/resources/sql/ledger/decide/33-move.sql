-- needs: judged_decision, exception
-- makes: –
update exception e set state = j.to_state from judged_decision j where j.number = e.number and j.outcome = 'applied'
