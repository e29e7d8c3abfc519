package io.heshi.gate;

import io.heshi.definition.GateSettings;
import io.heshi.definition.GateSettings.Likeness;
import io.heshi.definition.GateSettings.Totals;
import io.heshi.definition.GateSettings.VanishedUnits;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Settings with one limit set. */
final class Limits {
    private Limits() {}

    static GateSettings rows(String drop, String rise) {
        return with(Optional.of(drop), Optional.of(rise), Optional.empty(), Optional.empty(), Map.of());
    }

    static GateSettings duplicates(String share) {
        return with(Optional.empty(), Optional.empty(), number(share), Optional.empty(), Map.of());
    }

    static GateSettings units(String share, int least) {
        return with(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new VanishedUnits(new BigDecimal(share), least)),
                Map.of());
    }

    static GateSettings sums(String column, String share) {
        return with(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of(column, new BigDecimal(share)));
    }

    static GateSettings headers() {
        return with(true, Optional.empty(), Optional.empty(), Totals.REPORT);
    }

    static GateSettings sameFile(int workdays) {
        return with(false, Optional.of(workdays), Optional.empty(), Totals.REPORT);
    }

    static GateSettings stale(int days) {
        return with(false, Optional.empty(), Optional.of(days), Totals.REPORT);
    }

    static GateSettings totals(Totals totals) {
        return with(false, Optional.empty(), Optional.empty(), totals);
    }

    static GateSettings likeness(String gone, String changed, String moved, int least, String... varying) {
        GateSettings none = GateSettings.NONE;
        return new GateSettings(
                none.rowDrop(),
                none.rowRise(),
                none.missing(),
                none.duplicates(),
                none.vanishedUnits(),
                none.sums(),
                none.sameHeaders(),
                none.sameFileWorkdays(),
                none.staleDays(),
                none.totals(),
                none.columns(),
                none.unmatched(),
                new Likeness(
                        new BigDecimal(gone), new BigDecimal(changed), new BigDecimal(moved), least, List.of(varying)));
    }

    private static GateSettings with(
            Optional<String> drop,
            Optional<String> rise,
            Optional<BigDecimal> duplicates,
            Optional<VanishedUnits> units,
            Map<String, BigDecimal> sums) {
        return new GateSettings(
                drop.map(BigDecimal::new),
                rise.map(BigDecimal::new),
                Map.of(),
                duplicates,
                units,
                sums,
                false,
                Optional.empty(),
                Optional.empty(),
                Totals.REPORT);
    }

    private static GateSettings with(
            boolean headers, Optional<Integer> workdays, Optional<Integer> days, Totals totals) {
        return new GateSettings(
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                headers,
                workdays,
                days,
                totals);
    }

    private static Optional<BigDecimal> number(String text) {
        return Optional.of(new BigDecimal(text));
    }
}
