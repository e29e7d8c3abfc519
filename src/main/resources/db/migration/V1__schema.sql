-- The whole schema. Frozen: once landed, a migration is never edited; a change is a new file.
-- Texts compare by code point (collate "C") on every server, whatever language its databases sort by: exception numbers and reports follow
-- from these orders, and must be the same everywhere. claim_person.source has the database's own: it parts the table, and nothing is ordered by it.

-- Spring Batch ------------------------------------------------------------------------------------

-- Spring Batch 6.0.6, org/springframework/batch/core/schema-postgresql.sql, unchanged up to the next section but for the order of texts.

CREATE TABLE BATCH_JOB_INSTANCE (
	JOB_INSTANCE_ID BIGINT  NOT NULL PRIMARY KEY,
	VERSION BIGINT,
	JOB_NAME VARCHAR(100) NOT NULL,
	JOB_KEY VARCHAR(32) NOT NULL,
	constraint JOB_INST_UN unique (JOB_NAME, JOB_KEY)
) ;

CREATE TABLE BATCH_JOB_EXECUTION (
	JOB_EXECUTION_ID BIGINT  NOT NULL PRIMARY KEY,
	VERSION BIGINT,
	JOB_INSTANCE_ID BIGINT NOT NULL,
	CREATE_TIME TIMESTAMP NOT NULL,
	START_TIME TIMESTAMP DEFAULT NULL,
	END_TIME TIMESTAMP DEFAULT NULL,
	STATUS VARCHAR(10),
	EXIT_CODE VARCHAR(2500),
	EXIT_MESSAGE VARCHAR(2500),
	LAST_UPDATED TIMESTAMP,
	constraint JOB_INST_EXEC_FK foreign key (JOB_INSTANCE_ID)
	references BATCH_JOB_INSTANCE(JOB_INSTANCE_ID)
) ;

CREATE TABLE BATCH_JOB_EXECUTION_PARAMS (
	JOB_EXECUTION_ID BIGINT NOT NULL,
	PARAMETER_NAME VARCHAR(100) NOT NULL,
	PARAMETER_TYPE VARCHAR(100) NOT NULL,
	PARAMETER_VALUE VARCHAR(2500),
	IDENTIFYING CHAR(1) NOT NULL,
	constraint JOB_EXEC_PARAMS_FK foreign key (JOB_EXECUTION_ID)
	references BATCH_JOB_EXECUTION(JOB_EXECUTION_ID)
) ;

CREATE TABLE BATCH_STEP_EXECUTION (
	STEP_EXECUTION_ID BIGINT  NOT NULL PRIMARY KEY,
	VERSION BIGINT NOT NULL,
	STEP_NAME VARCHAR(100) NOT NULL,
	JOB_EXECUTION_ID BIGINT NOT NULL,
	CREATE_TIME TIMESTAMP NOT NULL,
	START_TIME TIMESTAMP DEFAULT NULL,
	END_TIME TIMESTAMP DEFAULT NULL,
	STATUS VARCHAR(10),
	COMMIT_COUNT BIGINT,
	READ_COUNT BIGINT,
	FILTER_COUNT BIGINT,
	WRITE_COUNT BIGINT,
	READ_SKIP_COUNT BIGINT,
	WRITE_SKIP_COUNT BIGINT,
	PROCESS_SKIP_COUNT BIGINT,
	ROLLBACK_COUNT BIGINT,
	EXIT_CODE VARCHAR(2500),
	EXIT_MESSAGE VARCHAR(2500),
	LAST_UPDATED TIMESTAMP,
	constraint JOB_EXEC_STEP_FK foreign key (JOB_EXECUTION_ID)
	references BATCH_JOB_EXECUTION(JOB_EXECUTION_ID)
) ;

CREATE TABLE BATCH_STEP_EXECUTION_CONTEXT (
	STEP_EXECUTION_ID BIGINT NOT NULL PRIMARY KEY,
	SHORT_CONTEXT VARCHAR(2500) NOT NULL,
	SERIALIZED_CONTEXT TEXT collate "C",
	constraint STEP_EXEC_CTX_FK foreign key (STEP_EXECUTION_ID)
	references BATCH_STEP_EXECUTION(STEP_EXECUTION_ID)
) ;

CREATE TABLE BATCH_JOB_EXECUTION_CONTEXT (
	JOB_EXECUTION_ID BIGINT NOT NULL PRIMARY KEY,
	SHORT_CONTEXT VARCHAR(2500) NOT NULL,
	SERIALIZED_CONTEXT TEXT collate "C",
	constraint JOB_EXEC_CTX_FK foreign key (JOB_EXECUTION_ID)
	references BATCH_JOB_EXECUTION(JOB_EXECUTION_ID)
) ;

CREATE SEQUENCE BATCH_STEP_EXECUTION_SEQ MAXVALUE 9223372036854775807 NO CYCLE;
CREATE SEQUENCE BATCH_JOB_EXECUTION_SEQ MAXVALUE 9223372036854775807 NO CYCLE;
CREATE SEQUENCE BATCH_JOB_INSTANCE_SEQ MAXVALUE 9223372036854775807 NO CYCLE;

-- Values: partial dates, codes, names, document numbers -------------------------------------------

-- Partial dates ('1980', '1980-01') and hierarchical codes ('institution', 'institution.civil') disagree only when neither is the
-- beginning of the other: the coarser value says less, not something else. Unknown disagrees with nothing.
create function conflicts(a text, b text) returns boolean language sql immutable parallel safe
    return a <> b and not starts_with(a, b) and not starts_with(b, a);

-- Whether a partial date lies before another for certain: of dates that may be the same ('2024-12' and '2024-12-05') neither does.
create function before(a text, b text) returns boolean language sql immutable parallel safe
    return a < b and not starts_with(b, a);

-- Whether a partial date may lie in a span of days (YYYY-MM-DD), both ends included.
create function within(partial text, since text, until text) returns boolean language sql immutable parallel safe
    return partial >= left(since, length(partial)) and partial <= until;

-- The first day that a partial date may mean.
create function first_day(partial text) returns date language sql immutable parallel safe
    return case length(partial)
               when 4 then make_date(partial::integer, 1, 1)
               when 7 then make_date(left(partial, 4)::integer, right(partial, 2)::integer, 1)
               when 10 then make_date(left(partial, 4)::integer, substr(partial, 6, 2)::integer, right(partial, 2)::integer)
           end;

-- The day so many days before, YYYY-MM-DD.
create function days_before(day text, days integer) returns text language sql immutable parallel safe
    return to_char(first_day(day) - days, 'YYYY-MM-DD');

-- The day so many months before, YYYY-MM-DD; the last one of a month that is too short.
create function months_before(day text, months integer) returns text language sql immutable parallel safe
    return to_char(first_day(day) - make_interval(months => months), 'YYYY-MM-DD');

-- A partial date as months since the year 0; null when the month is unknown.
create function month_number(partial text) returns integer language sql immutable parallel safe
    return case when length(partial) >= 7 then left(partial, 4)::integer * 12 + substr(partial, 6, 2)::integer - 1 end;

-- The partial date of such a number.
create function month_text(number integer) returns text language sql immutable parallel safe
    return (number / 12)::text || substr('-01-02-03-04-05-06-07-08-09-10-11-12', number % 12 * 3 + 1, 3);

