package io.heshi.report.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.WriterOutput;
import io.heshi.catalogue.Texts;
import io.heshi.report.facts.RunSummary;
import io.heshi.report.facts.UnitQuota;
import io.heshi.report.page.PageModel.Block;
import io.heshi.report.page.PageModel.Figure;
import io.heshi.report.page.PageModel.Section;
import io.heshi.report.page.PageModel.Table;
import io.heshi.report.tables.HeadFigures;
import io.heshi.report.tables.HeadFigures.HeadFigure;
import io.heshi.report.tables.QuotaTables;
import io.heshi.report.tables.ReportColumn.Kind;
import io.heshi.report.tables.ReportContent;
import io.heshi.report.tables.ReportTable;
import io.heshi.report.tables.RunTables;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The page that staff open first: one file that needs no network. */
public final class PageReport {
    private static final List<String> LIBRARIES = List.of(
            "/META-INF/resources/webjars/echarts/5.5.0/echarts.min.js",
            "/META-INF/resources/webjars/pako/2.1.0/dist/pako.es5.min.js");

    /** In the order in which they build on one another. */
    private static final List<String> SCRIPTS =
            List.of("page.js", "charts.js", "rows.js", "filters.js", "sheet.js", "list.js", "tabs.js");

    private final ReportContent content;
    private final Texts messages;
    private final RunTables tables;

    public PageReport(ReportContent content) {
        this.content = content;
        this.messages = content.texts();
        this.tables = new RunTables(content.summary(), content.wording());
    }

    public void write(Path file) throws IOException {
        TemplateEngine templates =
                TemplateEngine.createPrecompiled(null, ContentType.Html, null, "io.heshi.report.template");
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            templates.render("page.jte", model(), new WriterOutput(out));
        }
    }

    private PageModel model() {
        ReportTable<UnitQuota> over = QuotaTables.mostOver(content.quotas());
        List<Section> sections = new PageSections(messages).of(content.profile());
        boolean matters = content.profile().first();
        List<Section> analyses = new ArrayList<>(analyses(over));
        if (!matters) {
            analyses.addAll(sections);
        }
        return new PageModel(
                messages.zh("page.language"),
                content.wording().jobTitle().zh(),
                content.summary().businessDate().toString(),
                messages::zh,
                new PageState(content).lines(),
                figures(),
                new PageMorning(content).panels(),
                comparedWith(),
                matters ? sections : List.of(),
                analyses,
                content.wording().personSources().stream()
                        .map(source -> content.wording().sourceTitle(source).zh())
                        .toList(),
                overlaps(),
                table(content.night()),
                messages.zh(content.summary().lastDate().isPresent() ? "night.none" : "night.first"),
                table(
                        tables.sources(),
                        "source",
                        "source_state",
                        "lines",
                        "claims",
                        "rejects",
                        "matched",
                        "one_sided",
                        "duplicate",
                        "balanced"),
                table(tables.gates()),
                table(content.intake().toCorrect()),
                table(tables.notConclusive(), "rule", "title", "examined", "why"),
                new PageRows(
                        content.facts(),
                        content.wording(),
                        !content.summary().releasedGates().isEmpty()),
                resource("/report/page.css"),
                LIBRARIES.stream().map(PageReport::script).toList(),
                SCRIPTS.stream().map(name -> script("/report/" + name)).toList(),
                new PageData(content).json(over.rows()));
    }

    /** What every job counts, before what the profile of this one adds. */
    private List<Section> analyses(ReportTable<UnitQuota> over) {
        List<Section> sections = new ArrayList<>();
        sections.add(section(
                "rules",
                "chart-rules",
                List.of(),
                PageCells.table(
                        tables.rules()
                                .columns(
                                        "rule",
                                        "title",
                                        "severity",
                                        "open",
                                        "explained",
                                        "pending",
                                        "persons",
                                        "money",
                                        "new",
                                        "cleared"),
                        tables.rules().rows(),
                        messages,
                        (rule, column) -> PageLinks.counted(ListLink.of("rule", rule.rule()), column))));
        sections.add(section(
                "departments",
                "chart-departments",
                List.of(),
                PageCells.table(
                        tables.departments()
                                .columns("supervisor", "high", "open", "units", "persons", "money", "new", "cleared"),
                        tables.departments().rows(),
                        messages,
                        (department, column) -> PageLinks.counted(
                                ListLink.of(
                                        "department",
                                        ListLink.key(department.row().supervisor())),
                                column))));
        if (!content.profile().first() && content.printable().prints("over")) {
            sections.add(
                    over.isEmpty()
                            ? section("quotas", "", List.of(messages.zh("page.quotas.none")), table(over))
                            : section(
                                    "quotas",
                                    "chart-over",
                                    List.of(messages.zh(
                                            "page.quotas.top", over.rows().size())),
                                    table(over)));
        }
        return sections;
    }

    private Section section(String id, String chart, List<String> remarks, Table table) {
        List<String> charts = chart.isEmpty() ? List.of() : List.of(chart);
        return new Section(id, messages.zh("page." + id), List.of(new Block("", remarks, charts, table)));
    }

    private String comparedWith() {
        return content.summary()
                .lastDate()
                .map(date -> messages.zh("morning.since", date))
                .orElseGet(() -> messages.zh("morning.first"));
    }

    /** What is open, what has changed, then whom it concerns and the places. */
    private List<List<Figure>> figures() {
        List<List<HeadFigure>> groups =
                new ArrayList<>(new HeadFigures(content.summary(), content.printable(), messages).groups());
        groups.add(1, HeadFigures.changes(content.summary(), content.wording()));
        return groups.stream()
                .map(group -> group.stream().map(PageReport::figure).toList())
                .toList();
    }

    private static Figure figure(HeadFigure figure) {
        return new Figure(
                figure.name().zh(),
                PageCells.number(figure.value(), Kind.MONEY),
                figure.tone(),
                PageLinks.figure(figure.key()));
    }

    private List<PageModel.Overlap> overlaps() {
        long most = content.summary().overlaps().stream()
                .mapToLong(RunSummary.Overlap::persons)
                .max()
                .orElse(1);
        return content.summary().overlaps().stream()
                .map(overlap -> new PageModel.Overlap(
                        content.wording().personSources().stream()
                                .map(overlap.sources()::contains)
                                .toList(),
                        PageCells.count(overlap.persons()),
                        (int) Math.ceil(100.0 * overlap.persons() / Math.max(most, 1))))
                .toList();
    }

    private <R> Table table(ReportTable<R> table) {
        return PageCells.table(table.columns(), table.rows(), messages);
    }

    /** The columns of these keys, in this order. */
    private <R> Table table(ReportTable<R> table, String... keys) {
        return PageCells.table(table.columns(keys), table.rows(), messages);
    }

    /** A script that holds the end tag of its own element would end there. */
    public static String inScript(String script) {
        return script.replace("</script", "<\\/script").replace("<!--", "<\\!--");
    }

    private static String script(String path) {
        return inScript(resource(path));
    }

    private static String resource(String path) {
        try (InputStream in = PageReport.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException(path + " is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
