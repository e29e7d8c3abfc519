package io.heshi.report.workbook;

import io.heshi.report.facts.RunSummary;
import io.heshi.report.facts.RunSummary.FileLine;
import io.heshi.report.facts.RunSummary.GateLine;
import io.heshi.report.facts.RunSummary.Overlap;
import io.heshi.report.facts.RunSummary.SourceLine;
import io.heshi.report.words.Messages;
import io.heshi.report.words.Wording;
import io.heshi.report.workbook.StackedSheet.Alarm;
import io.heshi.report.workbook.StackedSheet.Centre;
import io.heshi.report.workbook.StackedSheet.Plain;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** 数据衔接: every line and every claim accounted for, the gates, and who knows whom. */
public final class TieOutSheet {

    private static final int COLUMNS = 15;

    private final RunSummary summary;
    private final Wording wording;
    private final Messages messages;
    private final Styles styles;

    public TieOutSheet(RunSummary summary, Wording wording, Messages messages, Styles styles) {
        this.summary = summary;
        this.wording = wording;
        this.messages = messages;
        this.styles = styles;
    }

    public void write(SXSSFWorkbook workbook, TableSheet.Heading heading) {
        SXSSFSheet sheet = workbook.createSheet(heading.name());
        SheetFrame.heading(sheet, styles, heading.name(), heading.left(), heading.right(), COLUMNS);
        StackedSheet stack =
                new StackedSheet(sheet, styles, 22, 44, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 10);
        int headerRow = stack.nextRow() + 2;
        files(stack);
        sources(stack);
        gates(stack);
        overlaps(stack);
        sheet.createFreezePane(0, SheetFrame.FIRST_FREE_ROW);
        sheet.setAutoFilter(
                new CellRangeAddress(headerRow, headerRow + summary.files().size(), 0, COLUMNS - 1));
        SheetFrame.paper(sheet, messages, SheetFrame.rows(0, 1), 1);
    }

    private void files(StackedSheet stack) {
        stack.section(messages.zh("section.files"));
        stack.note(messages.zh("tieout.lines"));
        stack.header(
                header("source"),
                header("file"),
                header("lines"),
                header("titles"),
                header("headers"),
                header("headings"),
                header("claim_rows"),
                header("rejects"),
                header("blank"),
                header("totals"),
                header("notes"),
                header("skipped"),
                header("claims"),
                header("difference"),
                header("balanced"));
        for (FileLine file : summary.files()) {
            stack.row(
                    wording.sourceTitle(file.source()).zh(),
                    wording.free(file.file()),
                    file.lines(),
                    file.titles(),
                    file.headers(),
                    file.headings(),
                    file.claimRows(),
                    file.rejects(),
                    file.blank(),
                    file.totals(),
                    file.notes(),
                    file.skipped(),
                    file.claims(),
                    file.lines() - file.accounted(),
                    balanced(Optional.of(file.balanced())));
        }
    }

    private void sources(StackedSheet stack) {
        stack.section(messages.zh("section.claims"));
        stack.note(messages.zh("tieout.claims"));
        stack.header(
                header("source"),
                header("source_state"),
                header("claims"),
                header("matched"),
                header("one_sided"),
                header("duplicate"),
                header("balanced"));
        for (SourceLine source : summary.sources()) {
            stack.row(
                    wording.sourceTitle(source.source()).zh(),
                    new Centre(wording.sourceState(source.state()).zh()),
                    source.claims(),
                    source.matched(),
                    source.oneSided(),
                    source.duplicate(),
                    balanced(source.balanced()));
        }
    }

    private void gates(StackedSheet stack) {
        stack.section(messages.zh("section.gates"));
        stack.header(
                header("source"),
                header("gate"),
                header("previous"),
                header("current"),
                header("allowed"),
                header("gate_state"),
                new StackedSheet.Span(header("detail"), 3),
                new StackedSheet.Span(header("released"), 3));
        for (GateLine gate : summary.gates()) {
            stack.row(
                    wording.sourceTitle(gate.source()).zh(),
                    wording.gate(gate),
                    gate.previous().map(Plain::new),
                    new Plain(gate.current()),
                    new Plain(gate.allowed()),
                    gate.closed()
                            ? new Alarm(messages.zh("gate.closed"))
                            : new Centre(messages.zh(gate.reported() ? "gate.reported" : "gate.open")),
                    new StackedSheet.Span(wording.gateDetail(gate), 3),
                    new StackedSheet.Span(wording.released(gate), 3));
        }
    }

    private void overlaps(StackedSheet stack) {
        stack.section(messages.zh("section.overlap"));
        stack.note(messages.zh("overlap.note"));
        List<Object> header = new ArrayList<>(List.of(header("persons"), header("overlap")));
        wording.personSources()
                .forEach(source -> header.add(wording.sourceTitle(source).zh()));
        stack.header(header.toArray());
        for (Overlap overlap : summary.overlaps()) {
            List<Object> row = new ArrayList<>();
            row.add(overlap.persons());
            row.add(String.join(
                    messages.zh("overlap.and"),
                    overlap.sources().stream()
                            .map(source -> wording.sourceTitle(source).zh())
                            .toList()));
            for (String source : wording.personSources()) {
                row.add(new Centre(overlap.sources().contains(source) ? messages.zh("overlap.yes") : ""));
            }
            stack.row(row.toArray());
        }
    }

    private Object balanced(Optional<Boolean> balanced) {
        if (balanced.isEmpty()) {
            return new Centre(messages.zh("balanced.unknown"));
        }
        return balanced.get() ? new Centre(messages.zh("balanced.yes")) : new Alarm(messages.zh("balanced.no"));
    }

    private String header(String key) {
        return messages.zh("header." + key);
    }
}
