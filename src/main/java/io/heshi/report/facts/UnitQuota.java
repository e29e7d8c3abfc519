package io.heshi.report.facts;

import java.util.Map;

/**
 * A unit and its places by quota type.
 *
 * @param types quota type to places
 */
public record UnitQuota(String code, String name, String supervisor, String region, Map<String, Places> types) {

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
