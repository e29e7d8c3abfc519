package io.heshi.guess.shape;

import io.heshi.catalogue.Label;
import io.heshi.vocabulary.IdReading;

/** The shape of resident ID numbers: 18 or 15 characters, a date of birth, a check digit. */
final class IdShape {
    private static final double ENOUGH = 0.5;
    private static final double TOO_FEW = 0.1;

    private IdShape() {}

    static ColumnEvidence fit(SampledColumn column) {
        double valid = IdColumn.validShare(column);
        double like = damagedShare(column) + valid;
        Label told = like > valid
                ? EvidenceText.of("id.damaged", PercentText.percent(valid), PercentText.percent(like - valid))
                : EvidenceText.of("id.valid", PercentText.percent(valid));
        if (valid >= ENOUGH) {
            return ColumnEvidence.of(valid, 0.7 * valid + 0.05, told);
        }
        if (like >= ENOUGH) {
            return ColumnEvidence.of(like, 0.3, told);
        }
        if (like < TOO_FEW) {
            return ColumnEvidence.against(EvidenceText.of(column.isSerial() ? "id.serial" : "id.none"));
        }
        return ColumnEvidence.silent(told);
    }

    /** Share of cells as long as an ID number that are none: mistyped, or cut to 15 digits by a spreadsheet. */
    private static double damagedShare(SampledColumn column) {
        int damaged = 0;
        for (int i = 0; i < column.rows(); i++) {
            if (column.id(i) instanceof IdReading.Invalid invalid) {
                int digits = (int)
                        invalid.text().chars().filter(c -> c >= '0' && c <= '9').count();
                boolean long18 = digits >= 17 && digits <= 19 && !HanText.hasHan(invalid.text());
                damaged += long18 || digits == 15 || invalid.text().contains("E+") ? 1 : 0;
            }
        }
        return (double) damaged / column.filled();
    }
}
