package io.heshi.intake.gate;

import static java.util.stream.Collectors.joining;

import io.heshi.definition.ClaimKind;
import io.heshi.definition.ColumnMapping;
import io.heshi.definition.Field;
import io.heshi.definition.FieldType;
import io.heshi.definition.Source;
import io.heshi.store.Partitions;
import io.heshi.store.Run;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** The station that compares each source with its limits and with the last complete run, and holds the run when one looks damaged. */
public final class Gates {
    private static final int SHARE_SCALE = 6;
    private static final String MENTIONS =
            "left join unit_mention m on m.run_id = c.run_id and m.source = c.source and m.mention = c.unit_mention";

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
        List<GateReading> readings = new ArrayList<>();
        long claims = claims(run.id(), source);
        jdbc.update(
                "update run_source set claims = ? where run_id = ? and source = ?", claims, run.id(), source.name());
        Optional<Long> lastRun = lastCompleteRun(run, source);
        if (source.origin().required()) {
            readings.add(new GateReading(
                    source.name(),
                    "empty",
                    "",
                    Optional.empty(),
                    BigDecimal.valueOf(claims),
                    BigDecimal.ONE,
                    claims == 0));
        }
        if (source.gates().rowDrop().isPresent() && lastRun.isPresent()) {
            BigDecimal previous = BigDecimal.valueOf(claimsOfLastRun(lastRun.get(), source));
            BigDecimal least = previous.multiply(
                            BigDecimal.ONE.subtract(source.gates().rowDrop().get()))
                    .setScale(0, RoundingMode.CEILING);
            readings.add(new GateReading(
                    source.name(),
                    "rows",
                    "",
                    Optional.of(previous),
                    BigDecimal.valueOf(claims),
                    least,
                    BigDecimal.valueOf(claims).compareTo(least) < 0));
        }
        readings.addAll(missing(run, source, claims));
        return readings;
    }

    private List<GateReading> missing(Run run, Source source, long claims) {
        Map<String, BigDecimal> limits = new TreeMap<>(source.gates().missing());
        if (limits.isEmpty()) {
            return List.of();
        }
        String counts = limits.keySet().stream()
                .map(name -> "count(*) filter (where %s is null)".formatted(column(source, name)))
                .collect(joining(", "));
        boolean ofMentions =
                limits.keySet().stream().anyMatch(name -> !field(source, name).stored());
        return jdbc.queryForObject(
                "select %s from %s c %s where c.run_id = ? and c.source = ?"
                        .formatted(counts, source.claims().table(), ofMentions ? MENTIONS : ""),
                (row, n) -> {
                    List<GateReading> readings = new ArrayList<>();
                    for (Map.Entry<String, BigDecimal> limit : limits.entrySet()) {
                        BigDecimal share = share(row.getLong(readings.size() + 1), claims);
                        readings.add(new GateReading(
                                source.name(),
                                "missing",
                                limit.getKey(),
                                Optional.empty(),
                                share,
                                limit.getValue(),
                                share.compareTo(limit.getValue()) > 0));
                    }
                    return readings;
                },
                run.id(),
                source.name());
    }

    private static BigDecimal share(long part, long whole) {
        return whole == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), SHARE_SCALE, RoundingMode.HALF_UP);
    }

    private static String column(Source source, String name) {
        Field field = field(source, name);
        if (field.stored()) {
            return "c." + field.name();
        }
        return field.type() == FieldType.UNIT_CODE ? "m.unit_code" : "m.unit_name";
    }

    private static Field field(Source source, String name) {
        return source.columns().stream()
                .map(ColumnMapping::field)
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("gate on unmapped column " + name));
    }

    private Optional<Long> lastCompleteRun(Run run, Source source) {
        return jdbc.queryForList("""
                        select r.run_id from run r
                        join run_source s on s.run_id = r.run_id and s.source = ? and s.state in ('complete', 'released')
                        where r.job = ? and r.business_date < ? and r.status = 'complete'
                        order by r.business_date desc, r.attempt desc limit 1""", Long.class, source.name(), run.job(), run.businessDate()).stream()
                .findFirst();
    }

    private long claims(long runId, Source source) {
        return count(
                "select coalesce(sum(claims), 0) from source_file where run_id = ? and source = ?",
                runId,
                source.name());
    }

    private long claimsOfLastRun(long runId, Source source) {
        return count(
                "select coalesce(max(claims), 0) from run_source where run_id = ? and source = ?",
                runId,
                source.name());
    }

    private void keep(Run run, GateReading reading, Optional<Release> release) {
        boolean released = reading.closed() && release.isPresent();
        jdbc.update(
                """
                insert into gate_reading (run_id, source, gate, field, previous, current, allowed, closed, released_by, released_at, reason)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
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
                released ? release.get().reason() : null);
    }

    private long count(String sql, Object... arguments) {
        Long count = jdbc.queryForObject(sql, Long.class, arguments);
        return count == null ? 0 : count;
    }
}
