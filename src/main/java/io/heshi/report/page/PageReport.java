package io.heshi.report.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.WriterOutput;
import io.heshi.catalogue.Label;
import io.heshi.definition.Severity;
import io.heshi.report.facts.Change;
import io.heshi.report.facts.FindingRow;
import io.heshi.report.facts.IntakeFacts;
import io.heshi.report.facts.PrintableFigures;
import io.heshi.report.facts.RunFacts;
import io.heshi.report.facts.RunSummary;
import io.heshi.report.facts.RunSummary.DepartmentLine;
import io.heshi.report.facts.RunSummary.GateLine;
import io.heshi.report.facts.RunSummary.RuleLine;
import io.heshi.report.facts.RunSummary.SourceLine;
import io.heshi.report.facts.UnitQuota;
import io.heshi.report.page.PageModel.Cell;
import io.heshi.report.page.PageModel.Figure;
import io.heshi.report.page.PageModel.Option;
import io.heshi.report.page.PageModel.Table;
import io.heshi.report.tables.HeadFigures;
import io.heshi.report.tables.ReportProfile;
import io.heshi.report.words.Messages;
import io.heshi.report.words.Wording;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The page that staff open first: one file that needs no network. */
public final class PageReport {

    public static final int MOST_EXCEPTIONS = 5_000;
    private static final int MOST_INTAKE_ROWS = 60;
    public static final int MOST_OVER_UNITS = 30;

    private static final String ECHARTS = "/META-INF/resources/webjars/echarts/5.5.0/echarts.min.js";

    private final RunFacts facts;
    private final RunSummary summary;
    private final IntakeFacts intake;
    private final ReportProfile further;
    private final PrintableFigures vouched;
    private final Wording wording;
    private final Messages messages;

    public PageReport(
            RunFacts facts,
            RunSummary summary,
            IntakeFacts intake,
            ReportProfile further,
            PrintableFigures vouched,
            Wording wording,
            Messages messages) {
        this.further = further;
        this.vouched = vouched;
        this.facts = facts;
        this.summary = summary;
        this.intake = intake;
        this.wording = wording;
        this.messages = messages;
    }