-- Whole months from one partial date to another, days not counted; null when a month is unknown.
create function months_between(since text, until text) returns integer language sql immutable parallel safe
    return month_number(until) - month_number(since);

-- The statutory retirement month (decision of the NPC Standing Committee of 2024-09-13), months as numbers: plain arithmetic, so that it may
-- be asked of everybody. M60 men, F55 women who are cadres, F50 women workers. 23580, 23640 and 23700 are the births, 1965-01, 1970-01 and
-- 1975-01, with which the delay begins: a month for every 4, 4 and 2 months of birth.
create function retirement_number(category text, birth integer) returns integer language sql immutable parallel safe
    return case category
               when 'M60' then birth + 720 + least(greatest(birth - 23576, 0) / 4, 36)
               when 'F55' then birth + 660 + least(greatest(birth - 23636, 0) / 4, 36)
               when 'F50' then birth + 600 + least(greatest(birth - 23698, 0) / 2, 60)
           end;

-- The same from a partial date to YYYY-MM; null when the month of birth is unknown.
create function retirement_month(category text, birth text) returns text language sql immutable parallel safe
    return month_text(retirement_number(category, month_number(birth)));

-- The first month of birth whose statutory retirement month is not before the month of the given day: who is born earlier is past it. The
-- planner folds it to a constant, so that asking it of everybody is one comparison of texts.
create function retired_births_before(category text, day text) returns text language sql immutable parallel safe
    return (
        select month_text(min(birth))
        from generate_series(month_number(day) - 800, month_number(day) - 590) as birth
        where retirement_number(category, birth) >= month_number(day));

-- Whether a claim has the person in post. Unknown words count as in post: nobody is taken for gone because of a word nobody knows.
create function is_active(person_status text, insurance_status text) returns boolean language sql immutable parallel safe
    return not coalesce(starts_with(person_status, 'left') or starts_with(person_status, 'outside'), false)
        and not coalesce(insurance_status = 'terminated', false);

-- The code of table person_status that a reason for a change means when it is one for leaving; null when it is another.
create function reason_left(reason text) returns text language sql immutable parallel safe
    return case
               when reason ~ '死亡|去世|身故|病故' then 'left.deceased'
               when reason ~ '退休|退职|离休' and (reason !~ '延迟' or reason ~ '期满|终止') then 'left.retired'
               when reason ~ '调出|调离|调走' then 'left.transferred'
               when reason ~ '辞退|取消录用' then 'left.dismissed'
               when reason ~ '开除|除名' then 'left.expelled'
               when reason ~ '辞职|辞去公职|解聘|(解除|终止)(聘用|劳动|人事)|离职(?!休养|学习|进修|培训|退养)' then 'left.resigned'
           end;

-- How high a position level stands, higher is more; a level without chief or deputy stands between them; null for what is none.
create function level_rank(level text) returns integer language sql immutable parallel safe
    return array_position(array['subsection', 'township', 'county', 'bureau', 'provincial', 'national'], split_part(level, '.', 1)) * 3
        + case split_part(level, '.', 2) when 'chief' then 1 when 'deputy' then -1 else 0 end;

-- Whether the first of two position levels is certainly above the second; null when one is unknown.
create function level_above(a text, b text) returns boolean language sql immutable parallel safe
    return level_rank(a) > level_rank(b) and conflicts(a, b);

-- Whether an administrative division is the city level itself (市本级): code XXXX00, or said in words.
create function is_city_level(region text) returns boolean language sql immutable parallel safe
    return coalesce(region ~ '^[0-9]{2}(0[1-9]|[1-9][0-9])00$' or region ~ '(市本级|市直|市级)$', false);

-- Which level of government a unit belongs to, by its region (GB/T 2260 code or name) and category; null when neither tells.
create function admin_level(region text, category text) returns text language sql immutable parallel safe
    return case
               when category = 'township' then 'township'
               when region ~ '^[0-9]{6,}$' then case
                   when substr(region, 3, 4) = '0000' then 'province'
                   when substr(region, 5, 2) = '00' then 'city'
                   when substr(region, 7, 3) not in ('', '000') then 'township'
                   else 'county'
               end
               when region ~ '(省|自治区)(本级)?$' then 'province'
               when region ~ '(市|州|盟|地区)(本级|直属|直)?$|^市(本级|直)$' then 'city'
               when region ~ '(乡|镇|街道|街道办事处)$' then 'township'
               when region ~ '(县|区|旗)(本级|直)?$' then 'county'
           end;

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

-- How two ID numbers that are not the same may come from one: null when by no slip that is known.
create function id_slip(a text, b text) returns text language sql immutable parallel safe
    return case
               when length(a) = 18 and length(b) = 18 and left(a, 15) = left(b, 15) and (right(a, 3) = '000' or right(b, 3) = '000')
                   then 'precision_lost'
               when length(a) = length(b) then (
                   select case count(*) when 1 then 'one_digit' when 2 then 'two_digits' end
                   from generate_series(1, length(a)) as i
                   where substr(a, i, 1) <> substr(b, i, 1))
               when length(a) = 18 and length(b) = 15 and left(a, 6) || substr(a, 9, 9) = b then 'old_number'
               when length(b) = 18 and length(a) = 15 and left(b, 6) || substr(b, 9, 9) = a then 'old_number'
               when abs(length(a) - length(b)) = 1 and exists (
                   select from generate_series(1, greatest(length(a), length(b))) as i
                   where overlay(case when length(a) > length(b) then a else b end placing '' from i for 1)
                       = case when length(a) > length(b) then b else a end)
                   then 'one_digit_missing'
           end;

-- The key by which document numbers compare, DocumentNumber.key in SQL: compatibility forms, brackets of all kinds, quotes, blanks, 第
-- before a number, leading zeros of numbers and 号 at the end say nothing.
create function document_key(document_no text) returns text language sql immutable parallel safe
    return nullif(regexp_replace(regexp_replace(upper(regexp_replace(
        translate(normalize(document_no, NFKC), '[{〔【〖〘〚]}〕】〗〙〛"''`´“”„‟‘’‚‛「」『』〝〞〟«»‹›《》〈〉', '((((((()))))))'),
        '\s', '', 'g')), '第?(?<![0-9])0*(?=[0-9])|第(?=[0-9])', '', 'g'), '号$', ''), '');

-- Runs: what came in, line by line, and what the gates read ---------------------------------------

create table run (
    run_id          bigint primary key,
    job             text collate "C" not null,
    business_date   date not null,
    attempt         integer not null,
    status          text collate "C" not null check (status in ('running', 'held', 'failed', 'stopped', 'complete', 'abandoned')),
    definition_hash text collate "C" not null,
    grace_start     date not null,
    started_at      timestamptz not null,
    ended_at        timestamptz,
    message         text collate "C",
    unique (job, business_date, attempt)
);

-- What was met on receiving and did not stop the run, told in the order of position.
create table run_note (
    run_id   bigint not null,
    position integer not null,
    note     text collate "C" not null,
    primary key (run_id, position)
);

create table run_source (
    run_id    bigint not null references run,
    source    text collate "C" not null,
    kind      text collate "C" not null,
    position  integer not null,
    state     text collate "C" not null check (state in ('received', 'absent', 'complete', 'held', 'released')),
    claims    bigint,
    matched   bigint,
    one_sided bigint,
    duplicate bigint,
    primary key (run_id, source)
);

