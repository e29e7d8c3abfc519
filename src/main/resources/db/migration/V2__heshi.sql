-- Runs, manifests and claims -------------------------------------------------------------------

create table run (
    run_id          bigint primary key,
    job             text not null,
    business_date   date not null,
    attempt         integer not null,
    status          text not null check (status in ('running', 'held', 'failed', 'stopped', 'complete', 'abandoned')),
    definition_hash text not null,
    grace_start     date not null,
    started_at      timestamptz not null,
    ended_at        timestamptz,
    message         text,
    unique (job, business_date, attempt)
);

create table run_source (
    run_id      bigint not null references run,
    source      text not null,
    kind        text not null,
    position    integer not null,
    state       text not null check (state in ('received', 'absent', 'complete', 'held', 'released')),
    claims      bigint,
    matched     bigint,
    one_sided   bigint,
    duplicate   bigint,
    primary key (run_id, source)
);

create table source_file (
    run_id          bigint not null,
    file_id         integer not null,
    source          text not null,
    file_name       text not null,
    archived_path   text not null,
    sha256          text not null,
    bytes           bigint not null,
    modified_at     timestamptz not null,
    format          text,
    encoding        text,
    loaded          boolean not null default false,
    lines           bigint,
    claims          bigint,
    rejects         bigint,
    blank           bigint,
    headers         bigint,
    titles          bigint,
    totals          bigint,
    notes           bigint,
    primary key (run_id, file_id),
    foreign key (run_id, source) references run_source
);

comment on column source_file.headers is 'header rows, repeated ones included';
comment on column source_file.titles is 'rows above the header';

create table reject (
    run_id      bigint not null,
    file_id     integer not null,
    sheet       text not null,
    line        bigint not null,
    reason      text not null,
    field       text not null,
    raw         text not null,
    primary key (run_id, file_id, sheet, line)
);

create table gate_reading (
    run_id      bigint not null,
    source      text not null,
    gate        text not null,
    field       text not null,
    previous    numeric,
    current     numeric not null,
    allowed     numeric not null,
    closed      boolean not null,
    released_by text,
    released_at timestamptz,
    reason      text,
    primary key (run_id, source, gate, field)
);

-- What each station left in tables that a server crash empties; a restarted run compares and does the station again.
create table station_result (
    run_id      bigint not null,
    station     text not null,
    relation    text not null,
    row_count   bigint not null,
    primary key (run_id, station, relation)
);

create table unit_mention (
    run_id      bigint not null,
    source      text not null,
    mention     bigint not null,
    unit_code   text,
    unit_name   text,
    code_key    text,
    name_key    text,
    unit_key    bigint,
    name_fits   boolean,
    primary key (run_id, source, mention)
);

comment on table unit_mention is 'what a source called a unit, and the unit it means';
comment on column unit_mention.name_fits is 'whether the name the source wrote is one of the names of the unit';

create table claim_person (
    run_id                   bigint not null,
    source                   text not null,
    file_id                  integer not null,
    sheet                    text not null,
    line                     bigint not null,
    person_key               bigint,
    id_no                    text,
    id_fault                 text,
    name                     text,
    name_key                 text,
    unit_mention             bigint,
    sex                      text,
    birth_date               text,
    ethnicity                text,
    work_start_date          text,
    unit_entry_date          text,
    quota_entry_date         text,
    department               text,
    quota_type               text,
    funding                  text,
    employment_type          text,
    person_status            text,
    insurance_status         text,
    position                 text,
    position_level           text,
    rank                     text,
    post_category            text,
    education                text,
    degree                   text,
    political_status         text,
    civil_servant_registered boolean,
    filing_no                text,
    gross_pay                numeric(14, 2),
    net_pay                  numeric(14, 2),
    pay_month                text,
    retire_date              text,
    death_date               text,
    pension_start            text,
    event_date               text,
    event_reason             text
) partition by list (run_id);

create table claim_unit (
    run_id           bigint not null,
    source           text not null,
    file_id          integer not null,
    sheet            text not null,
    line             bigint not null,
    unit_mention     bigint,
    short_name       text,
    other_names      text,
    credit_code      text,
    budget_code      text,
    level            text,
    nature           text,
    category         text,
    sector           text,
    supervisor       text,
    region           text,
    funding          text,
    central_payroll  boolean,
    unit_status      text,
    document_no      text,
    established_date text
) partition by list (run_id);

create table claim_quota (
    run_id        bigint not null,
    source        text not null,
    file_id       integer not null,
    sheet         text not null,
    line          bigint not null,
    unit_mention  bigint,
    quota_type    text,
    approved      integer,
    funding       text,
    document_no   text,
    approved_date text
) partition by list (run_id);

-- Persons and units ------------------------------------------------------------------------------

-- Persons without a valid ID number. A person with one is known by its first 17 digits, so needs no row.
create table person_identity (
    identity    text primary key,
    person_key  bigint not null unique
);

comment on column person_identity.person_key is 'negative, so that it never meets the 17 digits of an ID number';

create table unit_identity (
    identity    text primary key,
    unit_key    bigint not null unique
);

-- Claims of a person beyond the first of a source: set apart before anything is compared, so they never multiply a case.
create unlogged table extra_claim (
    run_id      bigint not null,
    source      text not null,
    person_key  bigint not null,
    file_id     integer not null,
    sheet       text not null,
    line        bigint not null,
    repeats_unit boolean not null
);

