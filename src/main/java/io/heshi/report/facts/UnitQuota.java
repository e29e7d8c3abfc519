package io.heshi.report.facts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A unit and its places by quota type.
 *
 * @param types quota type to places
 */
public record UnitQuota(
        long unitKey, String code, String name, String supervisor, String region, Map<String, Places> types) {

    /** Every unit of a run that is known or has people, by region, supervisor and code. */
    public static List<UnitQuota> all(RunFacts facts) {
        Map<Long, UnitQuota> units = new LinkedHashMap<>();
        facts.each("80-unit-quotas", row -> {
            UnitQuota unit = units.get(row.getLong("unit_key"));
            if (unit == null) {
                unit = new UnitQuota(
                        row.getLong("unit_key"),
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("supervisor"),
                        row.getString("region"),
                        new TreeMap<>());
                units.put(row.getLong("unit_key"), unit);
            }
            String type = row.getString("quota_type");
            if (!type.isEmpty()) {
                unit.types()
                        .put(type, new Places(row.getLong("approved"), row.getLong("lent"), row.getLong("occupied")));
            }
        });
        return List.copyOf(units.values());
    }

    /** Over and vacant of a unit's total come from its totals: a place too many of one type may be vacant in another. */
    public Places total() {
        return types.values().stream().reduce(Places.NONE, Places::plus);
    }

    /** @param lent turnover places */
    public record Places(long approved, long lent, long occupied) {
        public static final Places NONE = new Places(0, 0, 0);

        /** Places that may be held: the unit's own and those lent to it. */
        public long allowed() {
            return approved + lent;
        }

        public long over() {
            return Math.max(occupied - approved - lent, 0);
        }

        public long vacant() {
            return Math.max(approved + lent - occupied, 0);
        }

        public Places plus(Places other) {
            return new Places(approved + other.approved, lent + other.lent, occupied + other.occupied);
        }
    }
}
