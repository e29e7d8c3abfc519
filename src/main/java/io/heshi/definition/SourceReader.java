package io.heshi.definition;

import io.heshi.vocabulary.HeaderName;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads {@code sources/*.yaml}. */
final class SourceReader {
    private static final String[] KEYS = {
        "source", "title", "claims", "from", "layout", "columns", "required_columns", "gates"
    };

    private final DefinitionFile file;
    private final Set<String> codeTables;

    SourceReader(DefinitionFile file, Set<String> codeTables) {
        this.file = file;
        this.codeTables = codeTables;
    }

    Optional<Source> read(Faults faults) {
        return file.yaml(faults).flatMap(root -> root.section(KEYS)).map(this::source);
    }

    private Source source(Section top) {
        String name = top.required("source")
                .map(v -> NameShape.SOURCE.likeFile(v, file))
                .orElse("");
        Optional<ClaimKind> claims = top.required("claims").flatMap(v -> v.oneOf(ClaimKind.values(), ClaimKind::code));
        Optional<Section> from = top.required("from").flatMap(v -> v.section("files", "required"));
        Optional<Section> layout = top.optional("layout").flatMap(v -> v.section("header", "encoding"));
        Optional<Section> written = top.required("columns").flatMap(Value::anyKeys);
        Set<String> mapped = written.map(s -> s.keys().entries().keySet()).orElse(Set.of());
        return new Source(
                name,
                top.label("title"),
                claims.orElse(ClaimKind.PERSON),
                from.map(SourceReader::files).orElse(""),
                from.flatMap(s -> s.optional("required"))
                        .flatMap(Value::yesOrNo)
                        .orElse(true),
                layout.flatMap(s -> s.optional("encoding")).flatMap(SourceReader::encoding),
                layout.flatMap(s -> s.optional("header")).flatMap(SourceReader::headerRow),
                claims.flatMap(kind -> written.map(s -> columns(kind, s))).orElse(List.of()),
                top.optional("required_columns")
                        .map(v -> requiredColumns(v, mapped))
                        .orElse(List.of()),
                top.optional("gates")
                        .flatMap(v -> v.section("rows", "missing"))
                        .map(s -> gates(s, mapped))
                        .orElse(NO_GATES),
                top.optional("source").map(Value::place).orElse(top.place()));
    }

    private static final GateSettings NO_GATES = new GateSettings(Optional.empty(), Map.of());

    private static String files(Section from) {
        Optional<Value> value = from.required("files");
        Optional<String> glob = value.flatMap(Value::text);
        glob.flatMap(FileGlob::fault).ifPresent(problem -> value.ifPresent(v -> v.fault(problem)));
        return glob.orElse("");
    }

    private static Optional<Integer> headerRow(Value value) {
        return value.text().filter(t -> !t.equals("auto")).flatMap(t -> value.wholeNumber(1));
    }

    private static Optional<String> encoding(Value value) {
        return value.text().filter(t -> !t.equals("auto")).flatMap(t -> charset(value, t));
    }

    private static Optional<String> charset(Value value, String name) {
        try {
            return Optional.of(Charset.forName(name).name());
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            value.fault("unknown encoding `" + name + "`; expected auto, UTF-8, GB18030, Big5, UTF-16LE …");
            return Optional.empty();
        }
    }

    private List<ColumnMapping> columns(ClaimKind kind, Section written) {
        List<ColumnMapping> columns = new ArrayList<>();
        Map<String, Taken> taken = new HashMap<>();
        for (Section.Named named : written.all()) {
            Optional<Field> field = Catalogue.field(kind, named.name());
            if (field.isEmpty()) {
                List<String> known =
                        Catalogue.fields(kind).stream().map(Field::name).toList();
                named.value()
                        .fault("unknown column `" + named.name() + "` of " + kind.code() + " claims"
                                + Nearest.hint(named.name(), known));
            } else {
                columns.add(column(field.get(), named.value(), taken));
            }
        }
        if (written.keys().entries().isEmpty()) {
            written.faults().add(written.place(), written.key(), "expected at least one column");
        }
        return columns;
    }

    private record Taken(String header, String column, Place place) {}

    private ColumnMapping column(Field field, Value value, Map<String, Taken> taken) {
        Optional<Section> detailed = value.isKeys() ? value.section("from", "type", "codes") : Optional.empty();
        Optional<Value> from = value.isKeys() ? detailed.flatMap(s -> s.required("from")) : Optional.of(value);
        List<Value> headers =
                from.map(v -> v.isText() ? List.of(v) : v.distinctTexts()).orElse(List.of());
        List<String> texts = new ArrayList<>();
        for (Value header : headers) {
            header.text().ifPresent(text -> {
                texts.add(text);
                claim(text, field.name(), header, taken);
            });
        }
        return new ColumnMapping(detailed.map(s -> typed(field, s)).orElse(field), List.copyOf(texts), value.place());
    }

    private static void claim(String header, String column, Value value, Map<String, Taken> taken) {
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

    private static List<String> requiredColumns(Value value, Set<String> mapped) {
        List<String> names = new ArrayList<>();
        for (Value item : value.distinctTexts()) {
            item.text().ifPresent(name -> {
                names.add(name);
                reportUnmapped(item, name, mapped);
            });
        }
        return names;
    }

    private static GateSettings gates(Section gates, Set<String> mapped) {
        Optional<BigDecimal> drop = gates.optional("rows")
                .flatMap(v -> v.section("drop"))
                .flatMap(s -> s.required("drop"))
                .flatMap(Percent::read);
        Map<String, BigDecimal> missing = new LinkedHashMap<>();
        gates.optional("missing")
                .flatMap(Value::anyKeys)
                .map(Section::all)
                .orElse(List.of())
                .forEach(named -> {
                    reportUnmapped(named.value(), named.name(), mapped);
                    Percent.read(named.value()).ifPresent(share -> missing.put(named.name(), share));
                });
        return new GateSettings(drop, missing);
    }

    private static void reportUnmapped(Value value, String column, Set<String> mapped) {
        if (!mapped.contains(column)) {
            value.fault("column `" + column + "` is not mapped under `columns`" + Nearest.hint(column, mapped));
        }
    }
}
