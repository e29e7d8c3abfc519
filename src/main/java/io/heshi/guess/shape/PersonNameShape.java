package io.heshi.guess.shape;

import io.heshi.catalogue.Label;

/** The shape of names of persons: 2 to 4 Chinese characters, most of them after a known family name. */
final class PersonNameShape {
    private PersonNameShape() {}

    static ColumnEvidence fit(SampledColumn column) {
        double names = column.share(HanText::isName);
        double surnames = column.share(text -> HanText.isName(text) && HanText.hasSurname(text));
        Label told = EvidenceText.of(
                "person_name.chinese_characters_known_family",
                PercentText.percent(names),
                PercentText.percent(surnames));
        boolean varied = column.variety() >= 0.2 || column.counts().size() >= 50;
        if (names >= 0.8 && surnames >= 0.7 && varied) {
            return ColumnEvidence.of(surnames, 0.45 + 0.2 * surnames, told);
        }
        if (names >= 0.6) {
            return ColumnEvidence.silent(told);
        }
        if (names < 0.2 && column.share(HanText::hasDigit) > 0.5) {
            return ColumnEvidence.against(EvidenceText.of("person_name.values_are_mostly_digits"));
        }
        return column.share(HanText::isUnit) > 0.8
                ? ColumnEvidence.against(EvidenceText.of("person_name.values_are_names_units"))
                : ColumnEvidence.silent(told);
    }
}
