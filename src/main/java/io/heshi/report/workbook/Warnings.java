package io.heshi.report.workbook;

import io.heshi.report.facts.RunSummary;
import io.heshi.report.words.Wording;
import java.util.List;

/** What must be read before any figure of a night is believed: which sources somebody let pass although they were damaged. */
record Warnings(RunSummary summary, Wording wording) {

    List<String> all() {
        return summary.releasedGates().stream()
                .map(gate -> wording.messages()
                        .zh(
                                "warning.released",
                                wording.sourceTitle(gate.source()).zh(),
                                wording.gate(gate),
                                gate.releasedBy(),
                                wording.free(gate.reason())))
                .toList();
    }
}
