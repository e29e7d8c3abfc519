package io.heshi.intake.load;

import io.heshi.intake.cleanse.Outcome;
import io.heshi.intake.cleanse.Outcome.Claim;
import io.heshi.intake.cleanse.Outcome.Passed;
import io.heshi.intake.cleanse.Outcome.Reject;
import io.heshi.intake.cleanse.RowClass;
import java.util.EnumMap;
import java.util.Map;

/** Counts what became of the rows of one file. Of one step, so of one thread. */
public final class FileTally {
    private final Map<RowClass, Long> passed = new EnumMap<>(RowClass.class);
    private String format = "";
    private String encoding = "";
    private long lines;
    private long claims;
    private long rejects;

    /** Begins anew. */
    void reset() {
        passed.clear();
        format = "";
        encoding = "";
        lines = 0;
        claims = 0;
        rejects = 0;
    }

    void opened(String newFormat, String newEncoding) {
        format = newFormat;
        encoding = newEncoding;
    }

    void read() {
        lines++;
    }

    void count(Outcome outcome) {
        if (outcome instanceof Claim) {
            claims++;
        } else if (outcome instanceof Reject) {
            rejects++;
        } else if (outcome instanceof Passed other) {
            passed.merge(other.rowClass(), 1L, Long::sum);
        }
    }

    public String format() {
        return format;
    }

    /** The charset, empty for a workbook. */
    public String encoding() {
        return encoding;
    }

    /** Rows that the file has. */
    public long lines() {
        return lines;
    }

    public long claims() {
        return claims;
    }

    public long rejects() {
        return rejects;
    }

    /** Rows of a class that are neither claim nor reject. */
    public long passed(RowClass rowClass) {
        return passed.getOrDefault(rowClass, 0L);
    }

    /** Whether every row that was read became exactly one thing. */
    public boolean tiesOut() {
        long sum = claims + rejects;
        for (long count : passed.values()) {
            sum += count;
        }
        return lines == sum;
    }
}
