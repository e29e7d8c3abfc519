package io.heshi.report.tables;

import io.heshi.report.facts.Analysis;
import io.heshi.report.facts.PrintableFigures;
import io.heshi.report.page.PageModel.Section;
import io.heshi.report.page.PageSections;
import io.heshi.report.words.Messages;
import io.heshi.report.words.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Structure, places, pools, forecast, evaluation and trend: the exhibits of the workbook, and the sections and charts of the page. */
public final class AnalysisProfile implements ReportProfile {

    private final PageSections blocks;
    private final AnalysisCharts charts;
    private final StructureTables structure;
    private final PlaceTables places;
    private final PoolTables pools;
    private final Supplier<ReportTable> evaluation;
    private final List<Supplier<ReportTable>> first;
    private final PrintableFigures vouched;

    /** @param first exhibits that stand before all others in the workbook only */
    public AnalysisProfile(
            Analysis analysis,
            List<Supplier<ReportTable>> first,
            PrintableFigures vouched,
            Wording wording,
            Messages messages) {
        Rollups rollups = new Rollups(analysis.units(), messages);
        this.blocks = new PageSections(messages);
        this.first = first;
        this.vouched = vouched;
        this.charts = new AnalysisCharts(analysis, rollups, vouched, messages);
        this.structure = new StructureTables(analysis, rollups, messages);
        this.places = new PlaceTables(analysis, rollups, wording, messages);
        this.pools = new PoolTables(analysis, wording, messages);
        this.evaluation = () -> EvaluationTable.of(analysis, rollups, messages);
    }

    @Override
    public boolean first() {
        return false;
    }

    @Override
    public List<Supplier<ReportTable>> exhibits() {
        List<Supplier<ReportTable>> exhibits = new ArrayList<>(first);
        exhibits.addAll(List.of(structure::all, structure::ageGaps));
        if (vouched.prints("vacant")) {
            exhibits.add(places::vacancies);
        }
        exhibits.addAll(List.of(
                pools::pools,
                pools::unused,
                pools::months,
                places::forecast,
                pools::channels,
                pools::filings,
                places::plans,
                evaluation,
                places::trend));
        return exhibits.stream()
                .<Supplier<ReportTable>>map(exhibit -> () -> vouched.limited(exhibit.get()))
                .toList();
    }

    @Override
    public List<Section> sections() {
        return Stream.of(
                        blocks.section(
                                "structure",
                                blocks.block(structure.age(), charts.pyramid(), charts.ages()),
                                blocks.block(structure.education(), charts.education()),
                                blocks.block(structure.sex(), charts.sex()),
                                blocks.block(structure.ageGaps())),
                        vouched.prints("vacant")
                                ? blocks.section(
                                        "vacancies", blocks.block(places.vacancies(), charts.map(), charts.vacancies()))
                                : blocks.section("vacancies"),
                        blocks.section(
                                "pools",
                                blocks.block(pools.pools(), charts.gauges()),
                                blocks.block(pools.months(), charts.months()),
                                blocks.block(pools.unused())),
                        blocks.section("forecast", blocks.block(vouched.limited(places.forecast()), charts.forecast())),
                        blocks.section("filings", blocks.block(pools.channels()), blocks.block(pools.filings())),
                        blocks.section("plans", blocks.block(vouched.limited(places.plans()))),
                        blocks.section("evaluation", blocks.block(vouched.limited(evaluation.get()))),
                        blocks.section(
                                "trend",
                                blocks.block(vouched.limited(places.trend()), charts.places(), charts.findings())))
                .filter(section -> !section.blocks().isEmpty())
                .toList();
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
}
