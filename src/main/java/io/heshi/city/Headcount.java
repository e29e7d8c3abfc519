package io.heshi.city;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How many distinct persons the register has in post, by unit and quota type, in one night. */
final class Headcount {

    private final Map<String, Map<QuotaType, Integer>> byUnit = new HashMap<>();

    int occupied(Unit unit, QuotaType type) {
        return byUnit.getOrDefault(unit.code(), Map.of()).getOrDefault(type, 0);
    }

    void add(List<Entry> ofOnePerson) {
        if (ofOnePerson.size() == 1) {
            count(ofOnePerson.get(0));
            return;
        }
        Set<String> places = new HashSet<>();
        for (Entry entry : ofOnePerson) {
            if (places.add(entry.unitCode() + entry.quotaType())) {
                count(entry);
            }
        }
    }

    private void count(Entry entry) {
        if (entry.standing().active()) {
            entry.quotaType()
                    .ifPresent(type -> byUnit.computeIfAbsent(entry.unitCode(), code -> new EnumMap<>(QuotaType.class))
                            .merge(type, 1, Integer::sum));
        }
    }
}
