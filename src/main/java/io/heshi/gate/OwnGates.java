package io.heshi.gate;

import io.heshi.definition.GateSettings;
import io.heshi.definition.GateSettings.Totals;
import io.heshi.definition.Source;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The gates that figures of a source decide, by themselves or beside those of the last run: of a night, and of a single file before it.
 *
 * @param claims how many the source has
 */
record OwnGates(Source source, long claims) {

    private GateSettings gates() {
        return source.gates();
    }

    Optional<GateReading> empty() {
        return source.origin().required()
                ? Optional.of(
                        reading("empty", "", Optional.empty(), number(claims), BigDecimal.ONE, claims == 0, List.of()))
                : Optional.empty();
    }

    /** @param last how many claims there were in the last complete run */
    List<GateReading> rows(long last) {
        if (gates().rowDrop().isEmpty()) {
            return List.of();
        }
        BigDecimal previous = number(last);
        List<GateReading> readings = new ArrayList<>();
        gates().rowDrop().ifPresent(drop -> {
            BigDecimal least = previous.multiply(BigDecimal.ONE.subtract(drop)).setScale(0, RoundingMode.CEILING);
            readings.add(rows("rows", previous, least, number(claims).compareTo(least) < 0));
        });
        // After a source that was empty anything is a rise.
        gates().rowRise().filter(rise -> last > 0).ifPresent(rise -> {
            BigDecimal most = previous.multiply(BigDecimal.ONE.add(rise)).setScale(0, RoundingMode.FLOOR);
            readings.add(rows("rise", previous, most, number(claims).compareTo(most) > 0));
        });
        return readings;
    }

    private GateReading rows(String gate, BigDecimal previous, BigDecimal allowed, boolean closed) {
        return reading(gate, "", Optional.of(previous), number(claims), allowed, closed, List.of());
    }

    /** @param missing claims without a value, by column */
    List<GateReading> missing(Map<String, Long> missing) {
        return new TreeMap<>(gates().missing())
                .entrySet().stream()
                        .map(limit -> share(
                                "missing", limit.getKey(), missing.getOrDefault(limit.getKey(), 0L), limit.getValue()))
                        .toList();
    }

    /** What has moved in a column; without an earlier run, what is bad in it. */
    List<GateReading> column(ColumnMoves moves) {
        return moves.told().stream()
                .map(move -> reading(
                        move.gate(),
                        moves.column().field(),
                        move.previous(),
                        move.current(),
                        move.allowed(),
                        move.closed(),
                        List.of()))
                .toList();
    }

    GateReading duplicates(long repeated, BigDecimal limit) {
        return share("duplicates", "", repeated, limit);
    }

    GateReading stale(ExportAge age, int most) {
        return reading("stale", "", Optional.empty(), number(age.days()), number(most), age.days() > most, age.files());
    }

    Optional<GateReading> totals(StatedTotals totals) {
        return totals.all() == 0
                ? Optional.empty()
                : Optional.of(reading(
                        "totals",
                        "",
                        Optional.empty(),
                        number(totals.wrong().size()),
                        BigDecimal.ZERO,
                        gates().totals() == Totals.HOLD && !totals.wrong().isEmpty(),
                        totals.wrong()));
    }

    Optional<GateReading> statements(Statements statements) {
        return statements.twice() == 0
                ? Optional.empty()
                : Optional.of(reading(
                        "statements",
                        "",
                        Optional.empty(),
                        number(statements.twice()),
                        BigDecimal.ZERO,
                        true,
                        statements.told()));
    }

    GateReading reading(
            String gate,
            String field,
            Optional<BigDecimal> previous,
            BigDecimal current,
            BigDecimal allowed,
            boolean closed,
            List<String> detail) {
        return new GateReading(source.name(), gate, field, previous, current, allowed, closed, detail);
    }

    private GateReading share(String gate, String field, long part, BigDecimal limit) {
        return reading(
                gate,
                field,
                Optional.empty(),
                ClaimShares.of(part, claims),
                limit,
                ClaimShares.above(part, claims, limit),
                List.of());
    }

    private static BigDecimal number(long number) {
        return BigDecimal.valueOf(number);
    }
}
