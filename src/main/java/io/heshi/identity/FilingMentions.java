package io.heshi.identity;

import io.heshi.store.Partitions;
import io.heshi.store.Run;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Which filing each number means that the register gives. There are few different numbers, so their keys are worked out here once. */
final class FilingMentions {
    private final JdbcTemplate jdbc;

    FilingMentions(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Several rows of one filing are one filing for several units or types; rows that say the same twice count once. */
    void match(Run run, List<String> personSources) {
        jdbc.update("delete from run_filing_mention where run_id = ?", run.id());
        if (personSources.contains("register")) {
            jdbc.update("""
                    insert into run_filing_mention (run_id, filing_no, unit_keys, quota_types, approved, channel, approved_date, valid_until)
                    select ?, written.filing_no, filing.unit_keys, filing.quota_types, filing.approved, filing.channel,
                        filing.approved_date, filing.valid_until
                    from (select filing_no, document_key(filing_no) as key
                          from (select distinct filing_no from %s where filing_no is not null) as d) as written
                    join (
                        select key, coalesce(array_agg(distinct unit_key) filter (where unit_key is not null), '{}') as unit_keys,
                            coalesce(array_agg(distinct quota_type) filter (where quota_type is not null), '{}') as quota_types,
                            sum(approved) as approved, min(channel) as channel, min(approved_date) as approved_date,
                            max(valid_until) as valid_until
                        from (
                            select distinct document_key(c.filing_no) as key, m.unit_key, c.quota_type, c.approved, c.channel,
                                c.approved_date, c.valid_until
                            from claim_filing c
                            left join unit_mention m on m.run_id = c.run_id and m.source = c.source and m.mention = c.unit_mention
                            where c.run_id = ?
                        ) as rows
                        group by key
                    ) as filing on filing.key = written.key""".formatted(Partitions.leaf("claim_person", run.id(), "register")), run.id(), run.id());
        }
        jdbc.execute("analyze run_filing_mention");
    }
}
