package io.heshi.report.facts;

import io.heshi.report.facts.Analysis.Allocation;
import io.heshi.report.facts.Analysis.Channel;
import io.heshi.report.facts.Analysis.Filing;
import io.heshi.report.facts.Analysis.Plan;
import io.heshi.report.facts.Analysis.Pool;
import io.heshi.report.facts.Analysis.PoolMonth;
import io.heshi.report.facts.Analysis.TrendLine;
import io.heshi.report.facts.UnitFacts.Conduct;
import io.heshi.report.facts.UnitFacts.Retirements;
import io.heshi.report.facts.UnitQuota.Places;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.SimplePropertyRowMapper;

/** Reads the figures of a run. Everything that grows with persons was counted before; this grows with units. */
public final class AnalysisReader {
    private final RunFacts facts;
    private final Map<String, Integer> settings;

    /** @param settings thresholds of the job */
    public AnalysisReader(RunFacts facts, Map<String, Integer> settings) {
        this.facts = facts;
        this.settings = settings;
    }

    public Analysis read() {
        Map<Long, Conduct> conduct = conduct();
        List<UnitFacts> units = units(conduct);
        return new Analysis(
                units,
                conduct.values().stream().map(Conduct::ledger).reduce(Conduct.NONE, Conduct::plus),
                facts.list("85-pools", Pool.class),
                facts.list("86-unused", Allocation.class),
                facts.list("87-pool-months", PoolMonth.class),
                facts.list("88-channels", Channel.class),
                facts.list("89-filings", Filing.class),
                facts.list("90-plans", Plan.class),
                facts.list("91-trend", TrendLine.class),
                settings);
    }

    private Map<Long, Conduct> conduct() {
        Map<Long, Conduct> conduct = new HashMap<>();
        SimplePropertyRowMapper<Conduct> conducts = new SimplePropertyRowMapper<>(Conduct.class);
        facts.each("84-unit-conduct", row -> conduct.put(row.getLong("unit_key"), conducts.mapRow(row, 0)));
        return conduct;
    }

    /** @param conduct by unit; those of the units are taken from it */
    private List<UnitFacts> units(Map<Long, Conduct> conduct) {
        Map<Long, Map<String, Places>> places = byTypeOfUnit("82-unit-places", Places.class);
        Map<Long, Map<String, Retirements>> retirements = byTypeOfUnit("83-unit-retirements", Retirements.class);
        return facts.list("81-units", (row, i) -> {
            long unit = row.getLong("unit_key");
            return new UnitFacts(
                    row.getString("code"),
                    row.getString("name"),
                    row.getString("supervisor"),
                    row.getString("region"),
                    row.getString("sector"),
                    row.getString("level"),
                    headcount(row),
                    places.getOrDefault(unit, Collections.emptyMap()),
                    retirements.getOrDefault(unit, Collections.emptyMap()),
                    Optional.ofNullable(conduct.remove(unit)).orElse(Conduct.NONE));
        });
    }

    private <T> Map<Long, Map<String, T>> byTypeOfUnit(String file, Class<T> type) {
        Map<Long, Map<String, T>> units = new HashMap<>();
        SimplePropertyRowMapper<T> mapper = new SimplePropertyRowMapper<>(type);
        facts.each(
                file,
                row -> units.computeIfAbsent(row.getLong("unit_key"), key -> new TreeMap<>())
                        .put(row.getString("quota_type"), mapper.mapRow(row, 0)));
        return units;
    }

    private static Headcount headcount(ResultSet row) throws SQLException {
        Array men = row.getArray("men_by_age");
        if (men == null) {
            return Headcount.NONE;
        }
        return new Headcount(
                row.getLong("persons"),
                row.getLong("age_known"),
                row.getLong("age_sum"),
                row.getLong("aged_to_35"),
                row.getLong("aged_36_to_45"),
                row.getLong("aged_46_on"),
                row.getLong("men"),
                row.getLong("women"),
                row.getLong("doctors"),
                row.getLong("masters"),
                row.getLong("other_postgraduates"),
                row.getLong("undergraduates"),
                row.getLong("below_undergraduates"),
                Arrays.asList((Integer[]) men.getArray()),
                Arrays.asList((Integer[]) row.getArray("women_by_age").getArray()));
    }
}