-- What lay in the inbox when the run received it. An archive there is one file here and, by entry, many in source_file.
create table received_file (
    run_id      bigint not null,
    source      text collate "C" not null,
    file_name   text collate "C" not null,
    bytes       bigint not null,
    modified_at timestamptz not null,
    primary key (run_id, source, file_name)
);

create table source_file (
    run_id           bigint not null,
    file_id          integer not null,
    source           text collate "C" not null,
    file_name        text collate "C" not null,
    archived_path    text collate "C" not null,
    sha256           text collate "C" not null,
    bytes            bigint not null,
    modified_at      timestamptz not null,
    format           text collate "C",
    encoding         text collate "C",
    loaded           boolean not null default false,
    lines            bigint,
    claims           bigint,
    rejects          bigint,
    blank            bigint,
    headers          bigint,
    titles           bigint,
    totals           bigint,
    notes            bigint,
    claim_rows       bigint,
    headings         bigint,
    skipped          bigint,
    hidden_lines     bigint,
    headers_found    text collate "C",
    headers_unmapped text collate "C",
    title_text       text collate "C",
    faulty_claims    bigint,
    primary key (run_id, file_id),
    foreign key (run_id, source) references run_source
);

-- Whether the very same bytes came before.
create index on source_file (source, sha256);

comment on column source_file.headers is 'header rows, repeated ones included';
comment on column source_file.titles is 'rows above the header';
comment on column source_file.claim_rows is 'rows that became claims; a row of a wide table becomes several';
comment on column source_file.headings is 'rows that name the unit of the rows below them';
comment on column source_file.skipped is 'rows of sheets that are not read, hidden rows that are skipped, deleted records';
comment on column source_file.hidden_lines is 'hidden rows that were read like any other';
comment on column source_file.headers_found is 'headers of all sheets, each once, one a line; header rows joined by /';
comment on column source_file.headers_unmapped is 'those of them that stand over no column that is read';
comment on column source_file.title_text is 'the rows above the headers, where an export says of when it is';
comment on column source_file.faulty_claims is 'claims with a value that cannot be read or a word that no code table has';

create table line_class (
    run_id    bigint not null,
    file_id   integer not null,
    sheet     text collate "C" not null,
    from_line bigint not null,
    to_line   bigint not null,
    rows      bigint not null,
    class     text collate "C" not null,
    reason    text collate "C" not null,
    hidden    boolean not null
);
create index on line_class (run_id, file_id);

comment on table line_class is 'what became of the rows of a file: consecutive rows of one class and reason are one range';
comment on column line_class.rows is 'rows in the range; lines that the file leaves out are no rows';

create table total_check (
    run_id     bigint not null,
    file_id    integer not null,
    sheet      text collate "C" not null,
    line       bigint not null,
    field      text collate "C" not null,
    stated     numeric not null,
    counted    numeric not null,
    unreadable bigint not null,
    fits       boolean not null
);
create index on total_check (run_id, file_id);

comment on table total_check is 'totals that a file states, and what its own rows add up to';
comment on column total_check.unreadable is 'rejected rows and unreadable amounts that the total should cover';

create table column_count (
    run_id  bigint not null,
    file_id integer not null,
    field   text collate "C" not null,
    filled  bigint not null,
    total   numeric not null,
    newest  text collate "C",
    primary key (run_id, file_id, field)
);

comment on table column_count is 'what the claims of a file say in each mapped column, counted while it was loaded';
comment on column column_count.filled is 'claims that have a value; those that have none are the claims of the file less these';
comment on column column_count.total is 'the sum of amounts and counts; 0 for columns of other types';
comment on column column_count.newest is 'the newest date, of those up to the month after that of the run';

create table value_fault (
    run_id  bigint not null,
    file_id integer not null,
    field   text collate "C" not null,
    reason  text collate "C" not null,
    word    text collate "C" not null,
    claims  bigint not null
);
create index on value_fault (run_id, file_id);

comment on table value_fault is 'how many claims of a file have a fault of a value; one fault may stand in several rows, whose numbers add up';
comment on column value_fault.word is 'what stood there, its first 40 characters';

create table reject (
    run_id  bigint not null,
    file_id integer not null,
    sheet   text collate "C" not null,
    line    bigint not null,
    reason  text collate "C" not null,
    field   text collate "C" not null,
    raw     text collate "C" not null,
    primary key (run_id, file_id, sheet, line)
);

create table gate_reading (
    run_id      bigint not null,
    source      text collate "C" not null,
    gate        text collate "C" not null,
    field       text collate "C" not null,
    previous    numeric,
    current     numeric not null,
    allowed     numeric not null,
    closed      boolean not null,
    released_by text collate "C",
    released_at timestamptz,
    reason      text collate "C",
    detail      text collate "C",
    primary key (run_id, source, gate, field)
);

comment on column gate_reading.detail is 'what the figures are about: units, headers, files; an item a line, its parts separated by tabs';

-- What each station left in tables that a server crash empties; a restarted run compares and does the station again.
create table station_result (
    run_id    bigint not null,
    station   text collate "C" not null,
    relation  text collate "C" not null,
    row_count bigint not null,
    primary key (run_id, station, relation)
);

create table step_timing (
    run_id     bigint not null,
    step       text collate "C" not null,
    started_at timestamptz not null,
    ended_at   timestamptz not null,
    rows       bigint not null,
    primary key (run_id, step)
);

-- Claims: what one source says about one person, unit, quota … ------------------------------------

create table claim_person (
    run_id                   bigint not null,
    source                   text not null,
    file_id                  integer not null,
    sheet                    text collate "C" not null,
    line                     bigint not null,
    person_key               bigint,
    id_no                    text collate "C",
    id_fault                 text collate "C",
    name                     text collate "C",
    name_key                 text collate "C",
    unit_mention             bigint,
    sex                      text collate "C",
    birth_date               text collate "C",
    ethnicity                text collate "C",
    work_start_date          text collate "C",
    unit_entry_date          text collate "C",
    quota_entry_date         text collate "C",
    department               text collate "C",
    quota_type               text collate "C",
    funding                  text collate "C",
    employment_type          text collate "C",
    person_status            text collate "C",
    insurance_status         text collate "C",
    position                 text collate "C",
    position_level           text collate "C",
    rank                     text collate "C",
    post_category            text collate "C",
    education                text collate "C",
    degree                   text collate "C",
    political_status         text collate "C",
    civil_servant_registered boolean,
    filing_no                text collate "C",
    gross_pay                numeric(14, 2),
    net_pay                  numeric(14, 2),
    pay_month                text collate "C",
    retire_date              text collate "C",
    death_date               text collate "C",
    pension_start            text collate "C",
    event_date               text collate "C",
    event_reason             text collate "C",
    value_faults             text collate "C",
    person_level             text collate "C",
    above_post_level         boolean,
    above_post_document      text collate "C",
    professional_title       text collate "C",
    entry_channel            text collate "C",
    pool                     text collate "C",
    allocation_no            text collate "C",
    actual_unit              text collate "C",
    status_until             text collate "C"
) partition by list (run_id);

