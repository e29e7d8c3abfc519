-- needs: place_day
-- makes: –
insert into place_day (job, business_date, run_id) values (:job, :date, :run_id)
on conflict (job, business_date) do update set run_id = excluded.run_id
