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
