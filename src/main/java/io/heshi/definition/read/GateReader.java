package io.heshi.definition.read;

import io.heshi.catalogue.Catalogue;
import io.heshi.catalogue.ClaimKind;
import io.heshi.catalogue.Field;
import io.heshi.catalogue.FieldType;
import io.heshi.definition.ColumnMapping;
import io.heshi.definition.GateSettings;
import io.heshi.definition.GateSettings.ColumnLimits;
import io.heshi.definition.GateSettings.Likeness;
import io.heshi.definition.GateSettings.Totals;
import io.heshi.definition.GateSettings.VanishedUnits;
import io.heshi.definition.yaml.Percent;
import io.heshi.definition.yaml.Section;
import io.heshi.definition.yaml.Value;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads {@code gates} of a source. */
final class GateReader {
    private static final String[] KEYS = {
        "rows",
        "missing",
        "duplicates",
        "units",
        "sums",
        "headers",
        "same_file",
        "stale",
        "totals",
        "columns",
        "matched",
        "likeness"
    };

    private final Optional<Set<String>> columns;
    private final Optional<ClaimKind> claims;
    private final List<ColumnMapping> mapped;

    /**
     * @param columns the columns that claims of the source may have, if any could be read
     * @param mapped those of them that are mapped to headers
     */
    GateReader(Optional<Set<String>> columns, Optional<ClaimKind> claims, List<ColumnMapping> mapped) {
        this.columns = columns;
        this.claims = claims;
        this.mapped = mapped;
    }

    Optional<GateSettings> read(Value gates) {
        return gates.section(KEYS).map(this::settings);
    }

    private GateSettings settings(Section gates) {
        Optional<Section> rows = gates.optional("rows").flatMap(v -> v.section("drop", "rise"));
        return new GateSettings(
                rows.flatMap(s -> s.required("drop")).flatMap(Percent::read),
                rows.flatMap(s -> s.optional("rise")).flatMap(Percent::change),
                perColumn(gates, "missing", Percent::read),
                gates.optional("duplicates").flatMap(Percent::read),
                gates.optional("units").flatMap(this::vanishedUnits),
                sums(gates),
                gates.optional("headers").flatMap(GateReader::same).isPresent(),
                gates.optional("same_file").flatMap(v -> number(v, "workdays")),
                gates.optional("stale").flatMap(v -> number(v, "days")),
                gates.optional("totals")
                        .flatMap(v -> v.oneOf(Totals.values(), Totals::code))
                        .orElse(Totals.REPORT),
                gates.optional("columns")
                        .flatMap(v -> v.section("faulty", "unknown", "blank", "least"))
                        .map(GateReader::columns)
                        .orElse(ColumnLimits.USUAL),
                gates.optional("matched")
                        .flatMap(v -> v.section("drop"))
                        .flatMap(s -> s.required("drop"))
                        .flatMap(Percent::read)
                        .orElse(GateSettings.USUAL_UNMATCHED),
                gates.optional("likeness")
                        .flatMap(v -> v.section("gone", "changed", "moved", "least", "varying"))
                        .map(this::likeness)
                        .orElse(Likeness.USUAL));
    }

    private Likeness likeness(Section limits) {
        Likeness usual = Likeness.USUAL;
        return new Likeness(
                limits.optional("gone").flatMap(Percent::read).orElse(usual.gone()),
                limits.optional("changed").flatMap(Percent::read).orElse(usual.changed()),
                limits.optional("moved").flatMap(Percent::read).orElse(usual.moved()),
                limits.optional("least").flatMap(v -> v.wholeNumber(1)).orElse(usual.least()),
                limits.optional("varying")
                        .map(names -> SourceReader.columnNames(names, columns))
                        .orElse(usual.varying()));
    }

    private static ColumnLimits columns(Section limits) {
        ColumnLimits usual = ColumnLimits.USUAL;
        return new ColumnLimits(
                limits.optional("faulty").flatMap(Percent::read).orElse(usual.faulty()),
                limits.optional("unknown").flatMap(Percent::read).orElse(usual.unknown()),
                limits.optional("blank").flatMap(Percent::read).orElse(usual.blank()),
                limits.optional("least").flatMap(v -> v.wholeNumber(1)).orElse(usual.least()));
    }

    private Map<String, BigDecimal> perColumn(Section gates, String key, Function<Value, Optional<BigDecimal>> limit) {
        Map<String, BigDecimal> limits = new LinkedHashMap<>();
        gates.optional(key)
                .flatMap(Value::anyKeys)
                .map(Section::all)
                .orElse(List.of())
                .forEach(named -> {
                    SourceReader.reportUnmapped(named.value(), named.name(), columns);
                    limit.apply(named.value()).ifPresent(share -> limits.put(named.name(), share));
                });
        return limits;
    }

    private Map<String, BigDecimal> sums(Section gates) {
        gates.optional("sums").filter(Value::isKeys).flatMap(Value::anyKeys).stream()
                .flatMap(section -> section.all().stream())
                .forEach(named -> field(named.name())
                        .map(Field::type)
                        .filter(type -> type != FieldType.MONEY && type != FieldType.INTEGER)
                        .ifPresent(type -> named.value().fault("gate.column_type_no_sum", type.code())));
        return perColumn(gates, "sums", Percent::change);
    }

    private Optional<Field> field(String name) {
        return mapped.stream()
                .map(ColumnMapping::field)
                .filter(field -> field.name().equals(name))
                .findFirst()
                .or(() -> claims.flatMap(kind -> Catalogue.field(kind, name)));
    }

    private Optional<VanishedUnits> vanishedUnits(Value units) {
        return units.section("vanished", "least").flatMap(section -> {
            Optional<Value> least = section.optional("least");
            least.filter(v -> claims.filter(kind -> kind != ClaimKind.PERSON).isPresent())
                    .ifPresent(v -> v.fault("gate.counts_persons_unit_so"));
            int persons = least.flatMap(v -> v.wholeNumber(0)).orElse(0);
            return section.required("vanished").flatMap(Percent::read).map(share -> new VanishedUnits(share, persons));
        });
    }

    private static Optional<String> same(Value value) {
        Optional<String> text = value.text();
        text.filter(t -> !t.equals("same")).ifPresent(t -> value.fault("gate.same", t));
        return text;
    }

    private static Optional<Integer> number(Value value, String key) {
        return value.section(key).flatMap(s -> s.required(key)).flatMap(v -> v.wholeNumber(0));
    }
}
