package io.heshi.report.words;

import io.heshi.catalogue.Field;
import io.heshi.catalogue.FieldType;
import io.heshi.catalogue.Label;
import io.heshi.catalogue.Texts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * How a column of evidence is told.
 *
 * @param group the source or relation that it belongs to, the part before the dot, or empty text
 * @param presenceOf the source of which it only says whether it knows the subject, or empty text
 * @param beside whether every list shows it in a column of its own
 * @param ofPersonSource whether its group is a source of persons of the job
 * @param owner the title of that source, as the description puts it before
 * @param told label and value; a value is never empty text
 */
record EvidenceColumn(
        String group,
        String presenceOf,
        boolean beside,
        boolean ofPersonSource,
        String owner,
        String nothing,
        UnaryOperator<String> value) {
    private static final Set<String> BESIDE_THE_DESCRIPTION = Set.of("unit_name", "id_no");
    private static final String PRESENCE = "in_";

    static EvidenceColumn of(String scope, String column, Wording wording) {
        int dot = column.indexOf('.');
        String group = dot < 0 ? "" : column.substring(0, dot);
        String name = column.substring(dot + 1);
        Texts messages = wording.messages();
        Optional<Field> field = wording.fieldOf(group, name);
        String label = wording.column(scope, column)
                .or(() -> field.map(Field::label))
                .map(Label::zh)
                .orElse(column);
        boolean ofPersonSource = wording.personSources().contains(group);
        UnaryOperator<String> value = value(group, name, field, wording);
        return new EvidenceColumn(
                group,
                dot < 0 && column.startsWith(PRESENCE) ? column.substring(PRESENCE.length()) : "",
                BESIDE_THE_DESCRIPTION.contains(name),
                ofPersonSource,
                ofPersonSource ? wording.sourceTitle(group).zh() + messages.zh("description.of") : "",
                messages.zh("evidence.item", label, messages.zh("value.none")),
                text -> messages.zh("evidence.item", label, value.apply(text)));
    }

    boolean presence() {
        return !presenceOf.isEmpty();
    }

    /** Whether the description says it, where it has a value. */
    boolean described() {
        return !presence() && !beside;
    }

    /** Label and value. */
    String told(Optional<String> said) {
        return said.filter(text -> !text.isEmpty()).map(value).orElse(nothing);
    }

    private static UnaryOperator<String> value(String group, String name, Optional<Field> field, Wording wording) {
        Texts messages = wording.messages();
        return switch (name) {
            case "id_fault" -> fault -> messages.labelOr("id_fault.", fault).zh();
            case "value_faults" ->
                faults -> wording.joined(faults.lines()
                        .map(line -> wording.valueFault(group, line))
                        .toList());
            // Which source says how many places are used.
            case "used_by" ->
                source -> messages.find("used_by." + source)
                        .orElseGet(() -> wording.sourceTitle(source))
                        .zh();
            case "shared_value" -> wording::number;
            case "id_sex" -> sex -> wording.code("sex", sex);
            default -> {
                UnaryOperator<String> typed = typed(group, name, field, wording);
                yield text ->
                        text.equals("true") || text.equals("false") ? messages.zh("value." + text) : typed.apply(text);
            }
        };
    }

    private static UnaryOperator<String> typed(String group, String name, Optional<Field> field, Wording wording) {
        return switch (field.map(Field::type).orElse(FieldType.TEXT)) {
            case CODE -> code -> wording.code(field.map(Field::codeTable).orElse(""), code);
            case ID_NO -> wording::idNo;
            case MONEY ->
                yuan -> new BigDecimal(yuan).setScale(2, RoundingMode.HALF_UP).toPlainString();
            default -> name.equals("credit_code") ? UnaryOperator.identity() : text -> wording.said(group, name, text);
        };
    }
}
