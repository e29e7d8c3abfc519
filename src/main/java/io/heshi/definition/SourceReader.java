package io.heshi.definition;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
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
    private static final GateSettings NO_GATES = new GateSettings(Optional.empty(), Map.of());

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
                claims.flatMap(kind -> written.map(s -> new ColumnReader(kind, codeTables).read(s)))
                        .orElse(List.of()),
                top.optional("required_columns")
                        .map(v -> requiredColumns(v, written))
                        .orElse(List.of()),
                top.optional("gates")
                        .flatMap(v -> v.section("rows", "missing"))
                        .map(s -> gates(s, written))
                        .orElse(NO_GATES),
                top.optional("source").map(Value::place).orElse(top.place()));
    }

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

    private static List<String> requiredColumns(Value value, Optional<Section> columns) {
        List<String> names = new ArrayList<>();
        for (Value item : value.distinctTexts()) {
            item.text().ifPresent(name -> {
                names.add(name);
                reportUnmapped(item, name, columns);
            });
        }
        return names;
    }

    private static GateSettings gates(Section gates, Optional<Section> columns) {
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
                    reportUnmapped(named.value(), named.name(), columns);
                    Percent.read(named.value()).ifPresent(share -> missing.put(named.name(), share));
                });
        return new GateSettings(drop, missing);
    }

    private static void reportUnmapped(Value value, String column, Optional<Section> columns) {
        columns.map(s -> s.keys().entries().keySet())
                .filter(mapped -> !mapped.contains(column))
                .ifPresent(mapped -> value.fault(
                        "column `" + column + "` is not mapped under `columns`" + Nearest.hint(column, mapped)));
    }
}
