package io.heshi.gate;

import java.util.Arrays;
import java.util.List;

/**
 * The units of the last complete run that no claim mentions now. A unit with a code is known by it, whatever its name has become.
 *
 * @param before units of the last complete run that count
 * @param names of the units that have vanished, as they were written, the first of them by name
 */
record VanishedUnits(long before, long vanished, List<String> names) {

    static VanishedUnits since(Measured measured, Measured.Last last, int least) {
        return measured.statement("40-vanished-units")
                .param("last_run_id", last.runId())
                .param("least", least)
                .query((row, n) ->
                        new VanishedUnits(row.getLong("before"), row.getLong("vanished"), Arrays.asList((String[])
                                row.getArray("names").getArray())))
                .single();
    }
}
