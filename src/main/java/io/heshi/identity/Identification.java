package io.heshi.identity;

import io.heshi.definition.linkage.Linkage;
import io.heshi.store.Run;
import io.heshi.store.sql.RunSql;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * The station that gives every claim its person and its unit, and makes the compact claims that all later stations read. Doing it again
 * for the same run gives the same persons and units.
 */
public final class Identification {
    /** Thresholds that a job need not state. */
    private static final Map<String, Integer> DEFAULTS = Map.of("entry_window_days", 365);

    private final DataSource dataSource;

    public Identification(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Must be called in a transaction.
     *
     * @param personSources sources of the run that claim persons, in the order of the job
     * @param settings thresholds of the job by name
     * @param linkage how it is told who may be one person; if there is none, it is not asked
     * @return how many claims of persons there are
     * @throws NotTiedOut if some claim is neither matched nor one-sided nor duplicate, or more than one of them
     */
    public long identify(
            Run run, List<String> personSources, Map<String, Integer> settings, Optional<Linkage> linkage) {
        Map<String, Integer> thresholds = new HashMap<>(DEFAULTS);
        thresholds.putAll(settings);
        try (RunSql sql = RunSql.open(dataSource, run, thresholds, personSources)) {
            UnitIdentification.identify(sql);
            PersonIdentification.identify(sql, run, personSources);
            List.of("40-known-by", "50-filing-mention", "55-lone-person", "60-lookalike")
                    .forEach(file -> sql.run("identity/" + file));
            List<String> leftOut =
                    linkage.map(how -> PersonLinking.link(sql, dataSource, how)).orElse(List.of());
            List.of("65-possible", "70-place-change").forEach(file -> sql.run("identity/" + file));
            IdentityNotes.keep(
                    sql, Stream.concat(unused(sql).stream(), leftOut.stream()).toList());
            return tieOut(sql);
        }
    }

    /** Nobody should think that a word about persons holds when it does not. */
    private static Optional<String> unused(RunSql sql) {
        long unused = sql.query("identity/75-unused-verdicts").query(Long.class).single();
        return unused == 0
                ? Optional.empty()
                : Optional.of(
                        "%1$d 条“同一人”认定未采用：与其他认定相抵，或两个有效身份证号尚待复核。用 heshi explain 查看。 / %1$d verdicts that two are one person are not applied: others contradict them, or two valid ID numbers wait for a second person. See heshi explain."
                                .formatted(unused));
    }

    private static long tieOut(RunSql sql) {
        return sql
                .query("identity/80-tie-out")
                .query((row, n) -> NotTiedOut.check(
                        row.getString("source"),
                        row.getLong("claims"),
                        row.getLong("matched"),
                        row.getLong("one_sided"),
                        row.getLong("duplicate")))
                .list()
                .stream()
                .mapToLong(Long::longValue)
                .sum();
    }
}