comment on column extra_claim.repeats_unit is 'whether an earlier claim already counts the person in this unit';

-- What a source says of a person in several claims, together.
create unlogged table repeated_person (
    run_id      bigint not null,
    source      text not null,
    person_key  bigint not null,
    claims      integer not null,
    units       integer not null,
    pay_units   integer not null,
    same_unit   integer not null,
    names       integer not null,
    month_pay   numeric(14, 2),
    extra_pay   numeric(14, 2),
    primary key (run_id, source, person_key)
);

comment on column repeated_person.units is 'distinct units in which the person is active';
comment on column repeated_person.pay_units is 'most units that pay the person in one month';
comment on column repeated_person.same_unit is 'most claims in one unit';
comment on column repeated_person.names is 'distinct names, by comparison key';
comment on column repeated_person.month_pay is 'gross pay of the unit and month of the first claim, arrears and deductions summed';
comment on column repeated_person.extra_pay is 'gross pay a month beyond that of the unit that pays most';

-- Names under which a unit may be met.
create table unit_name (
    run_id      bigint not null,
    unit_key    bigint not null,
    name_key    text not null,
    primary key (run_id, unit_key, name_key)
);

-- Every unit of a run: known to the units source, or only spoken of.
create table run_unit (
    run_id          bigint not null,
    unit_key        bigint not null,
    known           boolean not null,
    code            text,
    name            text,
    level           text,
    nature          text,
    category        text,
    sector          text,
    supervisor      text,
    region          text,
    funding         text,
    central_payroll boolean,
    unit_status     text,
    primary key (run_id, unit_key)
);

-- What a person source says of a unit.
create table run_unit_source (
    run_id        bigint not null,
    unit_key      bigint not null,
    source        text not null,
    persons       bigint not null,
    active        bigint not null,
    gross_pay     numeric(16, 2),
    strange_names text,
    primary key (run_id, unit_key, source)
);

comment on column run_unit_source.strange_names is 'names the source wrote that are none of the names of the unit';

create table run_unit_quota (
    run_id      bigint not null,
    unit_key    bigint not null,
    quota_type  text not null,
    approved    integer not null,
    lent        integer not null,
    occupied    integer not null,
    primary key (run_id, unit_key, quota_type)
);

comment on column run_unit_quota.approved is 'places approved for the unit itself (核定)';
comment on column run_unit_quota.lent is 'turnover places lent to it (周转下达)';

-- How many persons exactly this set of sources knows.
create table run_overlap (
    run_id      bigint not null,
    sources     text[] not null,
    persons     bigint not null,
    primary key (run_id, sources)
);

-- Findings and exceptions --------------------------------------------------------------------------

create table run_rule (
    run_id      bigint not null,
    rule        text not null,
    position    integer not null,
    examined    boolean not null,
    conclusive  boolean not null,
    reason      text not null,
    findings    bigint,
    primary key (run_id, rule)
);

comment on column run_rule.conclusive is 'whether every source that the rule names was complete, so that what it no longer finds is cleared';

create table finding (
    run_id        bigint not null,
    rule          text not null,
    scope         text not null,
    subject_key   bigint not null,
    subject_part  text not null,
    distinction   text not null,
    severity      text not null,
    pending       boolean not null,
    amount        numeric(14, 2),
    unit_key      bigint,
    person_name   text,
    person_id_no  text,
    evidence      jsonb not null,
    fingerprint   text not null
) partition by list (run_id);

comment on column finding.evidence is 'array of {"column": ..., "value": ...} in the order of the rule';
comment on column finding.unit_key is 'the unit that answers for it';

-- Where the claims about the subject of a finding stand in the files.
create table finding_line (
    run_id      bigint not null,
    scope       text not null,
    subject_key bigint not null,
    source      text not null,
    file_id     integer not null,
    sheet       text not null,
    line        bigint not null
);
create index on finding_line (run_id, scope, subject_key);

create table exception (
    number        bigint primary key,
    rule          text not null,
    scope         text not null,
    subject_key   bigint not null,
    subject_part  text not null,
    distinction   text not null,
    state         text not null check (state in ('open', 'pending', 'explained', 'cleared')),
    first_seen    date not null,
    last_seen     date not null,
    cleared_on    date,
    reopened      integer not null default 0,
    fingerprint   text not null,
    unique (rule, scope, subject_key, subject_part, distinction)
);

create table exception_event (
    number        bigint not null references exception,
    seq           integer not null,
    at            timestamptz not null,
    business_date date not null,
    run_id        bigint,
    who           text not null,
    from_state    text not null,
    to_state      text not null,
    why           text not null,
    primary key (number, seq)
);

create table settlement (
    run_id        bigint not null,
    rule          text not null,
    business_date date not null,
    found         bigint not null,
    opened        bigint not null,
    reopened      bigint not null,
    cleared       bigint not null,
    primary key (run_id, rule)
);

create table step_timing (
    run_id      bigint not null,
    step        text not null,
    started_at  timestamptz not null,
    ended_at    timestamptz not null,
    rows        bigint not null,
    primary key (run_id, step)
);

-- Comparing -----------------------------------------------------------------------------------------

-- Partial dates ('1980', '1980-01') and hierarchical codes ('institution', 'institution.civil') disagree only when neither is the
-- beginning of the other: the coarser value says less, not something else. Unknown disagrees with nothing.
create function conflicts(a text, b text) returns boolean language sql immutable parallel safe
    return a <> b and not starts_with(a, b) and not starts_with(b, a);

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
