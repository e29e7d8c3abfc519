-- What explains what: findings of one cause are told as one thing.
alter table finding
    add column because_of text[] collate "C",
    add column other_key bigint;

comment on column finding.because_of is 'rules whose findings about the same person would explain this one, the first that found something does';
comment on column finding.other_key is 'another person whom it is about too';

alter table run_rule add column money text collate "C" not null default 'suspected';

comment on column run_rule.money is 'what its amounts are: suspected, or verify, which are only to be verified';

-- Exceptions that another one of the same run explains. The one that explains is explained by none itself.
create table run_because (
    run_id     bigint not null,
    number     bigint not null,
    because_of bigint not null,
    primary key (run_id, number)
);
