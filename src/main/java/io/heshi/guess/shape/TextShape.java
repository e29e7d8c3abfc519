package io.heshi.guess.shape;

import io.heshi.catalogue.Label;
import io.heshi.vocabulary.UnifiedCreditCode;
import java.util.regex.Pattern;

/** The shape of columns of free text: only some have one. */
final class TextShape {
    private static final Pattern DOCUMENT = Pattern.compile(".*[〔\\[(（【](19|20)\\d\\d[〕\\])）】].*");

    private TextShape() {}

    static ColumnEvidence fit(String field, SampledColumn column) {
        if (IdColumn.validShare(column) > 0.3) {
            return ColumnEvidence.against(EvidenceText.of("text.values_are_id_numbers"));
        }
        return switch (field) {
            case "credit_code" ->
                shaped(
                        column.share(text -> UnifiedCreditCode.read(text).isPresent()),
                        0.65,
                        EvidenceText.of("text.unified_credit_codes_check"));
            case "document_no", "filing_no" ->
                shaped(
                        column.share(text -> DOCUMENT.matcher(text).matches()),
                        0.4,
                        EvidenceText.of("text.document_numbers"));
            case "department" ->
                shaped(column.share(HanText::isDepartment), 0.3, EvidenceText.of("text.endings_departments"));
            case "position", "position_level", "rank", "event_reason", "other_names", "short_name" ->
                column.share(HanText::hasHan) < 0.2 && column.share(HanText::hasDigit) > 0.8 && column.isSerial()
                        ? ColumnEvidence.against(EvidenceText.of("text.values_are_serial_numbers"))
                        : ColumnEvidence.silent(EvidenceText.of("text.text"));
            default -> ColumnEvidence.silent(EvidenceText.of("text.text"));
        };
    }

    private static ColumnEvidence shaped(double share, double alone, Label told) {
        Label counted = EvidenceText.of("text.counted", told, PercentText.percent(share));
        return share < 0.5 ? ColumnEvidence.silent(counted) : ColumnEvidence.of(share, alone * share, counted);
    }
}
