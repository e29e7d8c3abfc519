package io.heshi.report.facts;

/** A row that could not become a claim. */
public record RejectRow(String source, String file, String sheet, long line, String reason, String field, String raw) {}
