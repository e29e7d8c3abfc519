package io.heshi.ledger;

import java.util.List;
import java.util.Map;

/**
 * What one rule may open or clear in one night: so many times what it did in its last night, and a number that is always allowed. A rule
 * that is new, or that goes by something else than in its last night, has no last night.
 *
 * @param times how many times its last night
 * @param least what is always allowed
 */
public record Brake(int times, int least) {
    private static final String TIMES = "brake_times";
    private static final String LEAST = "brake_least";

    /** @param settings thresholds of the job by name */
    public static Brake of(Map<String, Integer> settings) {
        return new Brake(settings.getOrDefault(TIMES, 10), settings.getOrDefault(LEAST, 100));
    }

    List<Flood> floods(LedgerSql sql) {
        return sql.statement("62-floods")
                .param("times", times)
                .param("least", least)
                .query(Flood.class)
                .list();
    }
}
