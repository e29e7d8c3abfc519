package io.heshi.generate;

import java.util.Comparator;

/**
 * One thing that a reconciliation must find.
 *
 * @param subjectType person, unit or unit_quota
 * @param subject ID number, unit code, or the name of a unit that nobody knows
 * @param part quota type of a unit_quota, otherwise empty
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

    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }
}
