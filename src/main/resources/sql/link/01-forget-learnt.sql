-- needs: – makes: link_training_key, link_training_cap, link_training_cut, link_trained, link_place, link_side, link_random, link_trained_level, link_random_level
-- Of what was learnt before in the same transaction.
drop table if exists link_training_key;
drop table if exists link_training_cap;
drop table if exists link_training_cut;
drop table if exists link_trained;
drop table if exists link_place;
drop table if exists link_side;
drop table if exists link_random;
drop table if exists link_trained_level;
drop table if exists link_random_level
