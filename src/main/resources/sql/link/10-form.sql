-- needs: – makes: link_form
-- How names sound and look, by name; filled for the names that are compared.
create temporary table if not exists link_form (
    value  text collate "C" primary key,
    sounds text[] not null,
    shape  text collate "C" not null
) on commit drop
