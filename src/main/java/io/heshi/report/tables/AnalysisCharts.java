package io.heshi.report.tables;

import io.heshi.catalogue.Texts;
import io.heshi.report.facts.Analysis;
import io.heshi.report.facts.Analysis.Pool;
import io.heshi.report.facts.Analysis.PoolMonth;
import io.heshi.report.facts.Analysis.TrendLine;
import io.heshi.report.facts.Headcount;
import io.heshi.report.facts.Percentages;
import io.heshi.report.facts.Rollup;
import io.heshi.report.facts.UnitFacts;
import io.heshi.report.facts.UnitFacts.Retirements;
import io.heshi.report.tables.Chart.Series;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** The charts about structure, places, pools, forecast and trend. */
public final class AnalysisCharts {

    public static final int MOST_AREAS = 300;
    private static final int MOST_BARS = 15;
    private static final int MOST_GAUGES = 9;
    private static final String BLUE = "#1f4e79";
    private static final String LIGHT_BLUE = "#8fb0cc";
    private static final String PALE_BLUE = "#d0dde9";
    private static final String RED = "#b3261e";
    private static final String ORANGE = "#c77700";
    private static final String GREEN = "#2e7d5b";

    private final Analysis analysis;
    private final Rollups rollups;
    private final PrintableFigures printable;
    private final Texts messages;

    public AnalysisCharts(Analysis analysis, Rollups rollups, PrintableFigures printable, Texts messages) {
        this.printable = printable;
        this.analysis = analysis;
        this.rollups = rollups;
        this.messages = messages;
    }

    public Chart pyramid() {
        Headcount people = rollups.all().people();
        return new Chart(
                "chart-pyramid",
                "pyramid",
                unit("persons"),
                Headcount.AGE_GROUPS,
                List.of(
                        Series.of(
                                header("men"),
                                BLUE,
                                people.menByAge().stream().map(Long::valueOf).toList()),
                        Series.of(
                                header("women"),
                                ORANGE,
                                people.womenByAge().stream().map(Long::valueOf).toList())));
    }

    public Chart ages() {
        return shares(
                "chart-ages",
                rollups.allAnd("level").filter(Rollup::inhabited).toList(),
                share("to35", LIGHT_BLUE, Headcount::to35, Headcount::ageKnown),
                share("to45", BLUE, Headcount::to45, Headcount::ageKnown),
                share("from46", ORANGE, Headcount::from46, Headcount::ageKnown));
    }

    public Chart education() {
        return shares(
                "chart-education",
                rollups.allAnd("level", "sector")
                        .filter(Rollup::inhabited)
                        .limit(MOST_BARS)
                        .toList(),
                share("below", PALE_BLUE, Headcount::below, Headcount::educationKnown),
                share("undergraduates", LIGHT_BLUE, Headcount::undergraduates, Headcount::educationKnown),
                share("masters", BLUE, Headcount::masters, Headcount::educationKnown),
                share("doctors", ORANGE, Headcount::doctors, Headcount::educationKnown));
    }

    public Chart sex() {
        return shares(
                "chart-sex",
                rollups.allAnd("level", "sector")
                        .filter(Rollup::inhabited)
                        .limit(MOST_BARS)
                        .toList(),
                share("men", BLUE, Headcount::men, Headcount::sexKnown),
                share("women", ORANGE, Headcount::women, Headcount::sexKnown));
    }

    private record Share(String key, String colour, Function<Headcount, Optional<BigDecimal>> of) {}

    private static Share share(
            String key, String colour, ToLongFunction<Headcount> part, ToLongFunction<Headcount> whole) {
        return new Share(
                key, colour, people -> Percentages.percent(part.applyAsLong(people), whole.applyAsLong(people)));
    }

    private Chart shares(String id, List<Rollup> groups, Share... shares) {
        return new Chart(
                id,
                "shares",
                "",
                groups.stream().map(group -> rollups.name(group).zh()).toList(),
                Stream.of(shares)
                        .map(share -> new Series(
                                header(share.key()),
                                share.colour(),
                                groups.stream()
                                        .map(group -> share.of().apply(group.people()))
                                        .toList()))
                        .toList());
    }

    /** Areas by places allowed, coloured by how many places are too many or vacant. */
    public Chart map() {
        List<UnitFacts> units = analysis.units().stream()
                .filter(unit -> unit.total().allowed() + unit.total().occupied() > 0)
                .sorted(Comparator.<UnitFacts>comparingLong(
                                unit -> -unit.total().over() - unit.total().vacant())
                        .thenComparing(UnitFacts::code)
                        .thenComparing(UnitFacts::name))
                .limit(MOST_AREAS)
                .toList();
        return new Chart(
                "chart-map",
                "map",
                unit("places"),
                units.stream().map(UnitFacts::name).toList(),
                units.stream()
                        .map(unit -> unit.supervisor().isEmpty() ? messages.zh("supervisor.none") : unit.supervisor())
                        .toList(),
                List.of(
                        Series.of(
                                header("allowed_places"),
                                BLUE,
                                values(units, unit -> unit.total().allowed())),
                        Series.of(
                                header("occupied"),
                                BLUE,
                                values(units, unit -> unit.total().occupied()))));
    }

