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
