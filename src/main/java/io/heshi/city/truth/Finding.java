package io.heshi.city.truth;

import io.heshi.city.office.Allocation;
import io.heshi.city.unit.PostLevel;
import io.heshi.city.unit.QuotaType;
import io.heshi.city.unit.Region;
import io.heshi.city.unit.Unit;
import java.util.Comparator;

/**
 * One thing that a reconciliation must find.
 *
 * @param subjectType the scope of the rule
 * @param subject ID number; unit code, or the name of a unit that nobody knows; pool; number of a filing; region
 * @param part what else it takes: quota type, level of posts, pool and document of an allocation; otherwise empty
 */
public record Finding(String rule, String subjectType, String subject, String part) implements Comparable<Finding> {

    /** Rules on data first, then on persons, units, filings. */
    private static final String KINDS = "DPUF";

    private static final Comparator<Finding> ORDER = Comparator.<Finding>comparingInt(
                    finding -> KINDS.indexOf(finding.rule.charAt(0)))
            .thenComparing(Finding::rule)
            .thenComparing(Finding::subjectType)
            .thenComparing(Finding::subject)
            .thenComparing(Finding::part);

    static Finding ofPerson(String rule, String idNumber) {
        return new Finding(rule, "person", idNumber, "");
    }

    static Finding ofUnit(String rule, String unit) {
        return new Finding(rule, "unit", unit, "");
    }

    static Finding ofQuota(String rule, Unit unit, QuotaType type) {
        return new Finding(rule, "unit_quota", unit.code(), type.code());
    }

    static Finding ofPlan(String rule, Unit unit, QuotaType type) {
        return new Finding(rule, "plan", unit.code(), type.code());
    }

    static Finding ofLeadership(String rule, Unit unit, PostLevel level) {
        return new Finding(rule, "unit_leadership", unit.code(), level.code());
    }

    static Finding ofPool(String rule, String pool) {
        return new Finding(rule, "pool", pool, "");
    }

    static Finding ofAllocation(String rule, Allocation allocation) {
        return new Finding(
                rule, "allocation", allocation.unit().code(), allocation.pool() + "|" + allocation.documentNo());
    }

    static Finding ofFiling(String rule, String number) {
        return new Finding(rule, "filing", number, "");
    }

    static Finding ofRegion(String rule, Region region, QuotaType type) {
        return new Finding(rule, "region", region.code(), region.levelCode() + "|" + type.code());
    }

    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }
}