    public Chart vacancies() {
        List<UnitFacts> units = analysis.units().stream()
                .filter(unit -> unit.total().vacant() > 0)
                .sorted(Comparator.<UnitFacts>comparingLong(
                                unit -> -unit.total().vacant())
                        .thenComparing(UnitFacts::code)
                        .thenComparing(UnitFacts::name))
                .limit(MOST_BARS)
                .toList();
        return new Chart(
                "chart-vacancies",
                "stack",
                unit("places"),
                units.stream().map(UnitFacts::name).toList(),
                List.of(Series.of(
                        header("vacant"),
                        BLUE,
                        values(units, unit -> unit.total().vacant()))));
    }

    /** Values of a gauge: size, lent, used. */
    public Chart gauges() {
        List<Pool> pools = analysis.pools().stream()
                .filter(pool -> pool.size() > 0)
                .limit(MOST_GAUGES)
                .toList();
        return new Chart(
                "chart-pools",
                "gauges",
                unit("places"),
                pools.stream().map(Pool::name).toList(),
                List.of(
                        Series.of(header("pool_size"), PALE_BLUE, values(pools, Pool::size)),
                        Series.of(header("pool_lent"), LIGHT_BLUE, values(pools, Pool::lent)),
                        Series.of(header("pool_used"), BLUE, values(pools, Pool::used))));
    }

    public Chart months() {
        List<String> months = analysis.months().stream()
                .map(PoolMonth::month)
                .distinct()
                .sorted()
                .toList();
        Map<String, Map<String, Long>> pools = new LinkedHashMap<>();
        analysis.pools().forEach(pool -> pools.put(pool.name(), new TreeMap<>()));
        analysis.months()
                .forEach(month -> pools.computeIfAbsent(month.pool(), name -> new TreeMap<>())
                        .put(month.month(), month.used()));
        List<String> colours = List.of(BLUE, ORANGE, GREEN, RED, LIGHT_BLUE, "#6f4e9c", "#8a6d3b", "#5b6875");
        List<Series> series = new ArrayList<>();
        pools.forEach((name, used) -> series.add(new Series(
                name,
                colours.get(series.size() % colours.size()),
                months.stream()
                        .map(month -> Optional.ofNullable(used.get(month)).map(BigDecimal::valueOf))
                        .toList())));
        return new Chart("chart-pool-months", "lines", unit("persons"), months, series);
    }

    /** By department, each span without the one before it. */
    public Chart forecast() {
        List<Rollup> departments = rollups.of("supervisor").stream()
                .filter(rollup -> rollup.retiring().gone(5) > 0)
                .sorted(Comparator.<Rollup>comparingLong(
                                rollup -> -rollup.retiring().gone(5))
                        .thenComparing(Rollup::name))
                .limit(MOST_BARS)
                .toList();
        return new Chart(
                "chart-forecast",
                "stack",
                unit("persons"),
                departments.stream().map(rollup -> rollups.name(rollup).zh()).toList(),
                List.of(
                        Series.of(header("due"), RED, retiring(departments, Retirements::due)),
                        Series.of(header("within1"), BLUE, retiring(departments, Retirements::within1)),
                        Series.of(
                                messages.zh("forecast.2_3"),
                                LIGHT_BLUE,
                                retiring(departments, r -> r.within3() - r.within1())),
                        Series.of(
                                messages.zh("forecast.4_5"),
                                PALE_BLUE,
                                retiring(departments, r -> r.within5() - r.within3()))));
    }

    private static List<Long> retiring(List<Rollup> rollups, ToLongFunction<Retirements> value) {
        return values(rollups, rollup -> value.applyAsLong(rollup.retiring()));
    }

    public Chart places() {
        return trend(
                "chart-trend-places",
                unit("places"),
                new Course("allowed_places", BLUE, line -> line.approved() + line.lent()),
                new Course("occupied", ORANGE, TrendLine::occupied));
    }

    public Chart findings() {
        return trend(
                "chart-trend-findings",
                unit("findings_and_places"),
                new Course("found", RED, TrendLine::found),
                new Course("over", ORANGE, TrendLine::over),
                new Course("vacant", LIGHT_BLUE, TrendLine::vacant));
    }

    private record Course(String key, String colour, ToLongFunction<TrendLine> value) {}

    private Chart trend(String id, String unit, Course... courses) {
        return new Chart(
                id,
                "lines",
                unit,
                dates(),
                Stream.of(courses)
                        .filter(course -> printable.prints(course.key()))
                        .map(course -> Series.of(
                                header(course.key()), course.colour(), values(analysis.trend(), course.value())))
                        .toList());
    }

    private List<String> dates() {
        return analysis.trend().stream().map(line -> line.date().toString()).toList();
    }

    private static <T> List<Long> values(List<T> items, ToLongFunction<T> value) {
        return items.stream().map(item -> value.applyAsLong(item)).toList();
    }

    private String unit(String key) {
        return messages.zh("unit." + key);
    }

    private String header(String key) {
        return messages.zh("header." + key);
    }
}
