package io.heshi.report.words;

import io.heshi.catalogue.Field;
import io.heshi.catalogue.Label;
import io.heshi.catalogue.Texts;
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

    static EvidenceColumn of(String scope, String column, Wording wording) {
        int dot = column.indexOf('.');
        String group = dot < 0 ? "" : column.substring(0, dot);
        String name = column.substring(dot + 1);
        Texts messages = wording.messages();
        Optional<Field> field = wording.columns().fieldOf(group, name);
        String label = wording.column(scope, column)
                .or(() -> field.map(Field::label).map(wording::told))
                .map(Label::zh)
                .orElse(column);
        boolean ofPersonSource = wording.personSources().contains(group);
        return new EvidenceColumn(
                group,
                wording.columns().presenceOf(scope, column).orElse(""),
                BESIDE_THE_DESCRIPTION.contains(name),
                ofPersonSource,
                ofPersonSource ? wording.sourceTitle(group).zh() + messages.zh("description.of") : "",
                messages.zh("evidence.item", label, messages.zh("value.none")),
                text -> messages.zh(
                        "evidence.item",
                        label,
                        wording.told(wording.columns().value(scope, column, text))
                                .zh()));
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
}
