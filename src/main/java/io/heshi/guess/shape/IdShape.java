package io.heshi.guess.shape;

import io.heshi.vocabulary.IdReading;

/** The shape of resident ID numbers: 18 or 15 characters, a date of birth, a check digit. */
final class IdShape {
    private static final double ENOUGH = 0.5;
    private static final double TOO_FEW = 0.1;

    private IdShape() {}

    static ColumnEvidence fit(SampledColumn column) {
        double valid = IdColumn.validShare(column);
        double like = damagedShare(column) + valid;
        String zh = "18 位或 15 位，校验正确 " + PercentText.percent(valid) + damagedZh(like - valid);
        String en = "18 or 15 digits, check right " + PercentText.percent(valid) + damagedEn(like - valid);
        if (valid >= ENOUGH) {
            return ColumnEvidence.of(valid, 0.7 * valid + 0.05, zh, en);
        }
        if (like >= ENOUGH) {
            return ColumnEvidence.of(like, 0.3, zh, en);
        }
        if (like < TOO_FEW) {
            return ColumnEvidence.against(
                    column.isSerial() ? "其值是序号 1、2、3…，不是身份证号" : "其值不是身份证号（位数和校验都不符）",
                    column.isSerial()
                            ? "its values are serial numbers 1, 2, 3 …, not ID numbers"
                            : "its values are no ID numbers (neither length nor check digit)");
        }
        return ColumnEvidence.silent(zh, en);
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

    private static String damagedZh(double share) {
        return share > 0 ? "，残缺或错号 " + PercentText.percent(share) : "";
    }

    private static String damagedEn(double share) {
        return share > 0 ? ", damaged " + PercentText.percent(share) : "";
    }
}
