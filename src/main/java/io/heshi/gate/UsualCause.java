package io.heshi.gate;

import io.heshi.catalogue.CauseText;
import io.heshi.vocabulary.HeaderName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is usually behind a gate that holds: rows that were rejected, and headers that nothing uses because a column is called otherwise now.
 *
 * @param rejects how many rows were rejected, by reason
 * @param unused headers that no column takes, as they were written
 */
record UsualCause(Map<String, Long> rejects, List<String> unused) {
    /** One more than are told, so that it can be told that there are more. */
    private static final int MOST_HEADERS = 11;

    private static final Set<String> GATES =
            Set.of("empty", "rows", "units", "keys", "missing", "blank", "faulty", "unknown", "sums");

    static UsualCause of(Measured measured) {
        Map<String, Long> rejects = new LinkedHashMap<>();
        measured.statement("56-rejected").query(row -> {
            rejects.put(row.getString("reason"), row.getLong("rows"));
        });
        Set<String> unused = new LinkedHashSet<>();
        measured.statement("44-headers").query(row -> {
            row.getString("unmapped").lines().forEach(unused::add);
        });
        return new UsualCause(rejects, List.copyOf(unused));
    }

    /** The reading with it, if it holds and has such a cause. */
    GateReading behind(GateReading reading) {
        if (!reading.closed() || !GATES.contains(reading.gate())) {
            return reading;
        }
        List<String> detail = new ArrayList<>(reading.detail());
        detail.addAll(items());
        return new GateReading(
                reading.source(),
                reading.gate(),
                reading.field(),
                reading.previous(),
                reading.current(),
                reading.allowed(),
                true,
                detail);
    }

    private List<String> items() {
        List<String> items = new ArrayList<>();
        long rows = rejects.values().stream().mapToLong(Long::longValue).sum();
        rejects.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .ifPresent(most -> items.add(CauseText.rejected(rows, most.getKey())));
        unused.stream()
                .filter(HeaderName::isShowable)
                .limit(MOST_HEADERS)
                .forEach(header -> items.add(CauseText.unused(header)));
        return items;
    }
}
