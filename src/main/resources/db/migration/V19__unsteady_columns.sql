-- A column that says so little that no gate holds, and of that too much something else than last time.

alter table run_column drop constraint run_column_state_check;
alter table run_column add constraint run_column_state_check
    check (state in ('sound', 'faulty', 'unknown', 'blank', 'gone', 'none', 'unsteady'));

comment on column run_column.state is 'faulty, unknown, blank: so many values are that rules cannot go by the column; gone: no row gives it any more; none: no row ever did; unsteady: so much of the little it said last time is said no more that nothing is cleared by it';
