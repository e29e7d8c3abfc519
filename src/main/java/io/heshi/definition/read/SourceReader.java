package io.heshi.definition.read;

import io.heshi.catalogue.Catalogue;
import io.heshi.catalogue.ClaimKind;
import io.heshi.definition.CodeTable;
import io.heshi.definition.ColumnMapping;
import io.heshi.definition.FaultText;
import io.heshi.definition.GateSettings;
import io.heshi.definition.Layout;
import io.heshi.definition.Origin;
import io.heshi.definition.Source;
import io.heshi.definition.yaml.DefinitionFile;
import io.heshi.definition.yaml.DefinitionName;
import io.heshi.definition.yaml.Faults;
import io.heshi.definition.yaml.Nearest;
import io.heshi.definition.yaml.Section;
import io.heshi.definition.yaml.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads {@code sources/*.yaml}. */
final class SourceReader {
    private static final String[] KEYS = {
        "source", "title", "claims", "from", "layout", "columns", "own", "required_columns", "gates"
    };
    private static final Origin NOWHERE = new Origin.Files("", true);

    private final DefinitionFile file;
    private final Map<String, CodeTable> codes;

    SourceReader(DefinitionFile file, Map<String, CodeTable> codes) {
        this.file = file;
        this.codes = codes;
    }

    Optional<Source> read(Faults faults) {
        return file.yaml(faults).flatMap(root -> root.section(KEYS)).map(this::source);
    }

    private Source source(Section top) {
        String name = top.required("source")
                .map(v -> DefinitionName.SOURCE.likeFile(v, file))
                .orElse("");
        Optional<ClaimKind> claims = top.required("claims").flatMap(v -> v.oneOf(Catalogue.kinds(), ClaimKind::code));
        Optional<Section> written = top.required("columns").flatMap(Value::anyKeys);
        Layout layout = top.optional("layout")
                .flatMap(v -> new LayoutReader(claims.orElse(ClaimKind.PERSON), codes).read(v))
                .orElse(Layout.AUTO);
        Optional<Section> own = top.optional("own").flatMap(Value::anyKeys);
        ColumnReader reader = new ColumnReader(claims.orElse(ClaimKind.PERSON), codes.keySet());
        List<ColumnMapping> columns = new ArrayList<>(
                claims.flatMap(kind -> written.map(reader::read)).orElse(List.of()));
        own.ifPresent(s -> columns.addAll(reader.own(s)));
        Optional<Set<String>> names = written.map(s -> named(s, own));
        return new Source(
                name,
                top.label("title"),
                claims.orElse(ClaimKind.PERSON),
                top.required("from").flatMap(OriginReader::read).orElse(NOWHERE),
                layout,
                columns,
                top.optional("required_columns").map(v -> columnNames(v, names)).orElse(List.of()),
                top.optional("gates")
                        .flatMap(new GateReader(names.map(s -> supplied(s, layout)), claims, columns)::read)
                        .orElse(GateSettings.NONE),
                top.optional("source").map(Value::place).orElse(top.place()));
    }

    private static Set<String> named(Section columns, Optional<Section> own) {
        Set<String> names = new LinkedHashSet<>(columns.names());
        own.ifPresent(s -> names.addAll(s.names()));
        return names;
    }

    /** The columns that have a value in some claim: those mapped to headers, and the two that a wide table gives. */
    private static Set<String> supplied(Set<String> columns, Layout layout) {
        Set<String> names = new LinkedHashSet<>(columns);
        layout.wide().ifPresent(wide -> names.addAll(List.of(wide.by(), wide.value())));
        return names;
    }

    static List<String> columnNames(Value value, Optional<Set<String>> columns) {
        List<String> names = new ArrayList<>();
        for (Value item : value.distinctTexts()) {
            item.text().ifPresent(name -> {
                names.add(name);
                reportUnmapped(item, name, columns);
            });
        }
        return names;
    }

    static void reportUnmapped(Value value, String column, Optional<Set<String>> columns) {
        columns.filter(mapped -> !mapped.contains(column))
                .ifPresent(mapped -> value.fault(
                        FaultText.of("source.column_not_mapped_under", column).then(Nearest.hint(column, mapped))));
    }
}
