package io.heshi.report;

/** A row that could not become a claim. */
record RejectRow(String source, String file, String sheet, long line, String reason, String field, String raw) {}
