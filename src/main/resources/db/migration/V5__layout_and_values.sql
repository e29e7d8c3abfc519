-- What a file is line by line, its totals, its headers, and values that could not be read.

alter table source_file
    add column claim_rows       bigint,
    add column headings         bigint,
    add column skipped          bigint,
    add column hidden_lines     bigint,
    add column headers_found    text collate "C",
    add column headers_unmapped text collate "C",
    add column title_text       text collate "C";

update source_file set claim_rows = claims, headings = 0, skipped = 0, hidden_lines = 0 where loaded;

comment on column source_file.claim_rows is 'rows that became claims; a row of a wide table becomes several';
comment on column source_file.headings is 'rows that name the unit of the rows below them';
comment on column source_file.skipped is 'rows of sheets that are not read, hidden rows that are skipped, deleted records';
comment on column source_file.hidden_lines is 'hidden rows that were read like any other';
comment on column source_file.headers_found is 'headers of all sheets, each once, one a line; header rows joined by /';
comment on column source_file.headers_unmapped is 'those of them that stand over no column that is read';

comment on column source_file.title_text is 'the rows above the headers, where an export says of when it is';

create table line_class (
    run_id      bigint not null,
    file_id     integer not null,
    sheet       text collate "C" not null,
    from_line   bigint not null,
    to_line     bigint not null,
    rows        bigint not null,
    class       text collate "C" not null,
    reason      text collate "C" not null,
    hidden      boolean not null
);
create index on line_class (run_id, file_id);

comment on table line_class is 'what became of the rows of a file: consecutive rows of one class and reason are one range';
comment on column line_class.rows is 'rows in the range; lines that the file leaves out are no rows';

create table total_check (
    run_id      bigint not null,
    file_id     integer not null,
    sheet       text collate "C" not null,
    line        bigint not null,
    field       text collate "C" not null,
    stated      numeric not null,
    counted     numeric not null,
    unreadable  bigint not null,
    fits        boolean not null
);
create index on total_check (run_id, file_id);

comment on table total_check is 'totals that a file states, and what its own rows add up to';
comment on column total_check.unreadable is 'rejected rows and unreadable amounts that the total should cover';

alter table claim_person add column value_faults text collate "C";
alter table claim_unit add column value_faults text collate "C";
alter table claim_quota add column value_faults text collate "C";
alter table run_unit add column value_faults text collate "C";

comment on column claim_person.value_faults is 'values that could not be read: field, reason and raw text, parted by tabs, one a line';

-- The key of a name with ? for whatever stands in place of a rare character: a box, a lost or private-use character, or the run
-- of Latin letters (pinyin) in a name that has ideographs.
create function name_pattern(key text) returns text language sql immutable parallel safe
    return case
               when key ~ '[\u3400-\u9FFF\U00020000-\U0003FFFF]'
                   then regexp_replace(regexp_replace(key, '[□\uFFFD\uE000-\uF8FF]', '?', 'g'), '[A-Z]+', '?', 'g')
               else key
           end;

-- Whether two comparison keys of names contradict each other; a ? of a pattern is any one character.
create function names_conflict(a text, b text) returns boolean language sql immutable parallel safe
    return a <> b and (
        length(name_pattern(a)) <> length(name_pattern(b))
        or exists (
            select from generate_series(1, length(name_pattern(a))) as i
            where substr(name_pattern(a), i, 1) <> substr(name_pattern(b), i, 1)
              and substr(name_pattern(a), i, 1) <> '?'
              and substr(name_pattern(b), i, 1) <> '?'));
