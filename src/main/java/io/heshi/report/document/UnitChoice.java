package io.heshi.report.document;

import io.heshi.report.document.Selection.Unit;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The units of a run that something is made for, and what their files are called. */
public final class UnitChoice {
    private final FileNames names;
    private final Map<Long, Unit> chosen;

    private UnitChoice(FileNames names, List<Unit> chosen) {
        this.names = names;
        this.chosen = chosen.stream().collect(Collectors.toMap(Unit::unitKey, Function.identity()));
    }

    /**
     * Chooses among the units that documents of the run are made for, and those that answer for a finding.
     *
     * @throws Selection.NothingChosen when there is nothing of the name that was asked for
     */
    public static UnitChoice of(Connection connection, long runId, Selection selection) {
        List<Unit> all = new DocumentSql(connection, Map.of("run_id", runId)).list("08-choices", Unit.class);
        return new UnitChoice(
                new FileNames(all), selection.of(all, region -> region).units());
    }

    public boolean has(long unitKey) {
        return chosen.containsKey(unitKey);
    }

    /** The name of a chosen unit's file. */
    public String file(long unitKey, String title, LocalDate day) {
        return names.of(Optional.ofNullable(chosen.get(unitKey)).orElseThrow(), title, day);
    }

    /** The name of a file about several units. */
    public String file(String whom, String title, LocalDate day) {
        return names.of(whom, title, day);
    }

    /** A folder named after somebody. */
    public static String folder(String whom) {
        return FileNames.safe(whom);
    }
}
