package io.heshi.examine;

import io.heshi.store.Partitions;
import io.heshi.store.Run;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The few persons in whom some rule may find something. The full join over all sources carries only the columns that conditions name;
 * what findings show is fetched afterwards for these persons alone. Everybody with more than one claim in a source is among them.
 */
final class Suspects {
    private final JdbcTemplate jdbc;
    private final Run run;
    private final Map<String, Boolean> sources;

    /** @param sources person sources that the run has, each with whether it holds more than one claim of somebody */
    Suspects(JdbcTemplate jdbc, Run run, Map<String, Boolean> sources) {
        this.jdbc = jdbc;
        this.run = run;
        this.sources = sources;
    }

    /** Makes the temporary tables that {@link #table} names. */
    void gather(CaseRelation relation, List<CompiledRule> rules) {
        jdbc.execute("drop table if exists suspect");
        jdbc.execute("create temporary table suspect on commit drop as\n"
                + new ScopeStatement(relation, rules).suspects(RunParts.persons(run, sources))
                + "\nunion select person_key from extra_claim where run_id = " + run.id());
        jdbc.execute("analyze suspect");
        sources.keySet().forEach(this::fetch);
    }

    static String table(String source) {
        return "suspect_" + source;
    }

    private void fetch(String source) {
        jdbc.execute("drop table if exists " + table(source));
        jdbc.execute("""
                create temporary table %1$s on commit drop as
                select %2$s, %3$s, %9$s, %4$s as active, bool_or(%4$s) over (partition by c.person_key) as active_at_all,
                    x.line is not null as extra, c.file_id, c.sheet, c.line
                from %5$s c
                join suspect s on s.person_key = c.person_key
                %6$s
                left join extra_claim x on x.run_id = %7$d and x.source = '%8$s' and x.file_id = c.file_id and x.line = c.line
                    and x.sheet = c.sheet""".formatted(
                        table(source),
                        ClaimColumns.plain("c"),
                        ClaimColumns.JOINED,
                        ClaimColumns.ACTIVE,
                        Partitions.leaf("claim_person", run.id(), source),
                        ClaimColumns.joins(run, source),
                        run.id(),
                        source,
                        ClaimColumns.ANY_PAY));
        jdbc.execute("analyze " + table(source));
    }
}
