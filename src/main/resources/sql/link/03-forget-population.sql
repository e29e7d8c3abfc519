-- needs: – makes: link_population
drop table if exists link_population
