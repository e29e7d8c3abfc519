package io.heshi.definition.read;

import io.heshi.catalogue.Catalogue;
import io.heshi.catalogue.ClaimKind;
import io.heshi.catalogue.Field;
import io.heshi.catalogue.FieldType;
import io.heshi.definition.CodeTable;
import io.heshi.definition.FaultText;
import io.heshi.definition.HiddenRows;
import io.heshi.definition.Layout;
import io.heshi.definition.PerSheet;
import io.heshi.definition.SheetGlob;
import io.heshi.definition.UnitRows;
import io.heshi.definition.WideColumns;
import io.heshi.definition.yaml.Nearest;
import io.heshi.definition.yaml.Section;
import io.heshi.definition.yaml.Value;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads {@code layout} of a source; {@link Layout} shows the keys. */
final class LayoutReader {
    private static final int MOST_HEADER_ROWS = 3;

    private final ClaimKind kind;
    private final Map<String, CodeTable> codes;

    LayoutReader(ClaimKind kind, Map<String, CodeTable> codes) {
        this.kind = kind;
        this.codes = codes;
    }

    Optional<Layout> read(Value layout) {
        return layout.section("header", "header_rows", "encoding", "sheets", "hidden", "units", "wide")
                .map(this::layout);
    }

    private Layout layout(Section s) {
        return new Layout(
                s.optional("encoding").flatMap(LayoutReader::encoding),
                perSheet(s.optional("header"), LayoutReader::headerRow),
                perSheet(s.optional("header_rows"), LayoutReader::headerRows),
                s.optional("sheets").map(LayoutReader::sheets).orElse(List.of()),
                s.optional("hidden")
                        .flatMap(v -> v.oneOf(HiddenRows.values(), HiddenRows::code))
                        .orElse(HiddenRows.READ),
                s.optional("units")
                        .flatMap(v -> v.oneOf(UnitRows.values(), UnitRows::code))
                        .orElse(UnitRows.AUTO),
                s.optional("wide").flatMap(this::wide));
    }

    /** A number for all sheets, or one for each pattern. */
    private static PerSheet perSheet(Optional<Value> value, Function<Value, Optional<Integer>> number) {
        if (value.isEmpty() || !value.get().isKeys()) {
            return PerSheet.all(value.flatMap(number));
        }
        List<Map.Entry<String, Optional<Integer>>> numbers = new ArrayList<>();
        value.flatMap(Value::anyKeys).map(Section::all).orElse(List.of()).forEach(named -> {
            SheetGlob.fault(named.name()).ifPresent(named.value()::fault);
            numbers.add(Map.entry(named.name(), number.apply(named.value())));
        });
        return new PerSheet(numbers);
    }

    private static Optional<Integer> headerRow(Value value) {
        return value.text().filter(t -> !t.equals("auto")).flatMap(t -> value.wholeNumber(1));
    }

    private static Optional<Integer> headerRows(Value value) {
        Optional<Integer> rows = value.text().filter(t -> !t.equals("auto")).flatMap(t -> value.wholeNumber(1));
        if (rows.filter(n -> n > MOST_HEADER_ROWS).isPresent()) {
            value.fault("layout.auto_header_rows", MOST_HEADER_ROWS, rows.get());
            return Optional.empty();
        }
        return rows;
    }

    private static List<String> sheets(Value value) {
        List<String> patterns = new ArrayList<>();
        List<Value> written = value.isText() ? List.of(value) : value.distinctTexts();
        for (Value item : written) {
            item.text().ifPresent(pattern -> {
                SheetGlob.fault(pattern).ifPresent(item::fault);
                patterns.add(pattern);
            });
        }
        return patterns;
    }

    private Optional<WideColumns> wide(Value value) {
        return value.section("by", "value", "headers").map(s -> {
            Optional<Field> by = s.required("by").flatMap(v -> field(v, FieldType.CODE));
            Optional<Field> number = s.required("value").flatMap(v -> field(v, FieldType.INTEGER));
            Map<String, String> headers = new LinkedHashMap<>();
            s.required("headers").flatMap(Value::anyKeys).map(Section::all).orElse(List.of()).stream()
                    .forEach(named -> named.value().text().ifPresent(code -> {
                        by.ifPresent(field -> reportUnknownCode(named.value(), field, code));
                        headers.put(named.name(), code);
                    }));
            return new WideColumns(
                    by.map(Field::name).orElse(""), number.map(Field::name).orElse(""), headers);
        });
    }

    private Optional<Field> field(Value value, FieldType type) {
        Optional<String> name = value.text();
        Optional<Field> field = name.flatMap(n -> Catalogue.field(kind, n)).filter(f -> f.type() == type);
        if (name.isPresent() && field.isEmpty()) {
            List<String> possible = Catalogue.fields(kind).stream()
                    .filter(f -> f.type() == type)
                    .map(Field::name)
                    .toList();
            value.fault(FaultText.of("layout.no_column_claims", name.get(), type.code(), kind.code())
                    .then(
                            possible.isEmpty()
                                    ? FaultText.of("layout.they_have_none")
                                    : Nearest.hint(name.get(), possible)));
        }
        return field;
    }

    private void reportUnknownCode(Value value, Field field, String code) {
        CodeTable table = codes.get(field.codeTable());
        if (table != null && !table.labels().containsKey(code)) {
            Set<String> known = table.labels().keySet();
            String file = "codes/" + table.name() + ".csv";
            value.fault(FaultText.of("layout.no_code", file, code).then(Nearest.hint(code, known)));
        }
    }

    private static Optional<String> encoding(Value value) {
        return value.text().filter(t -> !t.equals("auto")).flatMap(t -> charset(value, t));
    }

    private static Optional<String> charset(Value value, String name) {
        try {
            return Optional.of(Charset.forName(name).name());
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            value.fault("layout.unknown_encoding_auto_utf", name);
            return Optional.empty();
        }
    }
}
