-- A column of words that was cut says less, not something else.

alter table column_print add column lengths smallint[];

comment on column column_print.lengths is 'characters of the values whose hashes stand in prints, in the same order; of columns of words only';
