package io.heshi.figures;

import io.heshi.store.Run;
import io.heshi.store.sql.RunSql;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** The station that counts what is told of units, places, pools and filings. Doing it again for the same run gives the same figures. */
public final class Counting {
    /** Thresholds that a job need not state. */
    private static final Map<String, Integer> DEFAULTS = Map.of(
            "retirement_delay_months", 36,
            "education_by_degree", 0,
            "other_postgraduate_is_master", 0,
            "missing_least", 10,
            "missing_percent", 25);

    private static final List<String> OF_UNITS = List.of(
            "10-clear",
            "12-unit-source",
            "14-retiree",
            "20-register-person",
            "22-unit-people",
            "30-quota-place",
            "32-unit-quota",
            "34-quota-history",
            "40-leading-post",
            "42-plan",
            "44-region-quota",
            "46-unit-retirement",
            "47-rejected-person",
            "48-silent-unit");

    private static final List<String> OF_POOLS = List.of(
            "64-pool-row", "65-allocation", "66-occupant", "67-pool", "68-pool-month", "70-filing", "72-channel");

    private final DataSource dataSource;

    public Counting(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Must be called in a transaction, after persons and units are identified.
     *
     * @param personSources sources of the run that claim persons, in the order of the job
     * @param settings thresholds of the job by name
     * @return units of the run
     */
    public long count(Run run, List<String> personSources, Map<String, Integer> settings) {
        Map<String, Integer> thresholds = new HashMap<>(DEFAULTS);
        thresholds.putAll(settings);
        try (RunSql sql = RunSql.open(dataSource, run, thresholds, personSources)) {
            OF_UNITS.forEach(file -> sql.run("count/" + file));
            sql.run("count/60-turnover-claim");
            PoolWords.tell(sql);
            OF_POOLS.forEach(file -> sql.run("count/" + file));
            return sql.query("count/80-counted").query(Long.class).single();
        }
    }
}
