package io.heshi.city.unit;

/** How a person came to hold a place. */
public enum EntryChannel {
    RECRUITMENT,
    CIVIL_SERVICE_EXAM,
    TRANSFER,
    POLICY_PLACEMENT,
    GREEN_CHANNEL,
    ENTERPRISE_TALENT,
    TEACHER_MOVE,
    BULK_TRANSFER;

    /** Whether a unit over quota must take such people too. */
    public boolean exempt() {
        return this == POLICY_PLACEMENT || this == BULK_TRANSFER;
    }
}
