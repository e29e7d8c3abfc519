package io.heshi.report.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.WriterOutput;
import io.heshi.catalogue.Label;
import io.heshi.definition.Severity;
import io.heshi.report.facts.Change;
import io.heshi.report.facts.FindingRow;
import io.heshi.report.facts.RunSummary;
import io.heshi.report.facts.RunSummary.DepartmentLine;
import io.heshi.report.facts.RunSummary.RuleLine;
import io.heshi.report.facts.UnitQuota;
import io.heshi.report.page.PageModel.Figure;
import io.heshi.report.page.PageModel.Option;
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
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The page that staff open first: one file that needs no network. */
public final class PageReport {
    public static final int MOST_EXCEPTIONS = 5_000;

    private static final String ECHARTS = "/META-INF/resources/webjars/echarts/5.5.0/echarts.min.js";

    private final ReportContent content;

    public PageReport(ReportContent content) {
        this.content = content;
    }

    public void write(Path file) throws IOException {
        TemplateEngine templates =
                TemplateEngine.createPrecompiled(null, ContentType.Html, null, "io.heshi.report.template");
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            templates.render("page.jte", model(), new WriterOutput(out));
        }
    }

    private PageModel model() throws IOException {
        RunTables tables = new RunTables(content.summary(), content.wording());
        ReportTable<UnitQuota> over = QuotaTables.mostOver(content.quotas());
        List<FindingRow> worst = content.facts().worst(MOST_EXCEPTIONS);
        long found = content.summary().openTotal()
                + content.summary().findings().explained()
                + content.summary().findings().pending();
        return new PageModel(
                content.wording().jobTitle(),
                content.summary().businessDate().toString(),
                comparedWith(),
                content.texts()::of,
                figures(),
                HeadFigures.changes(content.summary(), content.wording()).stream()
                        .map(PageReport::figure)
                        .toList(),
                overlaps(),
                content.wording().personSources().stream()
                        .map(content.wording()::sourceTitle)
                        .toList(),
                table(
                        tables.rules(),
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
                table(
                        tables.departments(),
                        "supervisor",
                        "high",
                        "open",
                        "units",
                        "persons",
                        "money",
                        "new",
                        "cleared"),
                content.profile().first(),
                !content.profile().first() && content.printable().prints("over"),
                table(over),
                content.texts().of("page.quotas.top", over.rows().size()),
                new PageSections(content.texts()).of(content.profile()),
                table(content.night()),
                content.texts().of(content.summary().lastDate().isPresent() ? "night.none" : "night.first"),
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
                content.texts().of("page.shown", PageCells.count(worst.size()), PageCells.count(found)),
                content.summary().rules().stream()
                        .map(RuleLine::rule)
                        .sorted()
                        .map(rule -> new Option(
                                rule,
                                rule + " " + content.wording().ruleTitle(rule).zh()))
                        .toList(),
                Arrays.stream(Severity.values())
                        .map(severity -> new Option(
                                severity.code(),
                                content.wording().severity(severity.code()).zh()))
                        .toList(),
                content.summary().departments().stream()
                        .map(DepartmentLine::supervisor)
                        .sorted()
                        .map(name -> new Option(
                                content.wording().supervisor(name),
                                content.wording().supervisor(name)))
                        .toList(),
                Stream.of(Change.NEW, Change.REOPENED, Change.STILL, Change.PENDING)
                        .map(change -> new Option(
                                change.code(), content.wording().change(change).zh()))
                        .toList(),
                resource("/report/page.css"),
                inScript(resource(ECHARTS)),
                inScript(resource("/report/page.js")),
                new PageData(content).json(worst, over.rows()));
    }

    private Label comparedWith() {
        return content.summary()
                .lastDate()
                .map(date -> content.texts().of("changes.since", date))
                .orElseGet(() -> content.texts().of("changes.first"));
    }

    private List<List<Figure>> figures() {
        return new HeadFigures(content.summary(), content.printable(), content.texts())
                .groups().stream()
                        .map(group -> group.stream().map(PageReport::figure).toList())
                        .toList();
    }

    private static Figure figure(HeadFigure figure) {
        return new Figure(figure.name(), PageCells.number(figure.value(), Kind.MONEY), figure.tone());
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
        return PageCells.table(table.columns(), table.rows(), content.texts());
    }

    /** The columns of these keys, in this order. */
    private <R> Table table(ReportTable<R> table, String... keys) {
        return PageCells.table(table.columns(keys), table.rows(), content.texts());
    }

    /** A script that holds the end tag of its own element would end there. */
    public static String inScript(String script) {
        return script.replace("</script", "<\\/script").replace("<!--", "<\\!--");
    }

    private static String resource(String path) throws IOException {
        try (InputStream in = PageReport.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException(path + " is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