comment on column claim_person.value_faults is 'values that could not be read: field, reason and raw text, parted by tabs, one a line';

create table claim_unit (
    run_id           bigint not null,
    source           text collate "C" not null,
    file_id          integer not null,
    sheet            text collate "C" not null,
    line             bigint not null,
    unit_mention     bigint,
    short_name       text collate "C",
    other_names      text collate "C",
    credit_code      text collate "C",
    budget_code      text collate "C",
    level            text collate "C",
    nature           text collate "C",
    category         text collate "C",
    sector           text collate "C",
    supervisor       text collate "C",
    region           text collate "C",
    funding          text collate "C",
    central_payroll  boolean,
    unit_status      text collate "C",
    document_no      text collate "C",
    established_date text collate "C",
    value_faults     text collate "C"
) partition by list (run_id);

create table claim_quota (
    run_id        bigint not null,
    source        text collate "C" not null,
    file_id       integer not null,
    sheet         text collate "C" not null,
    line          bigint not null,
    unit_mention  bigint,
    quota_type    text collate "C",
    approved      integer,
    funding       text collate "C",
    document_no   text collate "C",
    approved_date text collate "C",
    value_faults  text collate "C"
) partition by list (run_id);

create table claim_quota_change (
    run_id       bigint not null,
    source       text collate "C" not null,
    file_id      integer not null,
    sheet        text collate "C" not null,
    line         bigint not null,
    unit_mention bigint,
    quota_type   text collate "C",
    changed_on   text collate "C",
    added        integer,
    removed      integer,
    document_no  text collate "C",
    reason       text collate "C",
    value_faults text collate "C"
) partition by list (run_id);

create table claim_post (
    run_id         bigint not null,
    source         text collate "C" not null,
    file_id        integer not null,
    sheet          text collate "C" not null,
    line           bigint not null,
    unit_mention   bigint,
    position_level text collate "C",
    approved       integer,
    document_no    text collate "C",
    approved_date  text collate "C",
    value_faults   text collate "C"
) partition by list (run_id);

create table claim_plan (
    run_id       bigint not null,
    source       text collate "C" not null,
    file_id      integer not null,
    sheet        text collate "C" not null,
    line         bigint not null,
    unit_mention bigint,
    quota_type   text collate "C",
    over         integer,
    yearly       integer,
    start_date   text collate "C",
    due_date     text collate "C",
    digested     integer,
    document_no  text collate "C",
    value_faults text collate "C"
) partition by list (run_id);

create table claim_transition (
    run_id        bigint not null,
    source        text collate "C" not null,
    file_id       integer not null,
    sheet         text collate "C" not null,
    line          bigint not null,
    unit_mention  bigint,
    quota_type    text collate "C",
    persons       integer,
    document_no   text collate "C",
    approved_date text collate "C",
    deadline      text collate "C",
    value_faults  text collate "C"
) partition by list (run_id);

create table claim_pool (
    run_id        bigint not null,
    source        text collate "C" not null,
    file_id       integer not null,
    sheet         text collate "C" not null,
    line          bigint not null,
    unit_mention  bigint,
    pool          text collate "C",
    pool_type     text collate "C",
    quota_type    text collate "C",
    region        text collate "C",
    size          integer,
    city_size     integer,
    document_no   text collate "C",
    approved_date text collate "C",
    value_faults  text collate "C"
) partition by list (run_id);

create table claim_allocation (
    run_id       bigint not null,
    source       text collate "C" not null,
    file_id      integer not null,
    sheet        text collate "C" not null,
    line         bigint not null,
    unit_mention bigint,
    pool         text collate "C",
    quota_type   text collate "C",
    lent         integer,
    document_no  text collate "C",
    lent_date    text collate "C",
    expires_date text collate "C",
    used         integer,
    value_faults text collate "C"
) partition by list (run_id);

create table claim_filing (
    run_id        bigint not null,
    source        text collate "C" not null,
    file_id       integer not null,
    sheet         text collate "C" not null,
    line          bigint not null,
    unit_mention  bigint,
    filing_no     text collate "C",
    quota_type    text collate "C",
    approved      integer,
    channel       text collate "C",
    approved_date text collate "C",
    valid_until   text collate "C",
    used          integer,
    value_faults  text collate "C"
) partition by list (run_id);

create table claim_listing (
    run_id       bigint not null,
    source       text collate "C" not null,
    file_id      integer not null,
    sheet        text collate "C" not null,
    line         bigint not null,
    person_key   bigint,
    id_no        text collate "C",
    id_fault     text collate "C",
    name         text collate "C",
    name_key     text collate "C",
    unit_mention bigint,
    place        text collate "C",
    document_no  text collate "C",
    from_date    text collate "C",
    until_date   text collate "C",
    value_faults text collate "C"
) partition by list (run_id);

create table claim_ceiling (
    run_id        bigint not null,
    source        text collate "C" not null,
    file_id       integer not null,
    sheet         text collate "C" not null,
    line          bigint not null,
    unit_mention  bigint,
    region        text collate "C",
    admin_level   text collate "C",
    quota_type    text collate "C",
    ceiling       integer,
    document_no   text collate "C",
    approved_date text collate "C",
    value_faults  text collate "C"
) partition by list (run_id);

-- Persons, units and other subjects: who is meant -------------------------------------------------

-- Persons without a valid ID number. A person with one is known by its first 17 digits, so needs no row.
create table person_identity (
    identity   text collate "C" primary key,
    person_key bigint not null unique
);

comment on column person_identity.person_key is 'negative, so that it never meets the 17 digits of an ID number';

create table unit_identity (
    identity text collate "C" primary key,
    unit_key bigint not null unique
);

-- Stable numbers of pools, allocations, filings, plans and regions, as unit_identity keeps those of units.
create table entity_identity (
    scope      text collate "C" not null,
    identity   text collate "C" not null,
    entity_key bigint not null,
    primary key (scope, identity),
    unique (scope, entity_key)
);

create table unit_mention (
    run_id    bigint not null,
    source    text collate "C" not null,
    mention   bigint not null,
    unit_code text collate "C",
    unit_name text collate "C",
    code_key  text collate "C",
    name_key  text collate "C",
    unit_key  bigint,
    name_fits boolean,
    known     boolean,
    primary key (run_id, source, mention)
);

comment on table unit_mention is 'what a source called a unit, and the unit it means';
comment on column unit_mention.name_fits is 'whether the name the source wrote is one of the names of the unit';
comment on column unit_mention.known is 'whether the units source knows the unit';

-- Names under which a unit may be met.
create table unit_name (
    run_id   bigint not null,
    unit_key bigint not null,
    name_key text collate "C" not null,
    primary key (run_id, unit_key, name_key)
);

-- Claims of a person beyond the first of a source: set apart before anything is compared, so they never multiply a case.
create unlogged table extra_claim (
    run_id       bigint not null,
    source       text collate "C" not null,
    person_key   bigint not null,
    file_id      integer not null,
    sheet        text collate "C" not null,
    line         bigint not null,
    repeats_unit boolean not null,
    month_pay    numeric(14, 2),
    arrears      boolean not null default false
);

comment on column extra_claim.repeats_unit is 'whether an earlier claim already counts the person in this unit';
comment on column extra_claim.month_pay is 'gross pay of the unit and month of this claim, arrears and deductions summed';
comment on column extra_claim.arrears is 'whether it pays for an earlier month than the person''s first claim';

