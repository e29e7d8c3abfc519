package io.heshi.gate;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What a gate measured of one source.
 *
 * @param gate {@code empty}, {@code rows}, {@code rise}, {@code missing}, {@code duplicates}, {@code units}, {@code sums},
 *     {@code headers}, {@code same_file}, {@code stale}, {@code totals} or {@code statements}; of every column {@code faulty},
 *     {@code unknown}, {@code blank}, {@code changed}, {@code moved} or {@code steady}; of what claims are about {@code keys}
 * @param field canonical column, or empty text
 * @param previous figure of the last complete run, if there is one: claims, units or a sum
 * @param current figure of this run: claims, a share, a sum, days, or a number of headers or totals
 * @param allowed the limit: fewest or most claims, the largest share or change, the most days, headers or totals
 * @param detail what the figures are about, an item each: units, headers ({@code -} gone, {@code +} new), files with their
 *     date, totals; of a gate that holds also how many rows were rejected and the most frequent reason ({@code rejected}), and headers
 *     that nothing uses ({@code unused}); parts of an item are separated by tabs
 */
public record GateReading(
        String source,
        String gate,
        String field,
        Optional<BigDecimal> previous,
        BigDecimal current,
        BigDecimal allowed,
        boolean closed,
        List<String> detail) {
    public GateReading {
        detail = List.copyOf(detail);
    }
}
