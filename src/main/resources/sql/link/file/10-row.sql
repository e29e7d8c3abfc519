-- needs: – makes: link_row
-- Rows of files as they are read: what is compared in a column each, and what their cells said.
create temporary table link_row (
    side  integer not null,
    sheet text collate "C" not null,
    line  bigint not null,
    said  text not null,
    :columns
) on commit drop
