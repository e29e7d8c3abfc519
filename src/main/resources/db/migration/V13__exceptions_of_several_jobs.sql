-- Several jobs may run the same rule with other sources: one may clear only what it could have found.

alter table exception add column job text collate "C";
update exception e set job = (
    select r.job from exception_event v join run r on r.run_id = v.run_id
    where v.number = e.number order by v.seq desc limit 1);
update exception set job = '' where job is null;
alter table exception alter column job set not null;

comment on column exception.job is 'the job that found it last';

alter table run_rule add column whole boolean not null default false;

comment on column run_rule.whole is 'whether every source that the rule names was complete, those that are not of the job included, and the job had a run before to compare with';
