-- needs: returned_file
-- makes: –
insert into returned_file (sha256, name, at, who, rows) values (:sha256, :name, :at, :who, :rows)
on conflict (sha256) do nothing
