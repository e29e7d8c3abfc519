package io.heshi.identity;

import io.heshi.store.Partitions;
import io.heshi.store.Run;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who is in post on a turnover place or entered by a filing: one pass over the register, of which few lines are kept. */
final class TurnoverClaims {
    private static final String REGISTER = "register";

    /** The cell for the pool may merely say no, or yes. */
    private static final String NO = "('否', '不占用', '未占用', 'N', '0')";

    private static final String YES = "('是', '占用', '已占用', 'Y', '1')";

    private static final String OCCUPIES =
            "(c.pool not in %s or c.allocation_no is not null or c.quota_type = 'turnover' or starts_with(c.quota_type, 'turnover.'))"
                    .formatted(NO);

    private final JdbcTemplate jdbc;

    TurnoverClaims(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Makes temporary table {@code turnover_claim}: a person in post, once a unit, with what the register says of the turnover place
     * ({@code occupies}) and of the filing. Of whom the register gives no filing number, that of another source counts.
     */
    void gather(Run run, List<String> personSources) {
        jdbc.execute("drop table if exists turnover_claim");
        jdbc.execute("""
                create temporary table turnover_claim (person_key bigint, unit_key bigint, pool text collate "C",
                    allocation_no text collate "C", quota_type text collate "C", filing_no text collate "C", entry_date text collate "C",
                    occupies boolean) on commit drop""");
        if (personSources.contains(REGISTER)) {
            gatherRegister(run);
            personSources.stream()
                    .filter(source -> !source.equals(REGISTER))
                    .forEach(source -> gatherFilings(run, source));
        }
        jdbc.execute("analyze turnover_claim");
    }

    private void gatherRegister(Run run) {
        jdbc.update("""
                insert into turnover_claim
                select c.person_key, m.unit_key, case when c.pool not in %1$s and c.pool not in %2$s then c.pool end, c.allocation_no,
                    c.quota_type, c.filing_no, coalesce(c.quota_entry_date, c.unit_entry_date), coalesce(%3$s, false)
                from %4$s c
                left join unit_mention m on m.run_id = %5$d and m.source = 'register' and m.mention = c.unit_mention
                where (%3$s or c.filing_no is not null) and %6$s""".formatted(NO, YES, OCCUPIES, leaf(run, REGISTER), run.id(), InPost.onceAUnit(run, REGISTER)));
    }

    private void gatherFilings(Run run, String source) {
        jdbc.update("""
                insert into turnover_claim
                select c.person_key, m.unit_key, null, null, c.quota_type, other.filing_no, coalesce(c.quota_entry_date, c.unit_entry_date),
                    false
                from (
                    select person_key, min(c.filing_no) as filing_no from %1$s c where c.filing_no is not null and %2$s group by person_key
                ) as other
                join %3$s c on c.person_key = other.person_key and c.filing_no is null
                left join unit_mention m on m.run_id = %4$d and m.source = 'register' and m.mention = c.unit_mention
                where %5$s and not exists (select from turnover_claim t where t.person_key = c.person_key and t.filing_no is not null)""".formatted(
                leaf(run, source), InPost.ACTIVE, leaf(run, REGISTER), run.id(), InPost.onceAUnit(run, REGISTER)));
    }

    private static String leaf(Run run, String source) {
        return Partitions.leaf("claim_person", run.id(), source);
    }
}
