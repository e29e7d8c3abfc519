package io.heshi.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;

/** What was planted in the sample city, and how a run names the same: {@code rule|scope|subject|part}. */
public final class SampleTruth {
    /** What a finding f is about, as truth.csv names it. */
    public static final String SUBJECT = """
            case f.scope
                when 'person' then f.person_id_no
                when 'plan' then concat_ws('|', u.code, (
                    select p.quota_type from run_plan p where p.run_id = f.run_id and p.plan_key = f.subject_key))
                when 'region' then (
                    select e.identity from entity_identity e where e.scope = 'region' and e.entity_key = f.subject_key)
                when 'pool' then (select p.pool from run_pool p where p.run_id = f.run_id and p.pool_key = f.subject_key)
                when 'allocation' then (
                    select concat_ws('|', u.code, a.pool, a.document_no)
                    from run_allocation a where a.run_id = f.run_id and a.allocation_key = f.subject_key)
                when 'filing' then coalesce(
                    (select g.filing_no from run_filing g where g.run_id = f.run_id and g.filing_key = f.subject_key),
                    (select c.channel from run_channel c where c.run_id = f.run_id and c.channel_key = f.subject_key))
                else case when u.known then u.code else u.name end
            end""";

    /** Asks for the findings of a business date, which is its only parameter. */
    public static final String FOUND = """
            select concat_ws('|', f.rule, f.scope, %s, nullif(f.subject_part, ''))
            from finding f join run r on r.run_id = f.run_id
            left join run_unit u on u.run_id = f.run_id and u.unit_key = f.unit_key
            where r.business_date = ?::date""".formatted(SUBJECT);

    private static final Path TRUTH = Path.of("sample-data", "truth.csv");

    private SampleTruth() {}

    /**
     * What was planted for a business date.
     *
     * @param changes what became of it that night: new, still, cleared
     */
    public static TreeSet<String> planted(String date, List<String> changes) throws IOException {
        TreeSet<String> planted = new TreeSet<>();
        for (String line : Files.readAllLines(TRUTH)) {
            String[] cells = line.replace("\uFEFF", "").split(",", -1);
            if (cells[0].equals(date) && changes.contains(cells[5])) {
                planted.add(
                        String.join("|", cells[1], cells[2], cells[3]) + (cells[4].isEmpty() ? "" : "|" + cells[4]));
            }
        }
        return planted;
    }
}
