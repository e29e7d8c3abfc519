-- Every start of a run, also one that never came to an attempt, with the reason why it did not get to its end; mending it changes nothing here.
create table run_start (
    start_id      bigint generated always as identity primary key,
    job           text collate "C" not null,
    business_date date not null,
    started_at    timestamptz not null,
    ended_at      timestamptz,
    run_id        bigint,
    status        text collate "C" not null check (
        status in ('running', 'held', 'failed', 'stopped', 'complete', 'abandoned', 'refused', 'busy', 'died')),
    exit_code     integer,
    message       text collate "C"
);
comment on column run_start.run_id is 'the attempt that it worked on; null where it did not get as far';

insert into run_start (job, business_date, started_at, ended_at, run_id, status, message)
select job, business_date, started_at, ended_at, run_id, status, message from run order by run_id;

-- Below the archive, which may move with its data folder.
update source_file set archived_path = left(sha256, 2) || '/' || sha256;

create view told_start as
select s.start_id, coalesce(r.run_id, 0) as run_id, s.job, s.business_date, coalesce(r.attempt, 0) as attempt, s.status,
       date_trunc('second', s.started_at) as started_at,
       coalesce(trunc(extract(epoch from s.ended_at - s.started_at), 3), 0)::float8 as seconds,
       (select coalesce(sum(c.count), 0)::bigint from run_count c where c.run_id = r.run_id and c.name = 'open') as open,
       coalesce(s.message, '') as message
  from run_start s
  left join run r on r.run_id = s.run_id;
comment on view told_start is 'the starts as lists show them: one that has not ended took 0 seconds; one that came to no attempt has run and attempt 0';
