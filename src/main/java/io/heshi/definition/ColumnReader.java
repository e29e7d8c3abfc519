package io.heshi.definition;

import io.heshi.vocabulary.HeaderName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads {@code columns} of one source. */
final class ColumnReader {
    private final ClaimKind kind;
    private final Set<String> codeTables;
    private final Map<String, Taken> taken = new HashMap<>();

    ColumnReader(ClaimKind kind, Set<String> codeTables) {
        this.kind = kind;
        this.codeTables = codeTables;
    }

    private record Taken(String header, String column, Place place) {}

    List<ColumnMapping> read(Section written) {
        List<ColumnMapping> columns = new ArrayList<>();
        for (Section.Named named : written.all()) {
            Optional<Field> field = Catalogue.field(kind, named.name());
            if (field.isEmpty()) {
                List<String> known =
                        Catalogue.fields(kind).stream().map(Field::name).toList();
                named.value()
                        .fault("unknown column `" + named.name() + "` of " + kind.code() + " claims"
                                + Nearest.hint(named.name(), known));
            } else {
                columns.add(column(field.get(), named.value()));
            }
        }
        if (written.keys().entries().isEmpty()) {
            written.faults().add(written.place(), written.key(), "expected at least one column");
        }
        return columns;
    }

    private ColumnMapping column(Field field, Value value) {
        Optional<Section> detailed = value.isKeys() ? value.section("from", "type", "codes") : Optional.empty();
        Optional<Value> from = value.isKeys() ? detailed.flatMap(s -> s.required("from")) : Optional.of(value);
        List<Value> headers =
                from.map(v -> v.isText() ? List.of(v) : v.distinctTexts()).orElse(List.of());
        List<String> texts = new ArrayList<>();
        for (Value header : headers) {
            header.text().ifPresent(text -> {
                texts.add(text);
                claim(text, field.name(), header);
            });
        }
        return new ColumnMapping(detailed.map(s -> typed(field, s)).orElse(field), List.copyOf(texts), value.place());
    }

    private void claim(String header, String column, Value value) {
        Taken first = taken.putIfAbsent(HeaderName.key(header), new Taken(header, column, value.place()));
        if (first != null && !first.column().equals(column)) {
            value.fault("header `" + header + "` is already mapped to `" + first.column() + "` as `" + first.header()
                    + "` in line " + first.place().line() + " (blanks, brackets and units are not compared)");
        }
    }

    private Field typed(Field field, Section detailed) {
        FieldType type = detailed.optional("type")
                .flatMap(v -> v.oneOf(FieldType.values(), FieldType::code).filter(t -> takes(field, t, v)))
                .orElse(field.type());
        Optional<Value> codes = detailed.optional("codes");
        if (type != FieldType.CODE) {
            codes.ifPresent(v -> v.fault("only a column of type code has a code table; this one is " + type.code()));
            return new Field(field.name(), type, "", field.label(), field.meaning());
        }
        Optional<Value> needed = field.codeTable().isEmpty() ? detailed.required("codes") : codes;
        String table = needed.flatMap(this::codeTable).orElse(field.codeTable());
        return new Field(field.name(), type, table, field.label(), field.meaning());
    }

    private static boolean takes(Field field, FieldType type, Value value) {
        if (field.type().replaceableBy(type)) {
            return true;
        }
        List<String> possible = Arrays.stream(FieldType.values())
                .filter(field.type()::replaceableBy)
                .map(FieldType::code)
                .toList();
        value.fault(
                "column `" + field.name() + "` cannot be " + type.code() + "; expected " + String.join(", ", possible));
        return false;
    }

    private Optional<String> codeTable(Value value) {
        Optional<String> name = value.text();
        if (name.isPresent() && !codeTables.contains(name.get())) {
            value.fault("there is no code table codes/" + name.get() + ".csv" + Nearest.hint(name.get(), codeTables));
        }
        return name;
    }
}
