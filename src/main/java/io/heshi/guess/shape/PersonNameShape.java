package io.heshi.guess.shape;

/** The shape of names of persons: 2 to 4 Chinese characters, most of them after a known family name. */
final class PersonNameShape {
    private PersonNameShape() {}

    static ColumnEvidence fit(SampledColumn column) {
        double names = column.share(HanText::isName);
        double surnames = column.share(text -> HanText.isName(text) && HanText.hasSurname(text));
        String zh = "2-4 个汉字 " + PercentText.percent(names) + "，常见姓氏 " + PercentText.percent(surnames);
        String en = "2-4 Chinese characters " + PercentText.percent(names) + ", known family name "
                + PercentText.percent(surnames);
        boolean varied = column.variety() >= 0.2 || column.counts().size() >= 50;
        if (names >= 0.8 && surnames >= 0.7 && varied) {
            return ColumnEvidence.of(surnames, 0.45 + 0.2 * surnames, zh, en);
        }
        if (names >= 0.6) {
            return ColumnEvidence.silent(zh, en);
        }
        if (names < 0.2 && column.share(HanText::hasDigit) > 0.5) {
            return ColumnEvidence.against("其值多为数字，不是姓名", "its values are mostly digits, not names");
        }
        return column.share(HanText::isUnit) > 0.8
                ? ColumnEvidence.against("其值是单位名称，不是姓名", "its values are names of units, not of persons")
                : ColumnEvidence.silent(zh, en);
    }
}
