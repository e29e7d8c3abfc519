-- needs: –
-- makes: –
-- So many new exceptions make the planner's figures of the ledger worthless.
analyze exception
