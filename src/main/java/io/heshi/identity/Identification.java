package io.heshi.identity;

import io.heshi.store.Run;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** The station between claims and cases. Doing it again for the same run gives the same persons, units and figures. */
public final class Identification {
    private static final int ENTRY_WINDOW_DAYS = 365;
    private static final int RETIREMENT_DELAY_MONTHS = 36;

    private final UnitIdentification units;
    private final PersonIdentification persons;
    private final PersonSources sources;
    private final RepeatedClaims repeats;
    private final FilingMentions filings;
    private final Lookalikes lookalikes;
    private final UnitFigures figures;
    private final PlaceChanges changes;
    private final Turnover turnover;
    private final SourceOverlap overlap;

    public Identification(DataSource dataSource) {
        JdbcTemplate jdbc = new JdbcTemplate(dataSource);
        this.units = new UnitIdentification(jdbc);
        this.persons = new PersonIdentification(jdbc);
        this.sources = new PersonSources(jdbc);
        this.repeats = new RepeatedClaims(jdbc);
        this.filings = new FilingMentions(jdbc);
        this.lookalikes = new Lookalikes(jdbc);
        this.figures = new UnitFigures(jdbc);
        this.changes = new PlaceChanges(jdbc);
        this.turnover = new Turnover(jdbc);
        this.overlap = new SourceOverlap(jdbc);
    }

    /**
     * Must be called in a transaction.
     *
     * @param personSources sources of the run that claim persons, in the order of the job
     * @param settings thresholds of the job by name
     * @return how many claims of persons there are
     */
    public long identify(Run run, List<String> personSources, Map<String, Integer> settings) {
        units.identify(run);
        for (String source : personSources) {
            persons.identify(run, source);
        }
        sources.gather(run, personSources);
        repeats.setAside(run, personSources);
        filings.match(run, personSources);
        lookalikes.find(run, personSources);
        changes.compute(run, personSources, settings.getOrDefault("entry_window_days", ENTRY_WINDOW_DAYS));
        figures.compute(run, personSources, settings.getOrDefault("retirement_delay_months", RETIREMENT_DELAY_MONTHS));
        turnover.compute(run, personSources);
        return overlap.compute(run, personSources);
    }
}
