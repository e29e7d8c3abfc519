package io.heshi.report.record;

import io.heshi.catalogue.Label;
import io.heshi.report.facts.FindingRow;
import io.heshi.report.words.Wording;
import io.heshi.store.sql.Sql;
import java.util.List;

/**
 * The rows of one source that could not be read in one run, as far as they may be of one person. Whoever is told to be absent should not be
 * accused before somebody has looked at them.
 */
record RejectedRows(List<Rejected> rows) {

    /** What ties a row to the person; its words are {@code explain.rejected.<tie>}. */
    private record Rejected(String tie, String place, String reason, int fields, int expected) {
        boolean by(String what) {
            return tie.equals(what);
        }
    }

    static RejectedRows of(Sql sql, long runId, String source, long personKey, FindingRow finding) {
        return new RejectedRows(sql.ofRun("report/96-explain-rejected", runId)
                .param("source", source)
                .param("subject_key", personKey)
                .param("person", finding.person())
                .query((row, n) -> new Rejected(
                        row.getString("tie"),
                        row.getString("place"),
                        row.getString("reason"),
                        row.getInt("fields"),
                        row.getInt("expected")))
                .list());
    }

    static RejectedRows none() {
        return new RejectedRows(List.of());
    }

    /** Rows that are of the person without doubt, a line each. */
    List<String> certain(Wording wording) {
        return told("number", wording);
    }

    /** What is to be looked at before somebody is taken to be absent: rows of the same name, or else how many rows there are. */
    List<String> possible(Wording wording) {
        List<String> sameName = told("name", wording);
        return sameName.isEmpty() && !rows.isEmpty()
                ? List.of(wording.messages()
                        .of(
                                "explain.rejected.nothing",
                                rows.size(),
                                wording.messages().of("sheet.rejects"))
                        .both())
                : sameName;
    }

    private List<String> told(String tie, Wording wording) {
        return rows.stream()
                .filter(row -> row.by(tie))
                .map(row -> {
                    Label reason = wording.rejectReason(row.reason(), row.fields(), row.expected());
                    return wording.messages()
                            .of("explain.rejected." + tie, row.place(), reason)
                            .both();
                })
                .toList();
    }
}
