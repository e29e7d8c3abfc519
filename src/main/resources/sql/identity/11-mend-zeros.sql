-- needs: unit_mention, zeroless_mention makes: unit_mention
update unit_mention m set unit_key = z.unit_key
from zeroless_mention z
where m.run_id = :run_id and m.source = z.source and m.mention = z.mention
