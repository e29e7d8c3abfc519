-- needs: – makes: link_prepared, link_known_key, link_known_cap, link_known_cut, link_key, link_cap, link_cut, link_place, link_side, link_weight, link_frequency, link_candidate, link_candidate_level, link_prior, link_pattern, link_scored, link_node, link_verdict, link_told, link_word
-- Of what was linked before in the same transaction.
drop table if exists link_prepared;
drop table if exists link_known_key;
drop table if exists link_known_cap;
drop table if exists link_known_cut;
drop table if exists link_key;
drop table if exists link_cap;
drop table if exists link_cut;
drop table if exists link_place;
drop table if exists link_side;
drop table if exists link_weight;
drop table if exists link_frequency;
drop table if exists link_candidate;
drop table if exists link_candidate_level;
drop table if exists link_prior;
drop table if exists link_pattern;
drop table if exists link_scored;
drop table if exists link_node;
drop table if exists link_verdict;
drop table if exists link_told;
drop table if exists link_word
