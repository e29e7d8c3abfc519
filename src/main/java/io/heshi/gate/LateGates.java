package io.heshi.gate;

import io.heshi.catalogue.ClaimKind;
import io.heshi.definition.Source;
import io.heshi.store.Run;
import io.heshi.store.sql.Sql;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * The gates that can only be read when persons are identified and rules have been run, before anything of it reaches the ledger: whether
 * the persons of a source are still those of the register, and what the brake says of the rules.
 */
public final class LateGates {
    private static final int FEWEST = 20;
    private static final int FEWEST_OF_FEW = 5;

    private final Sql sql;
    private final Clock clock;

    public LateGates(DataSource dataSource, Clock clock) {
        this.sql = new Sql(dataSource);
        this.clock = clock;
    }

    /**
     * Writes the readings down; must be called in a transaction.
     *
     * @param floods what the brake has read of rules, closed
     * @return the closed gates that nobody released
     */
    public List<GateReading> pass(Run run, List<Source> sources, List<GateReading> floods, List<Release> releases) {
        GateBook book = new GateBook(sql, clock, run, releases);
        List<GateReading> held = new ArrayList<>();
        for (Source source : sources) {
            if (source.claims() == ClaimKind.PERSON) {
                matched(run, source).ifPresent(reading -> {
                    book.keep(reading);
                    if (reading.closed()) {
                        boolean released = book.release(source.name()).isPresent();
                        Measured.of(sql.statement("gate/82-source-held"), run, source)
                                .param("state", released ? "released" : "held")
                                .update();
                        if (!released) {
                            held.add(reading);
                        }
                    }
                });
            }
        }
        for (GateReading flood : floods) {
            book.keep(flood);
            if (book.release(flood.source()).isEmpty()) {
                held.add(flood);
            }
        }
        return held;
    }

    private record Known(long persons, long matched, long lastPersons, long lastMatched, boolean registered) {}

    /** Told only when the share falls: what is as last time needs no line. */
    private Optional<GateReading> matched(Run run, Source source) {
        Optional<Measured.Last> last = Measured.last(sql, run, source);
        if (last.isEmpty()) {
            return Optional.empty();
        }
        Known known = Measured.of(sql.statement("gate/80-matched-persons"), run, source)
                .param("last_run_id", last.get().runId())
                .query(Known.class)
                .single();
        BigDecimal before = ClaimShares.of(known.lastMatched, known.lastPersons);
        BigDecimal share = ClaimShares.of(known.matched, known.persons);
        BigDecimal least = before.subtract(source.gates().unmatched()).max(BigDecimal.ZERO);
        double lost = before.doubleValue() * known.persons - known.matched;
        boolean closed = known.registered
                && share.compareTo(least) < 0
                && (lost >= FEWEST || lost >= FEWEST_OF_FEW && lost * 2 >= known.persons);
        return closed
                ? Optional.of(new GateReading(
                        source.name(), "matched", "", Optional.of(before), share, least, true, List.of()))
                : Optional.empty();
    }
}
