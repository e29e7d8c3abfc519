package io.heshi.report.workbook;

import io.heshi.report.facts.RejectRow;
import io.heshi.report.facts.RunSummary;
import io.heshi.report.facts.RunSummary.SourceLine;
import io.heshi.report.tables.ReportContent;
import io.heshi.report.tables.ReportTable;
import io.heshi.report.tables.RunTables;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.springframework.jdbc.core.SimplePropertyRowMapper;

/** The workbook of data officers: whether the sources were whole, where every line and claim went, and what could not be read. */
public final class DataReport {
    private final ReportContent content;
    private final RunTables tables;

    public DataReport(ReportContent content) {
        this.content = content;
        this.tables = new RunTables(content.summary(), content.wording());
    }

    public void write(Path file) throws IOException {
        new XlsxFile(content.wording(), content.summary().businessDate())
                .write(file, new Warnings(content.summary(), content.wording()).all(), this::sheets);
    }

    private void sheets(Book book) {
        sources(book);
        tieOut(book);
        intake(book);
        rejects(book);
    }

    private void sources(Book book) {
        StackedSheet stack = stack(book, "sheet.sources", 22, 12, 12, 12, 12, 12, 20, 20, 20, 20, 20);
        stack.section(text("section.sources"));
        ReportTable<SourceLine> sources = tables.sources();
        stack.table(
                sources.columns("source", "source_state", "lines", "claims", "rejects", "released"), sources.rows());
        section(stack, "not_conclusive", tables.notConclusive());
        stack.section(text("exhibit.night"));
        if (content.summary().lastDate().isEmpty()) {
            stack.note(text("night.first"));
        } else if (content.night().isEmpty()) {
            stack.note(text("night.none"));
        } else {
            stack.table(content.night());
        }
    }

    private void tieOut(Book book) {
        StackedSheet stack = stack(book, "sheet.tieout", 22, 44, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 10);
        stack.section(text("section.files"));
        stack.note(text("tieout.lines"));
        stack.table(tables.files());
        stack.section(text("section.claims"));
        stack.note(text("tieout.claims"));
        stack.table(tables.claims());
        stack.section(text("section.gates"));
        stack.table(tables.gates());
        stack.section(text("section.overlap"));
        stack.note(text("overlap.note"));
        stack.table(tables.overlaps());
    }

    private void intake(Book book) {
        StackedSheet stack = stack(book, "sheet.intake", 22, 40, 16, 24, 16, 16, 12, 10);
        section(stack, "values", content.intake().values());
        section(stack, "unmapped", content.intake().headers());
        section(stack, "totals", content.intake().totals());
        stack.section(text("section.lines"));
        stack.note(text("intake.lines"));
        stack.table(content.intake().lines());
    }

    private void section(StackedSheet stack, String key, ReportTable<?> table) {
        stack.section(text("section." + key));
        content.texts()
                .find(
                        key.equals("not_conclusive")
                                ? (table.isEmpty() ? "not_conclusive.none" : "not_conclusive.note")
                                : "intake." + key + (table.isEmpty() ? ".none" : ""))
                .ifPresent(note -> stack.note(note.zh()));
        if (!table.isEmpty()) {
            stack.table(table);
        }
    }

    private void rejects(Book book) {
        long rejected = content.summary().files().stream()
                .mapToLong(RunSummary.FileLine::rejects)
                .sum();
        TableSheet<RejectRow> table = new TableSheet<>(
                book,
                Heading.of(text("sheet.rejects"), List.of(text(rejected == 0 ? "rejects.none" : "rejects.note"))),
                content.intake().rejects());
        content.facts().stream(
                "54-rejects-by-content", new SimplePropertyRowMapper<>(RejectRow.class), table::line, table::add);
        table.finish();
    }

    private StackedSheet stack(Book book, String name, int... widths) {
        SXSSFSheet sheet = book.sheet(text(name));
        return new StackedSheet(book, sheet, text(name), widths);
    }

    private String text(String key) {
        return content.texts().zh(key);
    }
}
