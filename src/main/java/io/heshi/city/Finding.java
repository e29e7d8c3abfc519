package io.heshi.city;

import java.util.Comparator;

/**
 * One thing that a reconciliation must find.
 *
 * @param subjectType the scope of the rule
 * @param subject ID number; unit code, or the name of a unit that nobody knows; pool; number of a filing; region
 * @param part what else it takes: quota type, level of posts, pool and document of an allocation; otherwise empty
 */
record Finding(Rule rule, String subjectType, String subject, String part) implements Comparable<Finding> {

    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::rule)
            .thenComparing(Finding::subjectType)
            .thenComparing(Finding::subject)
            .thenComparing(Finding::part);

    static Finding ofPerson(Rule rule, String idNumber) {
        return new Finding(rule, "person", idNumber, "");
    }

    static Finding ofUnit(Rule rule, String unit) {
        return new Finding(rule, "unit", unit, "");
    }

    static Finding ofQuota(Rule rule, Unit unit, QuotaType type) {
        return new Finding(rule, "unit_quota", unit.code(), type.code());
    }

    static Finding ofPlan(Rule rule, Unit unit, QuotaType type) {
        return new Finding(rule, "plan", unit.code(), type.code());
    }

    static Finding ofLeadership(Rule rule, Unit unit, PostLevel level) {
        return new Finding(rule, "unit_leadership", unit.code(), level.code());
    }

    static Finding ofPool(Rule rule, String pool) {
        return new Finding(rule, "pool", pool, "");
    }

    static Finding ofAllocation(Rule rule, Allocation allocation) {
        return new Finding(
                rule, "allocation", allocation.unit().code(), allocation.pool() + "|" + allocation.documentNo());
    }

    static Finding ofFiling(Rule rule, String number) {
        return new Finding(rule, "filing", number, "");
    }

    static Finding ofRegion(Rule rule, Place place, QuotaType type) {
        return new Finding(rule, "region", place.region(), Ceiling.levelCode(place) + "|" + type.code());
    }

    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }
}
