-- What becomes of a column as a whole: how many of its values could not be read, are damaged or are no word of a code table.

alter table column_count
    add unread  bigint,
    add damaged bigint,
    add unknown bigint,
    add laid    boolean;

comment on column column_count.unread is 'claims in which something stood that could not be read and was taken as nothing; null in runs before it was counted, as the next three';
comment on column column_count.damaged is 'claims with a value that was kept though damaged; of ID numbers, those that are not valid';
comment on column column_count.unknown is 'claims with a word that no code table has';
comment on column column_count.laid is 'whether a sheet of the file has a header for the column, or the value is stated elsewhere';

create table run_column (
    run_id  bigint not null,
    source  text collate "C" not null,
    field   text collate "C" not null,
    claims  bigint not null,
    filled  bigint not null,
    unread  bigint not null,
    damaged bigint not null,
    unknown bigint not null,
    laid    boolean not null,
    state   text collate "C" not null check (state in ('sound', 'faulty', 'unknown', 'blank', 'gone', 'none')),
    primary key (run_id, source, field)
);

comment on table run_column is 'the columns of each source in a run, its files together';
comment on column run_column.state is 'faulty, unknown, blank: so many values are that rules cannot go by the column; gone: no row gives it any more; none: no row ever did';

-- What a rule goes by: where that has changed, its figures of the last night are no measure.
alter table run_rule
    add basis text collate "C",
    add given text[] collate "C";

comment on column run_rule.basis is 'hash of what the rule asks, its thresholds in it';
comment on column run_rule.given is 'the columns of sources, and the sources, that it goes by and that had values in the run';

create function column_share(c run_column) returns text language sql immutable
    return trim_scale(round(100 * case c.state
        when 'faulty' then (c.unread + c.damaged)::numeric / greatest(c.filled + c.unread, 1)
        when 'unknown' then c.unknown::numeric / greatest(c.filled, 1)
        else (c.filled + c.unread)::numeric / greatest(c.claims, 1) end, 1)) || '%';
comment on function column_share(run_column) is 'the share that the state of a column is about, in percent';
