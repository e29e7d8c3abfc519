package io.heshi.report;

import io.heshi.definition.Label;
import io.heshi.report.PageModel.Block;
import io.heshi.report.PageModel.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Structure, places, pools, forecast, evaluation and trend: the exhibits of the workbook, and the sections and charts of the page. */
final class AnalysisReport {

    private final Messages messages;
    private final AnalysisCharts charts;
    private final StructureExhibits structure;
    private final PlaceExhibits places;
    private final PoolExhibits pools;
    private final Exhibit evaluation;

    AnalysisReport(Analysis analysis, Wording wording, Messages messages) {
        Rollups rollups = new Rollups(analysis.units(), messages);
        this.messages = messages;
        this.charts = new AnalysisCharts(analysis, rollups, messages);
        this.structure = new StructureExhibits(analysis, rollups, messages);
        this.places = new PlaceExhibits(analysis, rollups, wording, messages);
        this.pools = new PoolExhibits(analysis, wording, messages);
        this.evaluation = EvaluationExhibit.of(analysis, rollups, messages);
    }

    /** The sheets of the workbook, in order. */
    List<Exhibit> exhibits() {
        return List.of(
                structure.all(),
                structure.ageGaps(),
                places.vacancies(),
                pools.pools(),
                pools.unused(),
                pools.months(),
                places.forecast(),
                pools.channels(),
                pools.filings(),
                places.plans(),
                evaluation,
                places.trend());
    }

    /** Sections of the page, with those left out that have nothing to show. */
    List<Section> sections() {
        return Stream.of(
                        section(
                                "structure",
                                block(structure.age(), charts.pyramid(), charts.ages()),
                                block(structure.education(), charts.education()),
                                block(structure.sex(), charts.sex()),
                                block(structure.ageGaps())),
                        section("vacancies", block(places.vacancies(), charts.map(), charts.vacancies())),
                        section(
                                "pools",
                                block(pools.pools(), charts.gauges()),
                                block(pools.months(), charts.months()),
                                block(pools.unused())),
                        section("forecast", block(places.forecast(), charts.forecast())),
                        section("filings", block(pools.channels()), block(pools.filings())),
                        section("plans", block(places.plans())),
                        section("evaluation", block(evaluation)),
                        section("trend", block(places.trend(), charts.places(), charts.findings())))
                .filter(section -> !section.blocks().isEmpty())
                .toList();
    }

    /** Every chart that a section shows. */
    List<Chart> charts() {
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

    @SafeVarargs
    private Section section(String id, List<Block>... blocks) {
        return new Section(
                id,
                messages.label("section." + id),
                Stream.of(blocks).flatMap(List::stream).toList());
    }

    /** The table with its charts; nothing when the table is empty. */
    private List<Block> block(Exhibit exhibit, Chart... charts) {
        if (exhibit.isEmpty()) {
            return List.of();
        }
        String key = "exhibit." + exhibit.key();
        List<Label> remarks = new ArrayList<>();
        messages.find(key + ".note").ifPresent(remarks::add);
        int shown = Math.min(exhibit.rows().size(), exhibit.onPage());
        if (shown < exhibit.rows().size()) {
            remarks.add(new Label(
                    messages.zh("exhibit.first", shown, exhibit.rows().size()),
                    messages.en("exhibit.first", shown, exhibit.rows().size())));
        }
        return List.of(new Block(
                messages.label(key),
                remarks,
                Stream.of(charts).map(Chart::id).toList(),
                new PageModel.Table(
                        exhibit.columns().stream()
                                .map(column -> messages.label(Exhibit.header(column)))
                                .toList(),
                        exhibit.columns().stream().map(Exhibit::numeric).toList(),
                        exhibit.rows().stream()
                                .limit(shown)
                                .map(row -> row.stream().map(Exhibit::cell).toList())
                                .toList())));
    }
}
