package io.heshi.report.tables;

import io.heshi.catalogue.Label;
import io.heshi.catalogue.Texts;
import io.heshi.report.facts.IntakeFacts;
import io.heshi.report.facts.IntakeFacts.LineKind;
import io.heshi.report.facts.IntakeFacts.StatedTotal;
import io.heshi.report.facts.IntakeFacts.UnmappedHeaders;
import io.heshi.report.facts.IntakeFacts.Value;
import io.heshi.report.facts.RejectRow;
import io.heshi.report.words.Wording;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How the files were read: what to correct first, then where every line went that is no claim. */
public final class IntakeTables {
    private static final int ON_PAGE = 60;

    private final IntakeFacts intake;
    private final Wording wording;
    private final Texts messages;

    public IntakeTables(IntakeFacts intake, Wording wording) {
        this.intake = intake;
        this.wording = wording;
        this.messages = wording.messages();
    }

    public ReportTable<Value> values() {
        return table(
                new TableColumns<Value>()
                        .label("source", value -> wording.sourceTitle(value.source()))
                        .text("field", value -> field(value.source(), value.field()))
                        .text(
                                "value_reason",
                                2,
                                value -> wording.valueReason(value.reason()).zh())
                        .text("word", 2, value -> wording.said(value.source(), value.field(), value.word()))
                        .count("rows", Value::rows),
                intake.values());
    }

    public ReportTable<UnmappedHeaders> headers() {
        return table(
                new TableColumns<UnmappedHeaders>()
                        .label("source", unmapped -> wording.sourceTitle(unmapped.source()))
                        .text("file", unmapped -> wording.free(unmapped.file()))
                        .text("unmapped", 5, unmapped -> wording.free(wording.joined(unmapped.headers()))),
                intake.headers());
    }

    public ReportTable<StatedTotal> totals() {
        return table(
                new TableColumns<StatedTotal>()
                        .label("source", total -> wording.sourceTitle(total.source()))
                        .text("file", total -> wording.free(total.file()))
                        .text("sheet", total -> wording.free(total.sheet()))
                        .text("field", total -> field(total.source(), total.field()))
                        .number("stated", total -> Optional.of(total.stated()))
                        .number("counted", total -> Optional.of(total.counted()))
                        .count("unreadable", StatedTotal::unreadable)
                        .mark(
                                "fits",
                                total -> total.fits()
                                        ? new Cell.Mark(messages.zh("fits.yes"), "plain", false)
                                        : new Cell.Mark(messages.zh("fits.no"), "high", true)),
                intake.totals());
    }

    public ReportTable<LineKind> lines() {
        return table(
                new TableColumns<LineKind>()
                        .label("source", line -> wording.sourceTitle(line.source()))
                        .text("file", line -> wording.free(line.file()))
                        .mark(
                                "line_class",
                                line -> new Cell.Mark(
                                        wording.lineClass(line.lineClass()).zh(), "plain", false))
                        .text(
                                "line_reason",
                                3,
                                line -> wording.lineReason(line.lineClass(), line.reason())
                                        .zh())
                        .count("rows", LineKind::rows)
                        .count("hidden", LineKind::hidden),
                intake.lines());
    }

    /** Rows that could not become claims, without where they stood. */
    public List<ReportColumn<RejectRow>> rejects() {
        return new TableColumns<RejectRow>()
                .text(
                        "source",
                        16,
                        24,
                        reject -> wording.sourceTitle(reject.source()).zh())
                .text("file", 28, 50, reject -> wording.free(reject.file()))
                .text("sheet", 12, 24, reject -> wording.free(reject.sheet()))
                .text("reason", 20, 40, this::reason)
                .text("field", 14, 24, reject -> reject.field().isEmpty() ? "" : field(reject.source(), reject.field()))
                .add(ReportColumn.of(
                        "raw", ReportColumn.Kind.WRAP, 100, 100, reject -> Cell.words(wording.free(reject.raw()))))
                .list();
    }

    private String reason(RejectRow reject) {
        return wording.rejectReason(reject.reason(), reject.fields(), reject.expected())
                .zh();
    }

    private record ToCorrect(Label source, Cell what, String detail, Optional<Long> rows) {}

    /** What staff should correct in files or definitions; the worst first, no more than a page bears. */
    public ReportTable<?> toCorrect() {
        Stream<ToCorrect> totals = intake.unfitting().stream()
                .map(total -> new ToCorrect(
                        wording.sourceTitle(total.source()),
                        new Cell.Mark(messages.zh("intake.what.total"), messages.en("intake.what.total"), "high", true),
                        wording.free(messages.zh(
                                "intake.total",
                                total.file() + " " + field(total.source(), total.field()),
                                plain(total.stated()),
                                plain(total.counted()))),
                        Optional.empty()));
        Stream<ToCorrect> values = intake.values().stream()
                .map(value -> new ToCorrect(
                        wording.sourceTitle(value.source()),
                        TableColumns.words(wording.valueReason(value.reason())),
                        messages.zh(
                                "intake.value",
                                field(value.source(), value.field()),
                                wording.said(value.source(), value.field(), value.word())),
                        Optional.of(value.rows())));
        Stream<ToCorrect> headers = intake.headers().stream()
                .map(unmapped -> new ToCorrect(
                        wording.sourceTitle(unmapped.source()),
                        TableColumns.words(messages.of("intake.what.unmapped")),
                        wording.free(unmapped.file() + ": " + wording.joined(unmapped.headers())),
                        Optional.empty()));
        TableColumns<ToCorrect> columns = new TableColumns<ToCorrect>()
                .label("source", ToCorrect::source)
                .add(ReportColumn.of("intake_what", ReportColumn.Kind.TEXT, 10, 44, ToCorrect::what))
                .text("intake_detail", ToCorrect::detail)
                .countIfKnown("rows", ToCorrect::rows);
        return table(
                columns,
                Stream.of(totals, values, headers)
                        .flatMap(rows -> rows)
                        .limit(ON_PAGE)
                        .toList());
    }

    private String field(String source, String field) {
        return wording.field(source, field).zh();
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static <R> ReportTable<R> table(TableColumns<R> columns, List<R> rows) {
        return new ReportTable<>("", columns.list(), rows, rows.size());
    }
}
