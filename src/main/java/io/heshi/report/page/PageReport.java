package io.heshi.report.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.WriterOutput;
import io.heshi.catalogue.Label;
import io.heshi.definition.Severity;
import io.heshi.report.facts.Change;
import io.heshi.report.facts.FindingRow;
import io.heshi.report.facts.RunFacts;
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
import io.heshi.catalogue.Texts;
import io.heshi.report.words.Wording;
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

    private final RunFacts facts;
    private final ReportContent content;
    private final RunSummary summary;
    private final Wording wording;
    private final Texts messages;

    public PageReport(RunFacts facts, ReportContent content) {
        this.facts = facts;
        this.content = content;
        this.summary = content.summary();
        this.wording = content.wording();
        this.messages = wording.messages();
    }

    public void write(Path file) throws IOException {
        TemplateEngine templates =
                TemplateEngine.createPrecompiled(null, ContentType.Html, null, "io.heshi.report.template");
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            templates.render("page.jte", model(), new WriterOutput(out));
        }
    }

    private PageModel model() throws IOException {
        RunTables tables = new RunTables(summary, wording);
        ReportTable<UnitQuota> over = QuotaTables.mostOver(content.quotas());
        List<FindingRow> worst = facts.worst(MOST_EXCEPTIONS);
        long found = summary.openTotal()
                + summary.findings().explained()
                + summary.findings().pending();
        return new PageModel(
                wording.jobTitle(),
                summary.businessDate().toString(),
                comparedWith(),
                messages::of,
                figures(),
                HeadFigures.changes(summary, wording).stream()
                        .map(PageReport::figure)
                        .toList(),
                overlaps(),
                wording.personSources().stream().map(wording::sourceTitle).toList(),
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
                messages.of("page.quotas.top", over.rows().size()),
                new PageSections(messages).of(content.profile()),
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
                messages.of("page.shown", PageCells.count(worst.size()), PageCells.count(found)),
                summary.rules().stream()
                        .map(RuleLine::rule)
                        .sorted()
                        .map(rule -> new Option(
                                rule, rule + " " + wording.ruleTitle(rule).zh()))
                        .toList(),
                Arrays.stream(Severity.values())
                        .map(severity -> new Option(
                                severity.code(),
                                wording.severity(severity.code()).zh()))
                        .toList(),
                summary.departments().stream()
                        .map(DepartmentLine::supervisor)
                        .sorted()
                        .map(name -> new Option(wording.supervisor(name), wording.supervisor(name)))
                        .toList(),
                Stream.of(Change.NEW, Change.REOPENED, Change.STILL, Change.PENDING)
                        .map(change ->
                                new Option(change.code(), wording.change(change).zh()))
                        .toList(),
                resource("/report/page.css"),
                inScript(resource(ECHARTS)),
                inScript(resource("/report/page.js")),
                new PageData(content).json(worst, over.rows()));
    }

    private Label comparedWith() {
        return summary.lastDate()
                .map(date -> messages.of("changes.since", date))
                .orElseGet(() -> messages.of("changes.first"));
    }

    private List<List<Figure>> figures() {
        return new HeadFigures(summary, content.printable(), messages)
                .groups().stream()
                        .map(group -> group.stream().map(PageReport::figure).toList())
                        .toList();
    }

    private static Figure figure(HeadFigure figure) {
        return new Figure(figure.name(), PageCells.number(figure.value(), Kind.MONEY), figure.tone());
    }

    private List<PageModel.Overlap> overlaps() {
        long most = summary.overlaps().stream()
                .mapToLong(RunSummary.Overlap::persons)
                .max()
                .orElse(1);
        return summary.overlaps().stream()
                .map(overlap -> new PageModel.Overlap(
                        wording.personSources().stream()
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

    private static String resource(String path) throws IOException {
        try (InputStream in = PageReport.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException(path + " is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
