package io.heshi.gate;

import io.heshi.catalogue.ClaimKind;
import io.heshi.definition.Source;
import io.heshi.store.Partitions;
import io.heshi.store.Run;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** The station that compares each source with its limits and with the last complete run, and holds the run when one looks damaged. */
public final class Gates {
    private final JdbcTemplate jdbc;
    private final Clock clock;

    public Gates(DataSource dataSource, Clock clock) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.clock = clock;
    }

    /**
     * Reads every gate and writes the readings down; must be called in a transaction.
     *
     * @return the closed gates that nobody released; the run may go on when there is none
     */
    public List<GateReading> pass(Run run, List<Source> sources, List<Release> releases) {
        jdbc.update("delete from gate_reading where run_id = ?", run.id());
        analyze(run, sources);
        List<GateReading> held = new ArrayList<>();
        for (Source source : sources) {
            if (absent(run, source)) {
                continue;
            }
            Optional<Release> release = releases.stream()
                    .filter(r -> r.source().equals(source.name()))
                    .findFirst();
            List<GateReading> closed = new ArrayList<>();
            for (GateReading reading : read(run, source)) {
                keep(run, reading, release);
                if (reading.closed()) {
                    closed.add(reading);
                }
            }
            String state = closed.isEmpty() ? "complete" : release.isPresent() ? "released" : "held";
            jdbc.update(
                    "update run_source set state = ? where run_id = ? and source = ?", state, run.id(), source.name());
            if (state.equals("held")) {
                held.addAll(closed);
            }
        }
        new IntakeNotes(jdbc).write(run);
        return held;
    }

    /** The refusal to go on past the given gates. */
    public static GateClosed closed(List<GateReading> held) {
        return new GateClosed(held);
    }

    /** Everything from here on joins what has just been loaded; without statistics the planner would take it for empty. */
    private void analyze(Run run, List<Source> sources) {
        jdbc.execute("set local default_statistics_target = 25");
        jdbc.execute("analyze unit_mention");
        for (Source source : sources) {
            String table = source.claims().table();
            jdbc.execute("analyze "
                    + (source.claims() == ClaimKind.PERSON
                            ? Partitions.leaf(table, run.id(), source.name())
                                    + " (person_key, id_fault, unit_mention, person_status, quota_type)"
                            : Partitions.ofRun(table, run.id())));
        }
    }

    private boolean absent(Run run, Source source) {
        return count(
                        "select count(*) from run_source where run_id = ? and source = ? and state = 'absent'",
                        run.id(),
                        source.name())
                > 0;
    }

    private List<GateReading> read(Run run, Source source) {
        long claims = claims(run.id(), source);
        jdbc.update(
                "update run_source set claims = ? where run_id = ? and source = ?", claims, run.id(), source.name());
        return new Readings(jdbc, new Measured(run, source, claims, lastCompleteRun(run, source))).all();
    }

    private Optional<Measured.Last> lastCompleteRun(Run run, Source source) {
        return jdbc
                .query(
                        """
                        select r.run_id, r.business_date from run r
                        join run_source s on s.run_id = r.run_id and s.source = ? and s.state in ('complete', 'released')
                        where r.job = ? and r.business_date < ? and r.status = 'complete'
                        order by r.business_date desc, r.attempt desc limit 1""",
                        (row, n) -> new Measured.Last(row.getLong(1), row.getObject(2, LocalDate.class)),
                        source.name(),
                        run.job(),
                        run.businessDate())
                .stream()
                .findFirst();
    }

    private long claims(long runId, Source source) {
        return count(
                "select coalesce(sum(claims), 0) from source_file where run_id = ? and source = ?",
                runId,
                source.name());
    }

    private void keep(Run run, GateReading reading, Optional<Release> release) {
        boolean released = reading.closed() && release.isPresent();
        jdbc.update(
                """
                insert into gate_reading (run_id, source, gate, field, previous, current, allowed, closed, released_by, released_at, reason, detail)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, nullif(?, ''))""",
                run.id(),
                reading.source(),
                reading.gate(),
                reading.field(),
                reading.previous().orElse(null),
                reading.current(),
                reading.allowed(),
                reading.closed(),
                released ? release.get().who() : null,
                released ? Timestamp.from(clock.instant()) : null,
                released ? release.get().reason() : null,
                String.join("\n", reading.detail()));
    }

    private long count(String sql, Object... arguments) {
        Long count = jdbc.queryForObject(sql, Long.class, arguments);
        return count == null ? 0 : count;
    }
}
