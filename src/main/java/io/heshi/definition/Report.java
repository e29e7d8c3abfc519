package io.heshi.definition;

/** What kind of reports a job makes. */
public enum Report {
    /** All findings, what has changed since the last run, and the figures about structure, pools, forecast and trend. */
    NIGHTLY("nightly"),
    /** Findings by paying unit, money first. */
    PAYROLL("payroll"),
    /** As the nightly ones, and for every unit what is approved beside what is there, with room to say what was verified. */
    YEAR_END("year_end");

    private final String code;

    Report(String code) {
        this.code = code;
    }

    /** The word used in YAML ({@code report: payroll}). */
    public String code() {
        return code;
    }
}
