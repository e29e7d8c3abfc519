package io.heshi.report.tables;

import io.heshi.definition.Definitions;
import io.heshi.definition.Job;
import io.heshi.definition.Source;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which figures the reports of a job may print: those of which the job reads every source. A job that does not read what was lent would
 * print zero for it, and count places as too many that are not.
 */
public final class PrintableFigures {

    private static final String UNITS = "unit";
    private static final String QUOTAS = "quota";
    private static final String LENT = "allocation";
    private static final String POSTS = "post";
    private static final String REGISTER = "register";
    private static final String PAYROLL = "finance";
    private static final Map<String, Set<String>> NEEDED = needed();

    private final Set<String> read = new HashSet<>();

    public PrintableFigures(Job job, Definitions definitions) {
        for (String name : job.sources()) {
            read.add(name);
            Source source = definitions.sources().get(name);
            if (source != null) {
                read.add(source.claims().code());
            }
        }
    }

    /** @param figure the key of a figure or of a column, without what marks its kind */
    public boolean prints(String figure) {
        return read.containsAll(NEEDED.getOrDefault(figure, Set.of()));
    }

    /** By kind of claims, and register and payroll by their names: they are two of several sources of persons. */
    private static Map<String, Set<String>> needed() {
        Map<String, Set<String>> needed = new HashMap<>();
        needed.put("units", Set.of(UNITS));
        needed.put("approved", Set.of(QUOTAS));
        needed.put("posts_over", Set.of(POSTS));
        needed.put("occupied", Set.of(REGISTER));
        needed.put("allowed_places", Set.of(QUOTAS, LENT));
        List.of("corrections", "payments", "correction_share", "correction_mark")
                .forEach(key -> needed.put(key, Set.of(PAYROLL)));
        List.of("lent", "pool_lent", "lent_use_rate").forEach(key -> needed.put(key, Set.of(LENT)));
        List.of(
                        "over",
                        "over_units",
                        "over_units_by_type",
                        "over_rate",
                        "vacant",
                        "vacant_share",
                        "vacant_types",
                        "over_after1",
                        "over_after3",
                        "over_after5",
                        "vacant_after1",
                        "vacant_after3",
                        "vacant_after5")
                .forEach(key -> needed.put(key, Set.of(QUOTAS, LENT, REGISTER)));
        return Map.copyOf(needed);
    }
}
