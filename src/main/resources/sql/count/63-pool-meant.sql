-- needs: – makes: pool_meaning
insert into pool_meaning (word, identity, of_source) values (:word, :identity, :of_source)
