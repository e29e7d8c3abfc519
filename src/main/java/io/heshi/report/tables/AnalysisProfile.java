package io.heshi.report.tables;

import io.heshi.catalogue.Texts;
import io.heshi.report.facts.Analysis;
import io.heshi.report.words.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Structure, places, pools, forecast, evaluation and trend: further sheets of the workbook, sections and charts of the page. */
final class AnalysisProfile implements ReportProfile {
    private final AnalysisCharts charts;
    private final StructureTables structure;
    private final PlaceTables places;
    private final PoolTables pools;
    private final Supplier<ReportTable<?>> evaluation;
    private final List<Supplier<ReportTable<?>>> first;
    private final PrintableFigures printable;

    /** @param first tables that stand before all others, in the workbook only */
    AnalysisProfile(
            Analysis analysis,
            List<Supplier<ReportTable<?>>> first,
            PrintableFigures printable,
            Wording wording,
            Texts messages) {
        Rollups rollups = new Rollups(analysis.units(), wording);
        this.first = first;
        this.printable = printable;
        this.charts = new AnalysisCharts(analysis, rollups, printable, messages);
        this.structure = new StructureTables(analysis, rollups, wording);
        this.places = new PlaceTables(analysis, rollups, wording, messages);
        this.pools = new PoolTables(analysis, wording, messages);
        this.evaluation = () -> EvaluationTable.of(analysis.units(), analysis.elsewhere(), rollups, messages);
    }

    @Override
    public boolean first() {
        return false;
    }

    @Override
    public List<Supplier<ReportTable<?>>> sheets() {
        List<Supplier<ReportTable<?>>> tables = new ArrayList<>(first);
        tables.addAll(List.of(structure::all, structure::ageGaps));
        if (printable.prints("vacant")) {
            tables.add(places::vacancies);
        }
        tables.addAll(List.of(
                pools::pools,
                pools::unused,
                pools::months,
                places::forecast,
                pools::channels,
                pools::filings,
                places::plans,
                evaluation,
                places::trend));
        return tables.stream()
                .<Supplier<ReportTable<?>>>map(table -> () -> limited(table.get()))
                .toList();
    }

    @Override
    public List<Section> sections() {
        return List.of(
                Section.of(
                        "structure",
                        Block.of(structure.age(), charts.pyramid(), charts.ages()),
                        Block.of(structure.education(), charts.education()),
                        Block.of(structure.sex(), charts.sex()),
                        Block.of(structure.ageGaps())),
                printable.prints("vacant")
                        ? Section.of("vacancies", Block.of(places.vacancies(), charts.map(), charts.vacancies()))
                        : Section.of("vacancies"),
                Section.of(
                        "pools",
                        Block.of(pools.pools(), charts.gauges()),
                        Block.of(pools.months(), charts.months()),
                        Block.of(pools.unused())),
                Section.of("forecast", Block.of(limited(places.forecast()), charts.forecast())),
                Section.of("filings", Block.of(pools.channels()), Block.of(pools.filings())),
                Section.of("plans", Block.of(limited(places.plans()))),
                Section.of("evaluation", Block.of(limited(evaluation.get()))),
                Section.of("trend", Block.of(limited(places.trend()), charts.places(), charts.findings())));
    }

    @Override
    public List<Chart> charts() {
        return List.of(
                charts.pyramid(),
                charts.ages(),
                charts.education(),
                charts.sex(),
                charts.map(),
                charts.vacancies(),
                charts.gauges(),
                charts.months(),
                charts.forecast(),
                charts.places(),
                charts.findings());
    }

    /** Without the columns that the job does not read every source of. */
    private ReportTable<?> limited(ReportTable<?> table) {
        return table.only(printable::prints);
    }
}