    public void write(Path file) throws IOException {
        TemplateEngine templates =
                TemplateEngine.createPrecompiled(null, ContentType.Html, null, "io.heshi.report.template");
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            templates.render("page.jte", model(), new WriterOutput(out));
        }
    }

    private PageModel model() throws IOException {
        boolean places = !further.first() && vouched.prints("over");
        List<UnitQuota> over = (places ? facts.unitQuotas() : List.<UnitQuota>of())
                .stream()
                        .filter(unit -> unit.total().over() > 0)
                        .sorted(Comparator.<UnitQuota>comparingLong(
                                        unit -> -unit.total().over())
                                .thenComparing(UnitQuota::code)
                                .thenComparing(UnitQuota::name))
                        .limit(MOST_OVER_UNITS)
                        .toList();
        List<FindingRow> worst = facts.worst(MOST_EXCEPTIONS);
        long found = summary.openTotal() + summary.explained() + summary.pending();
        return new PageModel(
                wording.jobTitle(),
                summary.businessDate().toString(),
                comparedWith(),
                messages::label,
                figures(),
                changes(),
                overlaps(),
                wording.personSources().stream().map(wording::sourceTitle).toList(),
                rules(),
                departments(),
                further.first(),
                places,
                quotas(over),
                label("page.quotas.top", over.size()),
                further.sections(),
                sources(),
                gates(),
                intake(),
                notConclusive(),
                label("page.shown", count(worst.size()), count(found)),
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
                new PageData(summary, wording, messages).json(worst, over, further.charts()));
    }

    private Label comparedWith() {
        return summary.lastDate().map(date -> label("changes.since", date)).orElseGet(() -> label("changes.first"));
    }

    private List<List<Figure>> figures() {
        return new HeadFigures(summary, vouched, messages)
                .groups().stream()
                        .map(group -> group.stream()
                                .map(figure ->
                                        new Figure(figure.name(), HeadFigures.text(figure.value()), figure.tone()))
                                .toList())
                        .toList();
    }

    private List<Figure> changes() {
        return List.of(
                change(Change.NEW, "high"),
                change(Change.REOPENED, "medium"),
                change(Change.STILL, "plain"),
                change(Change.CLEARED, "good"),
                change(Change.NOT_JUDGED, "info"),
                change(Change.PENDING, "info"));
    }

    private Figure change(Change change, String tone) {
        return new Figure(wording.change(change), count(summary.count(change)), tone);
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
                        count(overlap.persons()),
                        (int) Math.ceil(100.0 * overlap.persons() / Math.max(most, 1))))
                .toList();
    }

    private Table rules() {
        return table(
                "rule,title,severity,#open,#explained,#pending,#persons,#money,#new,#cleared",
                summary.rules().stream()
                        .map(rule -> List.of(
                                cell(rule.rule()),
                                cell(wording.ruleTitle(rule.rule())),
                                new Cell(
                                        wording.severityOf(rule.rule()).zh(),
                                        "",
                                        "chip "
                                                + wording.severityOf(rule.rule())
                                                        .en()),
                                cell(rule.open()),
                                cell(rule.explained()),
                                cell(rule.pending()),
                                cell(rule.persons()),
                                cell(money(rule.money())),
                                cell(rule.fresh()),
                                cell(rule.cleared())))
                        .toList());
    }

    private Table departments() {
        return table(
                "supervisor,#high,#open,#units,#persons,#money,#new,#cleared",
                summary.departments().stream()
                        .map(department -> List.of(
                                cell(wording.supervisor(department.supervisor())),
                                cell(department.high()),
                                cell(department.open()),
                                cell(department.units()),
                                cell(department.persons()),
                                cell(money(department.money())),
                                cell(department.fresh()),
                                cell(department.cleared())))
                        .toList());
    }

    private Table quotas(List<UnitQuota> over) {
        return table(
                "unit_code,unit,supervisor,#approved,#lent,#occupied,#over",
                over.stream()
                        .map(unit -> List.of(
                                cell(unit.code()),
                                cell(unit.name()),
                                cell(unit.supervisor()),
                                cell(unit.total().approved()),
                                cell(unit.total().lent()),
                                cell(unit.total().occupied()),
                                new Cell(count(unit.total().over()), "", "high")))
                        .toList());
    }

    private Table sources() {
        return table(
                "source,source_state,#lines,#claims,#rejects,#matched,#one_sided,#duplicate,balanced",
                summary.sources().stream().map(this::source).toList());
    }

    private List<Cell> source(SourceLine source) {
        boolean linesBalanced = summary.files().stream()
                .filter(file -> file.source().equals(source.source()))
                .allMatch(RunSummary.FileLine::balanced);
        boolean balanced = linesBalanced && source.balanced().orElse(true);
        String balance = source.lines().isEmpty() ? "unknown" : balanced ? "yes" : "no";
        return List.of(
                cell(wording.sourceTitle(source.source())),
                new Cell(
                        wording.sourceState(source.state()).zh(),
                        "",
                        source.state().equals("complete") ? "chip good" : "chip medium"),
                cell(source.lines()),
                cell(source.claims()),
                cell(source.rejects()),
                cell(source.matched()),
                cell(source.oneSided()),
                cell(source.duplicate()),
                new Cell(messages.zh("balanced." + balance), "", balance.equals("no") ? "high" : "plain"));
    }

    private Table gates() {
        return table(
                "source,gate,#previous,#current,#allowed,gate_state,detail,released",
                summary.gates().stream().map(this::gate).toList());
    }

    private List<Cell> gate(GateLine gate) {
        return List.of(
                cell(wording.sourceTitle(gate.source())),
                new Cell(wording.gate(gate), wording.gate(gate.gate()).en(), "plain"),
                cell(gate.previous().map(PageReport::plain).orElse("")),
                cell(plain(gate.current())),
                cell(plain(gate.allowed())),
                gate.closed()
                        ? new Cell(messages.zh("gate.closed"), "", "chip high")
                        : new Cell(
                                messages.zh(gate.reported() ? "gate.reported" : "gate.open"),
                                "",
                                gate.reported() ? "chip medium" : "chip good"),
                cell(wording.gateDetail(gate)),
                cell(wording.released(gate)));
    }

    /** What staff should correct in files or definitions; the worst first, no more than a page bears. */
    private Table intake() {
        Stream<List<Cell>> totals = intake.unfitting().stream()
                .map(total -> List.of(
                        cell(wording.sourceTitle(total.source())),
                        new Cell(messages.zh("intake.what.total"), messages.en("intake.what.total"), "high"),
                        cell(wording.free(messages.zh(
                                "intake.total",
                                total.file() + " "
                                        + wording.field(total.source(), total.field())
                                                .zh(),
                                plain(total.stated()),
                                plain(total.counted())))),
                        cell("")));
        Stream<List<Cell>> values = intake.values().stream()
                .map(value -> List.of(
                        cell(wording.sourceTitle(value.source())),
                        cell(wording.valueReason(value.reason())),
                        cell(messages.zh(
                                "intake.value",
                                wording.field(value.source(), value.field()).zh(),
                                wording.free(value.word()))),
                        cell(value.rows())));
        Stream<List<Cell>> headers = intake.headers().stream()
                .map(unmapped -> List.of(
                        cell(wording.sourceTitle(unmapped.source())),
                        cell(messages.label("intake.what.unmapped")),
                        cell(wording.free(unmapped.file() + ": " + wording.joined(unmapped.headers()))),
                        cell("")));
        return table(
                "source,intake_what,intake_detail,#rows",
                Stream.of(totals, values, headers)
                        .flatMap(rows -> rows)
                        .limit(MOST_INTAKE_ROWS)
                        .toList());
    }

    private Table notConclusive() {
        return table(
                "rule,title,examined,why",
                summary.rulesNotConclusive().stream()
                        .map(rule -> List.of(
                                cell(rule.rule()),
                                cell(wording.ruleTitle(rule.rule())),
                                cell(messages.zh("value." + rule.examined())),
                                cell(rule.reason())))
                        .toList());
    }

    /** Header keys separated by commas; those of numbers begin with a number sign. */
    private Table table(String keys, List<List<Cell>> rows) {
        List<String> columns = Arrays.asList(keys.split(",", -1));
        return new Table(
                columns.stream()
                        .map(key -> messages.label("header." + key.replace("#", "")))
                        .toList(),
                columns.stream().map(key -> key.startsWith("#")).toList(),
                rows);
    }

    private Label label(String key, Object... values) {
        return new Label(messages.zh(key, values), messages.en(key, values));
    }

    private static Cell cell(String text) {
        return new Cell(text, "", "plain");
    }

    private static Cell cell(Label label) {
        return new Cell(label.zh(), label.en(), "plain");
    }

    private static Cell cell(long number) {
        return cell(count(number));
    }

    private static Cell cell(Optional<Long> number) {
        return cell(number.map(PageReport::count).orElse(""));
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    public static String count(long number) {
        return new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(number);
    }

    public static String money(BigDecimal amount) {
        return new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT))
                .format(amount.setScale(2, RoundingMode.HALF_UP));
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
