package io.heshi.report.workbook;

import io.heshi.report.facts.IntakeFacts;
import io.heshi.report.facts.IntakeFacts.LineKind;
import io.heshi.report.facts.IntakeFacts.StatedTotal;
import io.heshi.report.facts.IntakeFacts.UnmappedHeaders;
import io.heshi.report.facts.IntakeFacts.Value;
import io.heshi.report.words.Messages;
import io.heshi.report.words.Wording;
import io.heshi.report.workbook.StackedSheet.Alarm;
import io.heshi.report.workbook.StackedSheet.Centre;
import io.heshi.report.workbook.StackedSheet.Plain;
import io.heshi.report.workbook.StackedSheet.Span;
import io.heshi.report.workbook.TableSheet.Heading;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** How the files were read: what to correct first, then where every line went that is no claim. */
public final class IntakeSheet {
    private static final int COLUMNS = 8;

    private final IntakeFacts intake;
    private final Wording wording;
    private final Messages messages;
    private final Styles styles;

    public IntakeSheet(IntakeFacts intake, Wording wording, Messages messages, Styles styles) {
        this.intake = intake;
        this.wording = wording;
        this.messages = messages;
        this.styles = styles;
    }

    public void write(SXSSFWorkbook workbook, Heading heading) {
        SXSSFSheet sheet = workbook.createSheet(heading.name());
        SheetFrame.heading(sheet, styles, heading.name(), heading.left(), heading.right(), COLUMNS);
        StackedSheet stack = new StackedSheet(sheet, styles, 22, 40, 16, 24, 16, 16, 12, 10);
        values(stack);
        headers(stack);
        totals(stack);
        lines(stack);
        sheet.createFreezePane(0, SheetFrame.FIRST_FREE_ROW);
        SheetFrame.paper(sheet, messages, SheetFrame.rows(0, 1), 1);
    }

    private void values(StackedSheet stack) {
        stack.section(messages.zh("section.values"));
        stack.note(messages.zh(intake.values().isEmpty() ? "intake.values.none" : "intake.values"));
        if (intake.values().isEmpty()) {
            return;
        }
        stack.header(
                header("source"),
                header("field"),
                new Span(header("value_reason"), 2),
                new Span(header("word"), 2),
                header("rows"));
        for (Value value : intake.values()) {
            stack.row(
                    wording.sourceTitle(value.source()).zh(),
                    wording.field(value.source(), value.field()).zh(),
                    new Span(wording.valueReason(value.reason()).zh(), 2),
                    new Span(wording.free(value.word()), 2),
                    value.rows());
        }
    }

    private void headers(StackedSheet stack) {
        stack.section(messages.zh("section.unmapped"));
        stack.note(messages.zh(intake.headers().isEmpty() ? "intake.unmapped.none" : "intake.unmapped"));
        if (intake.headers().isEmpty()) {
            return;
        }
        stack.header(header("source"), header("file"), new Span(header("unmapped"), 5));
        for (UnmappedHeaders headers : intake.headers()) {
            stack.row(
                    wording.sourceTitle(headers.source()).zh(),
                    wording.free(headers.file()),
                    new Span(wording.free(wording.joined(headers.headers())), 5));
        }
    }

    private void totals(StackedSheet stack) {
        stack.section(messages.zh("section.totals"));
        stack.note(messages.zh(intake.totals().isEmpty() ? "intake.totals.none" : "intake.totals"));
        if (intake.totals().isEmpty()) {
            return;
        }
        stack.header(
                header("source"),
                header("file"),
                header("sheet"),
                header("field"),
                header("stated"),
                header("counted"),
                header("unreadable"),
                header("fits"));
        for (StatedTotal total : intake.totals()) {
            stack.row(
                    wording.sourceTitle(total.source()).zh(),
                    wording.free(total.file()),
                    wording.free(total.sheet()),
                    wording.field(total.source(), total.field()).zh(),
                    new Plain(total.stated()),
                    new Plain(total.counted()),
                    total.unreadable(),
                    total.fits() ? new Centre(messages.zh("fits.yes")) : new Alarm(messages.zh("fits.no")));
        }
    }

    private void lines(StackedSheet stack) {
        stack.section(messages.zh("section.lines"));
        stack.note(messages.zh("intake.lines"));
        stack.header(
                header("source"),
                header("file"),
                header("line_class"),
                new Span(header("line_reason"), 3),
                header("rows"),
                header("hidden"));
        for (LineKind line : intake.lines()) {
            stack.row(
                    wording.sourceTitle(line.source()).zh(),
                    wording.free(line.file()),
                    new Centre(wording.lineClass(line.lineClass()).zh()),
                    new Span(wording.lineReason(line.lineClass(), line.reason()).zh(), 3),
                    line.rows(),
                    line.hidden());
        }
    }

    private String header(String key) {
        return messages.zh("header." + key);
    }
}
