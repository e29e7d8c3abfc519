-- needs: – makes: link_node
-- Which records hang together, directly or by others.
create temporary table link_node (id bigint primary key, component bigint not null) on commit drop
