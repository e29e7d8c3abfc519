package io.heshi.gate;

import io.heshi.gate.ColumnMoves.State;
import io.heshi.gate.Measured.Last;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads the gates of every mapped column of a source, and keeps what can be relied on in each. */
final class ColumnGates {
    private ColumnGates() {}

    /** Only what has moved is told: a source has forty columns. */
    static List<GateReading> read(Measured measured) {
        measured.statement("21-column-of-run").update();
        List<ColumnFigure> columns = measured.statement("22-column-beside-last")
                .param("last_run_id", measured.last().map(Last::runId).orElse(0L))
                .query(ColumnFigure.class)
                .list();
        OwnGates gates = new OwnGates(measured.source(), measured.claims());
        List<GateReading> readings = new ArrayList<>();
        boolean faults = false;
        for (ColumnFigure column : columns) {
            ColumnMoves moves =
                    new ColumnMoves(column, measured.source().gates().columns(), distinctUnknown(measured, column));
            State state = moves.state();
            keep(measured, column.field(), state);
            faults |= state == State.FAULTY || state == State.UNKNOWN;
            readings.addAll(gates.column(moves));
        }
        if (faults) {
            Map<String, String> table =
                    Map.of("claims", measured.source().claims().table());
            Measured.of(measured.sql().statement("gate/25-sound-faults", table), measured.run(), measured.source())
                    .update();
        }
        return readings;
    }

    /** So few have changed that no gate holds, and so many of those that said anything that nothing is cleared by the column; without a name, by any. */
    static void unsteady(Measured measured, String field) {
        measured.statement("26-unsteady")
                .param("last_run_id", measured.last().map(Last::runId).orElse(0L))
                .param("field", field)
                .update();
    }

    /** Asked only where words are unknown at all. */
    private static long distinctUnknown(Measured measured, ColumnFigure column) {
        return column.unknown() == 0
                ? 0
                : measured.statement("23-unknown-words")
                        .param("field", column.field())
                        .query(Long.class)
                        .single();
    }

    private static void keep(Measured measured, String field, State state) {
        if (state != State.SOUND) {
            measured.statement("24-column-state")
                    .param("field", field)
                    .param("state", state.name().toLowerCase(Locale.ROOT))
                    .update();
        }
    }
}