-- What a source says of a person in several claims, together.
create unlogged table repeated_person (
    run_id     bigint not null,
    source     text collate "C" not null,
    person_key bigint not null,
    claims     integer not null,
    units      integer not null,
    pay_units  integer not null,
    same_unit  integer not null,
    names      integer not null,
    month_pay  numeric(14, 2),
    extra_pay  numeric(14, 2),
    primary key (run_id, source, person_key)
);

comment on column repeated_person.units is 'distinct units in which the person is active';
comment on column repeated_person.pay_units is 'most units that pay the person in one month';
comment on column repeated_person.same_unit is 'most claims in one unit';
comment on column repeated_person.names is 'distinct names, by comparison key';
comment on column repeated_person.month_pay is 'gross pay of the unit and month of the first claim, arrears and deductions summed';
comment on column repeated_person.extra_pay is 'gross pay a month beyond that of the unit that pays most';

-- Of two persons who may be one under two ID numbers, the one that fewer sources know, with what is known of the other.
create table run_lookalike (
    run_id     bigint not null,
    person_key bigint not null,
    other_key  bigint not null,
    id_no      text collate "C",
    unit_name  text collate "C",
    sources    text collate "C" not null,
    difference text collate "C" not null,
    primary key (run_id, person_key)
);

-- How many persons exactly this set of sources knows.
create table run_overlap (
    run_id  bigint not null,
    sources text[] collate "C" not null,
    persons bigint not null,
    primary key (run_id, sources)
);

-- Units and their quotas --------------------------------------------------------------------------

-- Every unit of a run: known to the units source, or only spoken of.
create table run_unit (
    run_id          bigint not null,
    unit_key        bigint not null,
    known           boolean not null,
    code            text collate "C",
    name            text collate "C",
    level           text collate "C",
    nature          text collate "C",
    category        text collate "C",
    sector          text collate "C",
    supervisor      text collate "C",
    region          text collate "C",
    funding         text collate "C",
    central_payroll boolean,
    unit_status     text collate "C",
    value_faults    text collate "C",
    primary key (run_id, unit_key)
);

-- What a person source says of a unit.
create table run_unit_source (
    run_id        bigint not null,
    unit_key      bigint not null,
    source        text collate "C" not null,
    persons       bigint not null,
    active        bigint not null,
    gross_pay     numeric(16, 2),
    strange_names text collate "C",
    primary key (run_id, unit_key, source)
);

comment on column run_unit_source.strange_names is 'names the source wrote that are none of the names of the unit';

create table run_unit_quota (
    run_id              bigint not null,
    unit_key            bigint not null,
    quota_type          text collate "C" not null,
    approved            integer not null,
    lent                integer not null,
    occupied            integer not null,
    funding             text collate "C",
    documents           text collate "C",
    document_keys       text[] collate "C",
    previous_approved   integer,
    previous_over       integer,
    previous_documents  text collate "C",
    unexplained_from    integer,
    ledger_sum          integer,
    ledger_rows         integer not null default 0,
    ledger_undocumented integer not null default 0,
    transition          integer not null default 0,
    transition_deadline text collate "C",
    entries             integer not null default 0,
    leaves              integer not null default 0,
    counted_entries     integer not null default 0,
    entries_beyond      integer not null default 0,
    start_occupied      integer,
    peak                integer,
    peak_date           date,
    grown_on            date,
    idle_since          date,
    vacancies_elsewhere integer not null default 0,
    places_elsewhere    text collate "C",
    retiring_1          integer not null default 0,
    retiring_3          integer not null default 0,
    retiring_5          integer not null default 0,
    primary key (run_id, unit_key, quota_type)
);

comment on column run_unit_quota.approved is 'places approved for the unit itself (核定)';
comment on column run_unit_quota.lent is 'turnover places lent to it (周转下达)';
comment on column run_unit_quota.funding is 'form of funding of the approved places, else of the unit';
comment on column run_unit_quota.documents is 'documents that approved the places';
comment on column run_unit_quota.document_keys is 'their comparison keys';
comment on column run_unit_quota.previous_approved is 'approved by the previous complete run; null when there is none or it did not know the place';
comment on column run_unit_quota.unexplained_from is 'approved before it changed without a new document; null while all changes have one';
comment on column run_unit_quota.ledger_sum is 'places added less places removed by the changes of quotas';
comment on column run_unit_quota.transition is 'persons beyond quota who are approved for a transition that has not ended';
comment on column run_unit_quota.counted_entries is 'entries in the window that are not exempt';
comment on column run_unit_quota.entries_beyond is 'those of them after which more persons held a place than allowed';
comment on column run_unit_quota.start_occupied is 'persons who held a place when the window began';
comment on column run_unit_quota.peak is 'most persons at any time in the window';
comment on column run_unit_quota.grown_on is 'business date of the last run that saw more places, own and lent, than the complete run before it';
comment on column run_unit_quota.idle_since is 'the last change of places or persons that is known: what is vacant has been since';
comment on column run_unit_quota.retiring_1 is 'persons whose statutory retirement month comes within one year';

-- Whom a unit consists of, by the register.
create table run_unit_people (
    run_id    bigint not null,
    unit_key  bigint not null,
    in_post   integer not null,
    age_known integer not null,
    mean_age  numeric(4, 1),
    youngest  integer,
    oldest    integer,
    aged_35   integer not null,
    aged_45   integer not null,
    aged_46   integer not null,
    primary key (run_id, unit_key)
);

comment on column run_unit_people.aged_35 is '35 years and younger';
comment on column run_unit_people.aged_45 is '36 to 45 years';
comment on column run_unit_people.aged_46 is '46 years and older';

-- Leading posts of a unit by level.
create table run_unit_post (
    run_id         bigint not null,
    unit_key       bigint not null,
    position_level text collate "C" not null,
    approved       integer not null,
    held           integer not null,
    level_approved integer not null,
    level_held     integer not null,
    documents      text collate "C",
    listed         boolean not null,
    primary key (run_id, unit_key, position_level)
);

comment on column run_unit_post.held is 'persons whose highest level this is';
comment on column run_unit_post.level_approved is 'posts of chiefs and deputies of the level together';
comment on column run_unit_post.listed is 'whether the posts source lists the unit at all';

-- When those who hold a place will reach the statutory age, by month (its first day), for the next five years.
create table run_retirement (
    run_id     bigint not null,
    unit_key   bigint not null,
    quota_type text collate "C" not null,
    month      date not null,
    persons    integer not null,
    primary key (run_id, unit_key, quota_type, month)
);

-- Plans to take a surplus down, and approvals to keep it for a time. One each a unit and quota type.
create table run_plan (
    run_id             bigint not null,
    plan_key           bigint not null,
    kind               text collate "C" not null check (kind in ('plan', 'transition')),
    unit_key           bigint not null,
    quota_type         text collate "C" not null,
    documents          text collate "C",
    over_then          integer,
    yearly             integer,
    start_date         text collate "C",
    due_date           text collate "C",
    years              integer,
    digested_stated    integer,
    persons            integer,
    deadline           text collate "C",
    persons_expired    integer,
    over_now           integer not null,
    expected_attrition integer not null,
    primary key (run_id, plan_key)
);

