package io.heshi.city.unit;

import io.heshi.city.plan.Words;

/** The quota types that the city hands out. */
public enum QuotaType {
    ADMINISTRATIVE,
    POLITICAL_LEGAL,
    INSTITUTION,
    CIVIL_INSTITUTION,
    WORKER;

    public String code() {
        return Words.of(this, "code");
    }

    /** Whether people on it are registered as civil servants; those of 参公 units are. */
    public boolean civilServant() {
        return this == ADMINISTRATIVE || this == POLITICAL_LEGAL || this == CIVIL_INSTITUTION;
    }

    /** Payroll knows no more than the broad type: 参公 posts are 事业 to it. */
    public QuotaType asPayrollKnowsIt() {
        return this == CIVIL_INSTITUTION ? INSTITUTION : this;
    }

    /** A type that no one could mean by this one. */
    public QuotaType contrary() {
        return this == ADMINISTRATIVE || this == WORKER ? INSTITUTION : ADMINISTRATIVE;
    }
}
