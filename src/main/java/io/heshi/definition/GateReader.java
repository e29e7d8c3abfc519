package io.heshi.definition;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code gates} of a source. */
final class GateReader {
    static final GateSettings NO_GATES = new GateSettings(Optional.empty(), Map.of());

    private GateReader() {}

    /** @param columns the keys under {@code columns}, if there are any */
    static Optional<GateSettings> read(Value gates, Optional<Section> columns) {
        return gates.section("rows", "missing").map(s -> gates(s, columns));
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
                    SourceReader.reportUnmapped(named.value(), named.name(), columns);
                    Percent.read(named.value()).ifPresent(share -> missing.put(named.name(), share));
                });
        return new GateSettings(drop, missing);
    }
}
