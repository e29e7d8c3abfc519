package io.heshi.gate;

import io.heshi.catalogue.Label;
import io.heshi.definition.Source;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What the gates of a source would say of a single file, as far as its own figures and those of the last run decide it. */
public final class FileGates {
    private static final LastTime.Column NEVER = new LastTime.Column("", 0, 0, 0, 0, 0, "none");

    private FileGates() {}

    /** In the order in which a night tells them; closed or not. */
    public static List<GateReading> read(
            Source source, LocalDate businessDate, FileFigures figures, Optional<LastTime> last) {
        OwnGates gates = new OwnGates(source, figures.claims());
        List<GateReading> readings = new ArrayList<>();
        gates.empty().ifPresent(readings::add);
        last.filter(LastTime::isOneFile).ifPresent(time -> readings.addAll(gates.rows(time.claims())));
        readings.addAll(gates.missing(missing(figures)));
        for (FileFigures.Column column : figures.columns()) {
            LastTime.Column before =
                    last.map(time -> time.columns().get(column.field())).orElse(NEVER);
            ColumnFigure beside = ColumnFigure.beside(before, figures.claims(), column);
            readings.addAll(gates.column(new ColumnMoves(beside, source.gates().columns(), column.distinctUnknown())));
        }
        source.gates().duplicates().ifPresent(limit -> readings.add(gates.duplicates(figures.repeated(), limit)));
        source.gates().staleDays().ifPresent(most -> readings.add(gates.stale(age(figures, businessDate), most)));
        gates.totals(new StatedTotals(
                        figures.totals(),
                        figures.wrongTotals().stream()
                                .map(total -> StatedTotals.told(figures.fileName(), total))
                                .toList()))
                .ifPresent(readings::add);
        gates.statements(new Statements(figures.twice().size(), figures.twice()))
                .ifPresent(readings::add);
        UsualCause cause = new UsualCause(new TreeMap<>(figures.rejects()), figures.unused());
        return readings.stream().map(cause::behind).toList();
    }

    /** What the night would be held for, and what to do about it. */
    public static Label foretold(GateReading reading) {
        return ClosedText.foretold(reading);
    }

    private static Map<String, Long> missing(FileFigures figures) {
        Map<String, Long> missing = new HashMap<>();
        figures.columns().forEach(column -> missing.put(column.field(), figures.claims() - column.filled()));
        return missing;
    }

    private static ExportAge age(FileFigures figures, LocalDate businessDate) {
        return ExportAge.of(
                List.of(new ExportAge.Export(
                        figures.fileName(),
                        figures.title(),
                        Optional.of(figures.payMonth()).filter(month -> !month.isEmpty()))),
                businessDate);
    }
}
