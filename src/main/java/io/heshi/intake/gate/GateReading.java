package io.heshi.intake.gate;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a gate measured of one source.
 *
 * @param gate {@code empty}, {@code rows} or {@code missing}
 * @param field canonical column, or empty text
 * @param previous figure of the last complete run, if there is one
 * @param current figure of this run: claims, or a share
 * @param allowed the limit: fewest claims, or the largest share
 */
public record GateReading(
        String source,
        String gate,
        String field,
        Optional<BigDecimal> previous,
        BigDecimal current,
        BigDecimal allowed,
        boolean closed) {}
