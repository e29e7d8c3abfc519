-- needs: zeroless_mention, run_source makes: –
-- The sources whose files have such codes, and what they claim.
select distinct s.source, s.kind from zeroless_mention z join run_source s on s.run_id = :run_id and s.source = z.source order by s.source