comment on column run_plan.start_date is 'of a transition: null';
comment on column run_plan.persons is 'persons approved beyond quota whose deadline has not passed';
comment on column run_plan.persons_expired is 'persons approved beyond quota whose deadline has passed';
comment on column run_plan.expected_attrition is 'persons who retire between now and the due date';

-- All places of a region, level and type.
create table run_region_quota (
    run_id       bigint not null,
    region_key   bigint not null,
    region       text collate "C" not null,
    admin_level  text collate "C" not null,
    quota_type   text collate "C" not null,
    approved     integer not null,
    pools        integer not null,
    ceiling      integer,
    documents    text collate "C",
    occupied     integer not null,
    units        integer not null,
    region_units integer not null,
    over_units   integer not null,
    over_persons integer not null,
    primary key (run_id, region_key, admin_level, quota_type)
);

comment on column run_region_quota.region is 'as claims have it; unstated where a ceiling or a pool names none';
comment on column run_region_quota.region_units is 'units of the region, whatever their level and types';

create table run_total (
    run_id     bigint not null,
    quota_type text collate "C" not null,
    approved   bigint not null,
    lent       bigint not null,
    occupied   bigint not null,
    over       bigint not null,
    vacant     bigint not null,
    primary key (run_id, quota_type)
);

comment on table run_total is 'sums over all units; the row without a type has over and vacant of the totals of units';

-- Places over time --------------------------------------------------------------------------------

create table place (
    job        text collate "C" not null,
    person_key bigint not null,
    unit_key   bigint not null,
    quota_type text collate "C" not null,
    pool       text collate "C",
    valid_from date not null,
    valid_to   date
);

comment on table place is 'quota places held by the register, changed only by complete runs';
comment on column place.valid_from is 'business date of the first run that saw the place held';
comment on column place.valid_to is 'business date of the first run that no longer saw it held; null while it is held';

-- The days whose run is in table place. The first one is where the history begins: nobody entered on it.
create table place_day (
    job           text collate "C" not null,
    business_date date not null,
    run_id        bigint not null,
    primary key (job, business_date)
);

-- What a run would change in table place; all places when the history begins with it.
create unlogged table run_place_change (
    run_id     bigint not null,
    person_key bigint not null,
    unit_key   bigint not null,
    quota_type text collate "C" not null,
    pool       text collate "C",
    opened     boolean not null
);
create index on run_place_change (run_id);

create table run_person_change (
    run_id          bigint not null,
    person_key      bigint not null,
    kind            text collate "C" not null check (kind in ('entry', 'leave', 'move')),
    changed_on      text collate "C" not null,
    seen            text collate "C" not null check (seen in ('difference', 'date')),
    from_unit_key   bigint,
    to_unit_key     bigint,
    from_quota_type text collate "C",
    to_quota_type   text collate "C",
    channel         text collate "C",
    together        integer not null,
    primary key (run_id, person_key)
);

comment on table run_person_change is 'the latest change of a person within setting entry_window_days';
comment on column run_person_change.seen is 'by the difference between two complete runs, or by a date that the register states';
comment on column run_person_change.together is 'persons who went from the same unit to the same unit on the same day';

create table run_quota_event (
    run_id     bigint not null,
    unit_key   bigint not null,
    quota_type text collate "C" not null,
    on_date    date not null,
    person_key bigint not null,
    direction  text collate "C" not null check (direction in ('in', 'out')),
    exempt     boolean not null
);
create index on run_quota_event (run_id, unit_key);

comment on column run_quota_event.exempt is 'a placement by policy, which a unit over quota must take too';

-- Pools, allocations and filings ------------------------------------------------------------------

create table run_pool (
    run_id      bigint not null,
    pool_key    bigint not null,
    known       boolean not null,
    pool        text collate "C" not null,
    pool_type   text collate "C",
    quota_type  text collate "C",
    region      text collate "C",
    size        integer not null,
    city_size   integer,
    lent        integer not null,
    lent_city   integer not null,
    used        integer not null,
    used_city   integer not null,
    unused      integer not null,
    used_by     text collate "C" not null check (used_by in ('register', 'stated')),
    occupants_without_allocation integer not null,
    allocations integer not null,
    units       integer not null,
    primary key (run_id, pool_key)
);

comment on column run_pool.known is 'whether the pools source has it; else an allocation only speaks of it, and its size is 0';
comment on column run_pool.lent is 'places lent, not returned and not expired';
comment on column run_pool.lent_city is 'of these to units of the city level';
comment on column run_pool.used is 'persons in post who sit on its places';
comment on column run_pool.unused is 'places lent that nobody sits on, allocation by allocation: who sits on too many of one fills no place of another';
comment on column run_pool.used_by is 'register: counted from the register; stated: as the allocations file says, because the register marks nobody';
comment on column run_pool.occupants_without_allocation is 'of these without an allocation that covers them';
comment on column run_pool.units is 'units that it lent places to';

create table run_allocation (
    run_id         bigint not null,
    allocation_key bigint not null,
    unit_key       bigint not null,
    pool_key       bigint,
    pool           text collate "C",
    quota_type     text collate "C",
    document_no    text collate "C",
    document       text collate "C",
    lent           integer not null,
    returned       integer not null,
    lent_date      text collate "C",
    expires_date   text collate "C",
    expired        boolean not null,
    stated_used    integer,
    used           integer not null,
    used_elsewhere integer not null,
    used_by        text collate "C" not null check (used_by in ('register', 'stated')),
    last_left      date,
    idle_since     date,
    days_since     integer,
    primary key (run_id, allocation_key)
);

comment on column run_allocation.pool_key is 'null when the file names no pool, or a name that several pools answer to';
comment on column run_allocation.document is 'comparison key of the document';
comment on column run_allocation.lent is 'places lent, not returned and not expired';
comment on column run_allocation.returned is 'of the places issued, those returned since, or all when they have expired';
comment on column run_allocation.used_elsewhere is 'of used, persons at another unit than the places are lent to';
comment on column run_allocation.last_left is 'when the place that is vacant longest was left, by the history of places; null when it was never used';
comment on column run_allocation.idle_since is 'first day of lent_date, or last_left where that is later';
comment on column run_allocation.days_since is 'days from idle_since to the business date';

create table run_occupant (
    run_id         bigint not null,
    person_key     bigint not null,
    unit_key       bigint,
    pool_key       bigint,
    pool           text collate "C",
    allocation_no  text collate "C",
    quota_type     text collate "C",
    entry_date     text collate "C",
    allocation_key bigint,
    document_known boolean,
    unit_fits      boolean,
    covered        boolean not null
);
create index on run_occupant (run_id, person_key);

comment on table run_occupant is 'who is in post on a turnover place by the register, once a unit';
comment on column run_occupant.pool_key is 'that of the allocation, else the pool that the register names';
comment on column run_occupant.pool is 'as the register writes it';
comment on column run_occupant.document_known is 'whether some allocation has the number that the register gives; null when it gives none';
comment on column run_occupant.unit_fits is 'whether the allocation is lent to the unit of the person; null without an allocation';
comment on column run_occupant.covered is 'whether an allocation to the unit allows the place: that of the number, or, without a number, one of the pool';

