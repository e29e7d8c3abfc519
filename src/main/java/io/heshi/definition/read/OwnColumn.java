package io.heshi.definition.read;

import io.heshi.catalogue.Field;
import io.heshi.catalogue.FieldType;
import io.heshi.catalogue.Label;
import io.heshi.catalogue.cases.OwnField;
import io.heshi.definition.FaultText;
import io.heshi.definition.yaml.DefinitionName;
import io.heshi.definition.yaml.Nearest;
import io.heshi.definition.yaml.Section;
import io.heshi.definition.yaml.Value;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One entry of {@code own} of a source of persons: a column that Heshi does not know.
 *
 * @param titles what the files head it with
 */
record OwnColumn(Field field, Optional<Value> titles) {
    /** What a column of one's own may hold; who and where somebody is only the catalogue says. */
    private static final List<FieldType> TYPES = List.of(
            FieldType.TEXT,
            FieldType.CODE,
            FieldType.DATE,
            FieldType.MONTH,
            FieldType.MONEY,
            FieldType.INTEGER,
            FieldType.BOOLEAN);

    private static final int LONGEST_NAME = 40;
    private static final String PATTERN = "{type: text, titles: [银行账号], zh: 银行账号, en: Bank account}";

    /** The column, unless its keys cannot be read at all. */
    static Optional<OwnColumn> read(Section.Named named, Set<String> codeTables) {
        reportName(named);
        return named.value()
                .sectionLike(PATTERN, "type", "titles", "zh", "en", "meaning", "codes")
                .map(s -> read(named.name(), s, codeTables));
    }

    private static OwnColumn read(String name, Section s, Set<String> codeTables) {
        FieldType type =
                s.required("type").flatMap(v -> v.oneOf(TYPES, FieldType::code)).orElse(FieldType.TEXT);
        String zh = s.text("zh");
        Label label = new Label(zh, s.optional("en").flatMap(Value::text).orElse(zh));
        String meaning = s.optional("meaning").flatMap(Value::text).orElse(label.both());
        Field field = new Field(name, type, codes(type, s, codeTables), label, meaning, false, false, true, List.of());
        return new OwnColumn(field, s.required("titles", "[" + (zh.isEmpty() ? name : zh) + "]"));
    }

    private static void reportName(Section.Named named) {
        String name = named.name();
        if (!DefinitionName.SOURCE.fits(name) || name.length() > LONGEST_NAME) {
            named.value().fault(DefinitionName.SOURCE.fault(name));
        } else if (OwnField.isTaken(name)) {
            named.value().fault("own.name_taken", name);
        }
    }

    private static String codes(FieldType type, Section s, Set<String> codeTables) {
        Optional<Value> written = type == FieldType.CODE ? s.required("codes") : s.optional("codes");
        if (type != FieldType.CODE) {
            written.ifPresent(v -> v.fault("column.only_column_type_code", type.code()));
            return "";
        }
        Optional<String> table = written.flatMap(Value::text);
        table.filter(t -> !codeTables.contains(t))
                .ifPresent(t ->
                        written.ifPresent(v -> v.fault(FaultText.of("column.there_no_code_table", "codes/" + t + ".csv")
                                .then(Nearest.hint(t, codeTables)))));
        return table.orElse("");
    }
}
