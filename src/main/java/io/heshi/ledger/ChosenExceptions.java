package io.heshi.ledger;

import io.heshi.store.sql.Sql;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;

/** Finds exceptions by what they have in common. */
public final class ChosenExceptions {
    /** What they can be chosen by. */
    public static final Set<String> BY =
            Collections.unmodifiableSortedSet(new TreeSet<>(Set.of("rule", "state", "unit", "department", "severity")));

    private final Sql sql;

    public ChosenExceptions(DataSource dataSource) {
        this.sql = new Sql(dataSource);
    }

    /**
     * The numbers of those that are open or explained, in their order.
     *
     * @param wanted value by one of {@link #BY}; a unit by name or code
     */
    public List<Long> numbers(Map<String, String> wanted) {
        Map<String, Object> parameters = new TreeMap<>();
        BY.forEach(by -> parameters.put(by, wanted.getOrDefault(by, "")));
        return sql.statement("ledger/decide/05-choose")
                .params(parameters)
                .query(Long.class)
                .list();
    }
}