create table run_pool_month (
    run_id   bigint not null,
    pool_key bigint not null,
    unit_key bigint,
    month    text collate "C" not null,
    used     integer not null,
    lent     integer not null,
    basis    text collate "C" not null check (basis in ('run', 'history', 'entry_date', 'stated'))
);
create unique index on run_pool_month (run_id, pool_key, month, coalesce(unit_key, 0));

comment on column run_pool_month.unit_key is 'null for the whole pool';
comment on column run_pool_month.used is 'persons on its places at the end of the month, or on the business date';
comment on column run_pool_month.basis is
    'run: counted tonight; history: the history of places; entry_date: who sits there now, by the date of entry; stated: by the allocations file';

create table run_filing (
    run_id         bigint not null,
    filing_key     bigint not null,
    filing_no      text collate "C",
    document       text collate "C",
    unit_key       bigint,
    quota_type     text collate "C",
    channel        text collate "C",
    approved       integer,
    approved_date  text collate "C",
    valid_until    text collate "C",
    stated_used    integer,
    used           integer not null,
    used_late      integer not null,
    used_early     integer not null default 0,
    used_elsewhere integer not null,
    last_use       text collate "C",
    used_by        text collate "C" not null check (used_by in ('register', 'stated')),
    primary key (run_id, filing_key)
);
create index on run_filing (run_id, document);

comment on column run_filing.document is 'comparison key of the number';
comment on column run_filing.unit_key is 'null when it names no unit: whoever uses it is at the right one';
comment on column run_filing.used is 'persons in post who entered by it';
comment on column run_filing.used_late is 'of these after valid_until';
comment on column run_filing.used_early is 'of these before approved_date';
comment on column run_filing.used_elsewhere is 'of these at another unit';
comment on column run_filing.last_use is 'latest entry by it';

-- The filing that a number means as the register writes it.
create table run_filing_mention (
    run_id        bigint not null,
    filing_no     text collate "C" not null,
    unit_keys     bigint[] not null,
    quota_types   text[] collate "C" not null,
    approved      bigint,
    channel       text collate "C",
    approved_date text collate "C",
    valid_until   text collate "C",
    primary key (run_id, filing_no)
);

create table run_filing_use (
    run_id     bigint not null,
    filing_key bigint not null,
    person_key bigint not null,
    primary key (run_id, filing_key, person_key)
);

comment on table run_filing_use is 'who entered by a filing that was used too often or too late';

create table run_channel (
    run_id       bigint not null,
    channel_key  bigint not null,
    channel      text collate "C" not null,
    persons      integer not null,
    persons_city integer not null,
    filings      integer not null,
    approved     integer not null,
    primary key (run_id, channel)
);

comment on table run_channel is 'ways of entry: who is in post by each, and what the filings allow';
comment on column run_channel.channel_key is 'subject of findings about the channel; never the key of a filing';
comment on column run_channel.persons_city is 'of persons, those in units of the city level';

create table run_entity_line (
    run_id     bigint not null,
    scope      text collate "C" not null,
    entity_key bigint not null,
    source     text collate "C" not null,
    file_id    integer not null,
    sheet      text collate "C" not null,
    line       bigint not null
);
create index on run_entity_line (run_id, scope, entity_key);

comment on table run_entity_line is 'where the rows about a pool, an allocation or a filing stand in the files';

-- Structure and forecast --------------------------------------------------------------------------

create table run_unit_structure (
    run_id               bigint not null,
    unit_key             bigint not null,
    persons              integer not null,
    age_known            integer not null,
    age_sum              bigint not null,
    aged_to_35           integer not null,
    aged_36_to_45        integer not null,
    aged_46_on           integer not null,
    men                  integer not null,
    women                integer not null,
    doctors              integer not null,
    masters              integer not null,
    other_postgraduates  integer not null,
    undergraduates       integer not null,
    below_undergraduates integer not null,
    men_by_age           integer[] not null,
    women_by_age         integer[] not null,
    primary key (run_id, unit_key)
);

comment on table run_unit_structure is 'persons in post by the register, each once, in the unit of the first claim; who is in no group of a kind is not known';
comment on column run_unit_structure.age_sum is 'full years at the business date, of those whose birth is known';
comment on column run_unit_structure.men_by_age is 'up to 20, 21 to 25, 26 to 30 … 56 to 60, 61 and older';

create table run_retiree (
    run_id        bigint not null,
    person_key    bigint not null,
    birth         text collate "C",
    delayed_until integer,
    primary key (run_id, person_key)
);

comment on table run_retiree is 'persons for whom the ID number alone does not tell when they retire';
comment on column run_retiree.birth is 'the first that organization, HR, register and then the others know to the month; null when the ID number says it';
comment on column run_retiree.delayed_until is 'month, as a number, until which the retirement was put off; the largest number when no end is stated; null without approval';

create table run_unit_retirement (
    run_id        bigint not null,
    unit_key      bigint not null,
    quota_type    text collate "C" not null,
    due           integer not null,
    within_1      integer not null,
    within_3      integer not null,
    within_5      integer not null,
    open_due      integer not null,
    open_within_1 integer not null,
    open_within_3 integer not null,
    open_within_5 integer not null,
    primary key (run_id, unit_key, quota_type)
);

comment on table run_unit_retirement is 'persons in post who reach the statutory month of retirement within so many years after the business date, by the quota that their place counts under';
comment on column run_unit_retirement.due is 'their month is the month of the business date or earlier; in none of the others';
comment on column run_unit_retirement.within_3 is 'those within one year among them';
comment on column run_unit_retirement.open_within_1 is 'women who may retire then or as late as men: counted apart, by their earliest month, until the latest has passed';

-- Findings and exceptions -------------------------------------------------------------------------

create table run_rule (
    run_id     bigint not null,
    rule       text collate "C" not null,
    position   integer not null,
    examined   boolean not null,
    conclusive boolean not null,
    reason     text collate "C" not null,
    findings   bigint,
    whole      boolean not null default false,
    primary key (run_id, rule)
);

comment on column run_rule.conclusive is 'whether every source that the rule names was complete, so that what it no longer finds is cleared';
comment on column run_rule.whole is 'whether every source that the rule names was complete, those that are not of the job included, and the job had a run before to compare with';

create table finding (
    run_id       bigint not null,
    rule         text collate "C" not null,
    scope        text collate "C" not null,
    subject_key  bigint not null,
    subject_part text collate "C" not null,
    distinction  text collate "C" not null,
    severity     text collate "C" not null,
    pending      boolean not null,
    amount       numeric(14, 2),
    unit_key     bigint,
    person_name  text collate "C",
    person_id_no text collate "C",
    evidence     jsonb not null,
    fingerprint  text collate "C" not null,
    months       integer
) partition by list (run_id);

comment on column finding.evidence is 'array of {"column": ..., "value": ...} in the order of the rule';
comment on column finding.unit_key is 'the unit that answers for it';
comment on column finding.months is 'months at stake; money at stake is amount times months';

-- Where the claims about the subject of a finding stand in the files.
create table finding_line (
    run_id      bigint not null,
    scope       text collate "C" not null,
    subject_key bigint not null,
    source      text collate "C" not null,
    file_id     integer not null,
    sheet       text collate "C" not null,
    line        bigint not null
);
create index on finding_line (run_id, scope, subject_key);

