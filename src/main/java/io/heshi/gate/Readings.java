package io.heshi.gate;

import static java.util.stream.Collectors.toSet;

import io.heshi.definition.GateSettings;
import io.heshi.gate.Measured.Last;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Reads the gates of one source, each that its settings ask for. */
final class Readings {
    private final Measured measured;
    private final GateSettings gates;
    private final OwnGates own;

    Readings(Measured measured) {
        this.measured = measured;
        this.gates = measured.source().gates();
        this.own = new OwnGates(measured.source(), measured.claims());
    }

    /** In the order in which they are told. */
    List<GateReading> all() {
        ColumnFigures figures = ColumnFigures.of(measured);
        List<GateReading> readings = new ArrayList<>();
        own.empty().ifPresent(readings::add);
        measured.last().ifPresent(last -> readings.addAll(own.rows(last.claims())));
        readings.addAll(own.missing(figures.missing()));
        columns(readings);
        gates.duplicates().ifPresent(limit -> readings.add(own.duplicates(Repeats.count(measured), limit)));
        measured.last().ifPresent(last -> units(last, readings));
        sums(figures, readings);
        measured.last().ifPresent(last -> headers(last, readings));
        sameFile(readings);
        gates.staleDays().ifPresent(most -> readings.add(own.stale(ExportAge.of(measured, figures.payMonths()), most)));
        own.totals(StatedTotals.of(measured)).ifPresent(readings::add);
        own.statements(Statements.of(measured)).ifPresent(readings::add);
        return withCauses(readings);
    }

    /** Asked only where a gate is closed. */
    private List<GateReading> withCauses(List<GateReading> readings) {
        if (readings.stream().noneMatch(GateReading::closed)) {
            return readings;
        }
        UsualCause cause = UsualCause.of(measured);
        return readings.stream().map(cause::behind).toList();
    }

    /** A column that is told to be bad has changed too, and whom missing rows are about is listed no more: that needs no second line. */
    private void columns(List<GateReading> readings) {
        List<GateReading> columns = ColumnGates.read(measured);
        readings.addAll(columns);
        boolean fewRows = readings.stream().anyMatch(reading -> reading.gate().equals("rows") && reading.closed());
        Set<String> bad = columns.stream()
                .filter(GateReading::closed)
                .map(GateReading::field)
                .collect(toSet());
        measured.last().stream()
                .flatMap(last -> Likeness.since(measured, last).stream())
                .filter(reading -> reading.gate().equals("keys") ? !fewRows : !bad.contains(reading.field()))
                .forEach(reading -> {
                    readings.add(reading);
                    if (!reading.closed() && !reading.gate().equals(Likeness.STEADY)) {
                        ColumnGates.unsteady(measured, reading.field());
                    }
                });
    }

    private void units(Last last, List<GateReading> readings) {
        gates.vanishedUnits().ifPresent(limit -> {
            VanishedUnits units = VanishedUnits.since(measured, last, limit.least());
            readings.add(own.reading(
                    "units",
                    "",
                    Optional.of(number(units.before())),
                    ClaimShares.of(units.vanished(), units.before()),
                    limit.share(),
                    ClaimShares.above(units.vanished(), units.before(), limit.share()),
                    units.names()));
        });
    }

    /** Read without an earlier figure too, so that the next run has one. */
    private void sums(ColumnFigures figures, List<GateReading> readings) {
        for (Map.Entry<String, BigDecimal> limit : new TreeMap<>(gates.sums()).entrySet()) {
            BigDecimal sum = figures.sums().getOrDefault(limit.getKey(), BigDecimal.ZERO);
            Optional<BigDecimal> previous = measured.last().flatMap(last -> sum(last, limit.getKey()));
            boolean closed = previous.filter(before -> before.signum() != 0
                            && sum.subtract(before).abs().compareTo(before.abs().multiply(limit.getValue())) > 0)
                    .isPresent();
            readings.add(own.reading("sums", limit.getKey(), previous, sum, limit.getValue(), closed, List.of()));
        }
    }

    private Optional<BigDecimal> sum(Last last, String column) {
        return measured.statement("42-last-sum")
                .param("last_run_id", last.runId())
                .param("field", column)
                .query(BigDecimal.class)
                .optional();
    }

    private void headers(Last last, List<GateReading> readings) {
        if (gates.sameHeaders()) {
            HeaderChanges.since(measured, last)
                    .ifPresent(changes -> readings.add(own.reading(
                            "headers",
                            "",
                            Optional.of(number(changes.before())),
                            number(changes.gone().size()),
                            BigDecimal.ZERO,
                            !changes.gone().isEmpty(),
                            changes.told())));
        }
    }

    private void sameFile(List<GateReading> readings) {
        gates.sameFileWorkdays().ifPresent(most -> {
            SameFiles same = SameFiles.of(measured);
            readings.add(own.reading(
                    "same_file",
                    "",
                    Optional.empty(),
                    number(same.workdays()),
                    number(most),
                    same.workdays() > most,
                    same.files()));
        });
    }

    private static BigDecimal number(long number) {
        return BigDecimal.valueOf(number);
    }
}
