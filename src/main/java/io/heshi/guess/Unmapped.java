package io.heshi.guess;

import io.heshi.catalogue.Label;
import io.heshi.guess.shape.EvidenceText;
import io.heshi.guess.shape.SampledColumn;

/** Why a column of the file holds no canonical column. */
final class Unmapped {
    private Unmapped() {}

    static Label told(SampledColumn column, Assignment assignment) {
        if (column.header().isEmpty()) {
            return column.isEmpty()
                    ? EvidenceText.of("unmapped.no_header")
                    : EvidenceText.of("unmapped.no_header_but", values(column));
        }
        return assignment
                .vetoed(column)
                .map(c -> EvidenceText.of(
                        "unmapped.vetoed", c.field().name(), c.fit().told()))
                .orElseGet(() -> values(column));
    }

    private static Label values(SampledColumn column) {
        if (column.isEmpty()) {
            return EvidenceText.of("unmapped.empty");
        }
        return column.isSerial()
                ? EvidenceText.of("unmapped.serial")
                : EvidenceText.of("unmapped.values", column.counts().size(), column.filled());
    }
}
