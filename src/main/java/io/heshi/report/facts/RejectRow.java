package io.heshi.report.facts;

/**
 * A row that could not become a claim.
 *
 * @param fields how many fields it has, and {@code expected} how many it should have; 0 unless that is the reason
 */
public record RejectRow(
        String source,
        String file,
        String sheet,
        long line,
        String reason,
        String field,
        String raw,
        int fields,
        int expected) {}
