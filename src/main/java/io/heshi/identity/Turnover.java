package io.heshi.identity;

import io.heshi.store.Run;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Turnover pools, what they lent and who sits there; filings and ways of entry. */
final class Turnover {
    private static final List<String> TABLES = List.of(
            "run_pool",
            "run_allocation",
            "run_occupant",
            "run_pool_month",
            "run_filing",
            "run_filing_use",
            "run_channel",
            "run_entity_line");

    private final JdbcTemplate jdbc;
    private final TurnoverClaims claims;
    private final TurnoverHistory history;
    private final PoolIdentification pools;
    private final Allocations allocations;
    private final Occupants occupants;
    private final PoolFigures figures;
    private final PoolMonths months;
    private final Filings filings;
    private final Channels channels;

    Turnover(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.claims = new TurnoverClaims(jdbc);
        this.history = new TurnoverHistory(jdbc);
        this.pools = new PoolIdentification(jdbc);
        this.allocations = new Allocations(jdbc);
        this.occupants = new Occupants(jdbc);
        this.figures = new PoolFigures(jdbc);
        this.months = new PoolMonths(jdbc);
        this.filings = new Filings(jdbc);
        this.channels = new Channels(jdbc);
    }

    /** Needs the units, the repeated claims and the changes of places of the run. */
    void compute(Run run, List<String> personSources) {
        for (String table : TABLES) {
            jdbc.update("delete from " + table + " where run_id = ?", run.id());
        }
        if (isKept(run)) {
            claims.gather(run, personSources);
            history.gather(run);
            pools.identify(run);
            allocations.identify(run);
            occupants.place(run);
            figures.compute(run);
            months.compute(run);
            filings.compute(run);
        }
        channels.count(run, personSources);
    }

    /** Whether the office sent any pool, allocation or filing; if not, the register need not be searched for their use. */
    private boolean isKept(Run run) {
        return Boolean.TRUE.equals(jdbc.queryForObject("""
                select exists (select from claim_pool where run_id = %1$d) or exists (select from claim_allocation where run_id = %1$d)
                    or exists (select from claim_filing where run_id = %1$d)""".formatted(run.id()), Boolean.class));
    }
}
