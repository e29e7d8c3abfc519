package io.heshi.guess.shape;

import io.heshi.catalogue.ClaimKind;
import io.heshi.catalogue.Label;
import java.util.regex.Pattern;

/** The shape of unit names and unit codes. */
final class UnitShape {
    private static final Pattern CODE = Pattern.compile("[0-9A-Za-z][0-9A-Za-z._-]{1,23}");
    private static final int CODE_WITH_DIGITS = 3;

    private UnitShape() {}

    static ColumnEvidence name(SampledColumn column) {
        double units = column.share(HanText::isUnit);
        double digits = column.share(text -> !HanText.hasHan(text));
        Label told = EvidenceText.of(
                "unit.endings_unit_names_distinct",
                PercentText.percent(units),
                column.counts().size());
        if (digits > 0.8) {
            return ColumnEvidence.against(EvidenceText.of("unit.values_are_not_chinese"));
        }
        if (units < 0.6) {
            return ColumnEvidence.silent(told);
        }
        double departments = column.share(HanText::isDepartment);
        double length = averageLength(column);
        boolean plain = length >= 5 && departments < 0.7;
        return ColumnEvidence.of(units, plain ? 0.45 + 0.2 * units : 0.3, told);
    }

    static ColumnEvidence code(SampledColumn column, ClaimKind kind, SampledTable table) {
        double codes = column.share(text -> CODE.matcher(text).matches());
        if (codes < 0.3 && column.share(HanText::hasHan) > 0.5) {
            return ColumnEvidence.against(EvidenceText.of("unit.values_are_chinese_words"));
        }
        if (IdColumn.validShare(column) > 0.3) {
            return ColumnEvidence.against(EvidenceText.of("unit.values_are_id_numbers"));
        }
        if (kind == ClaimKind.PERSON && column.isSerial() && column.filled() > 2) {
            return ColumnEvidence.against(EvidenceText.of("unit.values_count_rows_they"));
        }
        if (codes < 0.8) {
            return ColumnEvidence.silent(new Label("", ""));
        }
        double pairing = pairing(column, table);
        int distinct = column.counts().size();
        Label told = pairing > 0
                ? EvidenceText.of("unit.paired", distinct, PercentText.percent(pairing))
                : EvidenceText.of("unit.codes", distinct);
        boolean grouped = kind != ClaimKind.PERSON || column.variety() < 0.9 || column.filled() < 10;
        boolean codeLike = column.share(text -> text.length() >= CODE_WITH_DIGITS && HanText.hasDigit(text)) > 0.9
                && column.share(text -> text.contains(".")) < 0.5;
        boolean several = column.counts().size() > 1;
        boolean telling = pairing >= 0.8 && grouped && codeLike && several && !column.isSerial();
        return ColumnEvidence.of(codes, telling ? 0.35 + 0.3 * pairing : 0, told);
    }

    private static double pairing(SampledColumn codes, SampledTable table) {
        return table.columns().stream()
                .filter(other -> other.position() != codes.position())
                .filter(other -> other.share(HanText::isUnit) >= 0.6 && averageLength(other) >= 4)
                .mapToDouble(codes::pairing)
                .max()
                .orElse(0);
    }

    private static double averageLength(SampledColumn column) {
        long characters = column.counts().entrySet().stream()
                .mapToLong(entry -> (long) entry.getKey().length() * entry.getValue())
                .sum();
        return column.filled() == 0 ? 0 : (double) characters / column.filled();
    }
}
