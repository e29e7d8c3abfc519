-- Rows of a text file whose fields are more or fewer than its header has, and lists in blocks side by side, of which a line may hold
-- several rows.
alter table reject drop constraint reject_pkey;
create index on reject (run_id, file_id, sheet, line);
alter table reject add column fields integer not null default 0;
alter table reject add column expected integer not null default 0;

comment on column reject.fields is 'fields of the row, where that is the reason; else 0';
comment on column reject.expected is 'fields that a record should have, where that is the reason; else 0';
