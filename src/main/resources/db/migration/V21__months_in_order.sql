-- Of the month that claims are about the month itself is kept, no longer a hash of it; what is there is no measure for the next night.
delete from column_print where field = 'pay_month';

comment on column column_print.prints is 'of the claims whose keys stand in keys, in the same order; of several claims with one key, the lowest; of the month that claims are about the month (yyyymm) with a minus';
