-- Letters in which units are told what they have to put right, and by when.

create table letter (
    year          integer not null,
    number        bigint not null,
    run_id        bigint not null,
    business_date date not null,
    unit_key      bigint not null,
    unit_name     text collate "C" not null,
    content       text collate "C" not null,
    at            timestamptz not null,
    primary key (year, number),
    unique (unit_key, business_date, content)
);

comment on table letter is 'a letter to one unit; only ever added';
comment on column letter.year is 'of the business date';
comment on column letter.number is 'within the year, without gaps';
comment on column letter.run_id is 'the run that it was first made of';
comment on column letter.content is 'SHA-256 in hexadecimal digits of what was printed of its exceptions';
