package io.heshi.city.truth;

import io.heshi.city.unit.QuotaType;
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

    static Finding of(String rule, String subjectType, String subject) {
        return new Finding(rule, subjectType, subject, "");
    }

    static Finding ofPerson(String rule, String idNumber) {
        return of(rule, "person", idNumber);
    }

    static Finding ofQuota(String rule, Unit unit, QuotaType type) {
        return new Finding(rule, "unit_quota", unit.code(), type.code());
    }

    static Finding ofPlan(String rule, Unit unit, QuotaType type) {
        return new Finding(rule, "plan", unit.code(), type.code());
    }

    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }
}
