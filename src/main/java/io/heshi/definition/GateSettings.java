package io.heshi.definition;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * The limits of a source; beyond them the run is held.
 *
 * @param rowDrop largest share of rows that may be missing against the last complete run, 0.10 for 10%
 * @param missing largest share of claims without a value, per canonical column
 */
public record GateSettings(Optional<BigDecimal> rowDrop, Map<String, BigDecimal> missing) {
    public GateSettings {
        missing = Map.copyOf(missing);
    }
}