create table exception (
    number       bigint primary key,
    rule         text collate "C" not null,
    scope        text collate "C" not null,
    subject_key  bigint not null,
    subject_part text collate "C" not null,
    distinction  text collate "C" not null,
    state        text collate "C" not null check (state in ('open', 'pending', 'explained', 'cleared')),
    first_seen   date not null,
    last_seen    date not null,
    cleared_on   date,
    reopened     integer not null default 0,
    fingerprint  text collate "C" not null,
    unit_key     bigint,
    job          text collate "C" not null,
    unique (rule, scope, subject_key, subject_part, distinction)
);

comment on column exception.job is 'the job that found it last';

create table exception_event (
    number        bigint not null references exception,
    seq           integer not null,
    at            timestamptz not null,
    business_date date not null,
    run_id        bigint,
    who           text collate "C" not null,
    from_state    text collate "C" not null,
    to_state      text collate "C" not null,
    why           text collate "C" not null,
    primary key (number, seq)
);

create table settlement (
    run_id        bigint not null,
    rule          text collate "C" not null,
    business_date date not null,
    found         bigint not null,
    opened        bigint not null,
    reopened      bigint not null,
    cleared       bigint not null,
    primary key (run_id, rule)
);

-- Statements and compact claims -----------------------------------------------------------------------

-- How long the statements of a run took, by the file they stand in.
create table statement_timing (
    run_id    bigint not null,
    statement text collate "C" not null,
    seconds   double precision not null,
    changed   bigint not null,
    primary key (run_id, statement)
);

-- The shape of the compact claims of persons: keys, codes, dates and money, in the order of the person's key; a table a run and source is
-- made like it. What is written in words is read from claim_person, for those who have a finding.
create table compact_claim (
    person_key               bigint,
    unit_key                 bigint,
    unit_mention             bigint,
    line                     bigint,
    file_id                  integer,
    nth                      bigint,
    repeats_unit             boolean,
    unit_known               boolean,
    active                   boolean,
    civil_servant_registered boolean,
    above_post_level         boolean,
    sheet                    text collate "C",
    id_no                    text collate "C",
    id_fault                 text collate "C",
    name_key                 text collate "C",
    person_status            text collate "C",
    insurance_status         text collate "C",
    quota_type               text collate "C",
    sex                      text collate "C",
    birth_date               text collate "C",
    employment_type          text collate "C",
    post_category            text collate "C",
    position_level           text collate "C",
    professional_title       text collate "C",
    person_level             text collate "C",
    rank                     text collate "C",
    education                text collate "C",
    degree                   text collate "C",
    ethnicity                text collate "C",
    political_status         text collate "C",
    funding                  text collate "C",
    entry_channel            text collate "C",
    filing_no                text collate "C",
    pool                     text collate "C",
    allocation_no            text collate "C",
    work_start_date          text collate "C",
    unit_entry_date          text collate "C",
    quota_entry_date         text collate "C",
    retire_date              text collate "C",
    death_date               text collate "C",
    pension_start            text collate "C",
    event_date               text collate "C",
    status_until             text collate "C",
    event_reason             text collate "C",
    above_post_document      text collate "C",
    value_faults             text collate "C",
    pay_month                text collate "C",
    gross_pay                numeric(14, 2),
    net_pay                  numeric(14, 2)
);

comment on column compact_claim.nth is '1 of the claim that speaks for the source: the first by what it says, active claims before others';
comment on column compact_claim.repeats_unit is 'whether an earlier claim already counts the person in this unit';

-- What rules and figures compute by -------------------------------------------------------------------

-- The group of the decision of the NPC Standing Committee of 2024-09-13 that somebody retires with: M60 men, F55 women who are cadres or on
-- management or technical posts, F50 women workers; by the post, else the employment, else the quota. Null without a sex.
create function retirement_category(sex text, post_category text, employment_type text, quota_type text) returns text
    language sql immutable parallel safe
    return case sex
               when 'male' then 'M60'
               when 'female' then case when starts_with(coalesce(post_category, employment_type, quota_type), 'worker') then 'F50' else 'F55' end
           end;

-- Whether a woman of such a group may stay as long as men do: county level or above, or a senior title. Which of them does is not in the data.
create function may_stay_as_men(category text, position_level text, professional_title text) returns boolean
    language sql immutable parallel safe
    return coalesce(category = 'F55' and (split_part(position_level, '.', 1) in ('county', 'bureau', 'provincial', 'national')
        or starts_with(professional_title, 'senior')), false);

-- Gives stable keys to what is neither a person nor a unit: a pool, an allocation, a filing, a plan, a region keep theirs from run to run.
create function name_entities(of_scope text, identities text[]) returns void language sql as $$
    insert into entity_identity (scope, identity, entity_key)
    select of_scope, identity,
        (select coalesce(max(entity_key), 0) from entity_identity where scope = of_scope) + row_number() over (order by identity)
    from (select distinct identity collate "C" as identity from unnest(identities) as identity) as d
    where not exists (select from entity_identity e where e.scope = of_scope and e.identity = d.identity);
$$;

-- Whether a code contradicts every one of several.
create function conflicts_with_all(code text, codes text[]) returns boolean language sql immutable parallel safe
    return (select bool_and(conflicts(code, other)) from unnest(codes) as other);

-- Months of pay beyond the last one that is due, a month number; null when that is unknown.
create function months_beyond(pay_month text, last_month integer) returns integer language sql immutable parallel safe
    return case when last_month is not null then greatest(month_number(pay_month) - last_month, 0) end;

-- Full years from a date of birth to a day; of a birth without a day the month counts.
create function full_years(birth text, day text) returns integer language sql immutable parallel safe
    return left(day, 4)::integer - left(birth, 4)::integer - case when substr(day, 6) < substr(birth, 6) then 1 else 0 end;

-- Whether the statutory retirement month of a category lies before the month of a day, told by the births that it is past for.
create function past_retirement(category text, birth text, day text) returns boolean language sql immutable parallel safe
    return birth < case category
        when 'M60' then retired_births_before('M60', day)
        when 'F55' then retired_births_before('F55', day)
        when 'F50' then retired_births_before('F50', day) end;

-- What findings are about -----------------------------------------------------------------------------

-- What a finding is about where that is neither a person nor a unit: the name of a pool, an allocation's pool and document, a filing's number
-- or a channel's code, a plan's documents, a region; and the quota type that the subject itself has. Nothing for what the run no longer knows.
create view run_subject as
select run_id, 'pool' collate "C" as scope, pool_key as subject_key, pool as name, quota_type from run_pool
union all
select a.run_id, 'allocation', a.allocation_key, concat_ws(' ', coalesce(p.pool, a.pool), a.document_no), a.quota_type
from run_allocation a left join run_pool p on p.run_id = a.run_id and p.pool_key = a.pool_key
union all
select run_id, 'filing', filing_key, filing_no, quota_type from run_filing
union all
select h.run_id, 'filing', h.channel_key, h.channel, null from run_channel h
where not exists (select from run_filing g where g.run_id = h.run_id and g.filing_key = h.channel_key)
union all
select run_id, 'plan', plan_key, documents, quota_type from run_plan
union all
select run_id, 'region', region_key, min(region), null from run_region_quota group by run_id, region_key;
