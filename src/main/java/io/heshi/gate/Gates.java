package io.heshi.gate;

import io.heshi.catalogue.ClaimKind;
import io.heshi.definition.Source;
import io.heshi.store.Partitions;
import io.heshi.store.Run;
import io.heshi.store.sql.Sql;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** The station that compares each source with its limits and with the last complete run, and holds the run when one looks damaged. */
public final class Gates {
    private final Sql sql;
    private final Clock clock;

    public Gates(DataSource dataSource, Clock clock) {
        this.sql = new Sql(dataSource);
        this.clock = clock;
    }

    /**
     * Reads every gate and writes the readings down; must be called in a transaction.
     *
     * @return the closed gates that nobody released; the run may go on when there is none
     */
    public List<GateReading> pass(Run run, List<Source> sources, List<Release> releases) {
        sql.ofRun("gate/60-clear", run.id()).update();
        GateBook book = new GateBook(sql, clock, run, releases);
        analyze(run, sources);
        List<GateReading> held = new ArrayList<>();
        for (Source source : sources) {
            if (absent(run, source)) {
                continue;
            }
            Optional<Release> release = book.release(source.name());
            List<GateReading> closed = new ArrayList<>();
            Measured measured = measure(run, source);
            for (GateReading reading : new Readings(measured).all()) {
                book.keep(reading);
                if (reading.closed()) {
                    closed.add(reading);
                }
            }
            String state = closed.isEmpty() ? "complete" : release.isPresent() ? "released" : "held";
            Measured.of(sql.statement("gate/66-source-state"), run, source)
                    .param("state", state)
                    .param("claims", measured.claims())
                    .update();
            if (state.equals("held")) {
                held.addAll(closed);
            }
        }
        new IntakeNotes(sql).write(run);
        return held;
    }

    /** The refusal to go on past the given gates. */
    public static GateClosed closed(List<GateReading> held) {
        return new GateClosed(held);
    }

    /** For the planner, which knows nothing yet of what has been loaded. */
    private void analyze(Run run, List<Source> sources) {
        sql.statement("gate/04-analyze-mentions").update();
        for (Source source : sources) {
            boolean persons = source.claims() == ClaimKind.PERSON;
            String table = source.claims().table();
            String claims =
                    persons ? Partitions.leaf(table, run.id(), source.name()) : Partitions.ofRun(table, run.id());
            sql.statement(persons ? "gate/05-analyze-persons" : "gate/06-analyze-claims", Map.of("claims", claims))
                    .update();
        }
    }

    private boolean absent(Run run, Source source) {
        return Measured.of(sql.statement("gate/64-source"), run, source)
                .query(String.class)
                .optional()
                .filter("absent"::equals)
                .isPresent();
    }

    private Measured measure(Run run, Source source) {
        long claims = Measured.of(sql.statement("gate/10-claims"), run, source)
                .query(Long.class)
                .single();
        return new Measured(sql, run, source, claims, Measured.last(sql, run, source));
    }
}
