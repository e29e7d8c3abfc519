package io.heshi.report.tables;

import io.heshi.report.facts.Answer;
import io.heshi.report.facts.FindingRow;
import io.heshi.report.tables.ReportColumn.Kind;
import io.heshi.report.words.Wording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** 比对反馈表: what a unit is told of each exception, and room to answer. Here alone an ID number stands in full. */
public final class PackColumns {
    private final Wording wording;
    private final FindingColumns findings;

    /**
     * A row of it.
     *
     * @param key by which it is known when it comes back
     * @param sequence from 1
     */
    public record Line(String key, long sequence, FindingRow row) {}

    public PackColumns(Wording wording, FindingColumns findings) {
        this.wording = wording;
        this.findings = findings;
    }

    /** The key, which is hidden, and all that is shown. */
    public List<ReportColumn<Line>> all() {
        List<ReportColumn<Line>> columns = new ArrayList<>();
        columns.add(ReportColumn.of("pack_key", Kind.TEXT, 2, 2, line -> Cell.words(line.key())));
        columns.add(ReportColumn.of("sequence", Kind.COUNT, 5, 16, line -> new Cell.Count(line.sequence(), false)));
        Stream.concat(
                        facts().stream(),
                        Stream.of(
                                text("pack_answer", 11),
                                blank("pack_verdict").wrap(10),
                                blank("pack_reason").wrap(18),
                                blank("pack_until").date().wide(13),
                                blank("pack_document").wrap(9),
                                blank("pack_checked_by").wrap(7),
                                blank("pack_phone").wrap(13),
                                blank("pack_files").wrap(7),
                                blank("pack_remark").wrap(8)))
                .map(column -> column.on(Line::row))
                .forEach(columns::add);
        return List.copyOf(columns);
    }

    /** What is told of the exception, from its number to the basis. */
    public List<ReportColumn<FindingRow>> facts() {
        List<ReportColumn<FindingRow>> columns = new ArrayList<>(List.of(
                ReportColumn.of("number", Kind.NUMBER, 6, 16, row -> new Cell.Count(row.number(), false)),
                findings.person().wrap(8),
                ReportColumn.of("id_no", Kind.TEXT, 19, 20, row -> Cell.words(row.idNo())),
                ReportColumn.of(
                        "pack_item",
                        Kind.WRAP,
                        10,
                        10,
                        row -> Cell.words(wording.ruleTitle(row.rule()).zh()))));
        wording.personSources()
                .forEach(source -> columns.add(findings.said(source, "\n").wrap(14)));
        columns.add(findings.sentence()
                .headed(wording.messages().of("header.pack_difference"))
                .wrap(28));
        columns.add(findings.basis().wrap(13));
        return List.copyOf(columns);
    }

    private ReportColumn<FindingRow> text(String key, int width) {
        return ReportColumn.of(key, Kind.WRAP, width, width, row -> Cell.words(said(row.answer())));
    }

    /** What staff have said already. */
    private String said(Answer answer) {
        if (!answer.given()) {
            return "";
        }
        return wording.joined(Stream.of(
                        wording.verdict(answer),
                        wording.free(answer.reason()),
                        answer.until()
                                .map(day -> wording.messages().zh("pack.until", day))
                                .orElse(""),
                        answer.document(),
                        answer.saidBy()
                                + answer.saidOn()
                                        .map(LocalDate::toString)
                                        .map(day -> " " + day)
                                        .orElse(""))
                .filter(part -> !part.isBlank())
                .toList());
    }

    private static ReportColumn<FindingRow> blank(String key) {
        return FindingColumns.blank(key);
    }
}
