package io.heshi.report.workbook;

import io.heshi.report.answers.AnswerTables;
import io.heshi.report.answers.AnsweredList;
import io.heshi.report.answers.AnsweredRow;
import io.heshi.report.facts.FindingRow;
import io.heshi.report.tables.Listed;
import io.heshi.report.tables.ReportContent;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Sheets of what became of what staff have answered. */
final class AnswerSheets {
    /** Up to the unit. */
    private static final int KEPT_COLUMNS = 4;

    private final ReportContent content;
    private final Book book;
    private final Function<Listed, Optional<String>> finding;
    private final Function<FindingRow, Optional<String>> unit;

    /**
     * @param finding where a finding stands
     * @param unit where the unit of a finding stands
     */
    AnswerSheets(
            ReportContent content,
            Book book,
            Function<Listed, Optional<String>> finding,
            Function<FindingRow, Optional<String>> unit) {
        this.content = content;
        this.book = book;
        this.finding = finding;
        this.unit = unit;
    }

    void write() {
        AnswerTables tables =
                AnswerTables.read(content.facts(), content.printable(), content.wording(), content.findings());
        tables.lists().forEach(list -> list(list, tables.overdue()));
        ReportTableSheet sheet = new ReportTableSheet(book);
        tables.figures().forEach(sheet::write);
    }

    private void list(AnsweredList list, long overdue) {
        LocalDate day = content.summary().businessDate();
        String title = "exhibit." + list.key();
        String note = content.texts()
                .zh(
                        title + (list.rows() == 0 ? ".none" : ".note"),
                        day,
                        list.rows(),
                        overdue,
                        Integer.toString(day.getYear()));
        TableSheet<AnsweredRow> table = new TableSheet<>(
                        book,
                        Heading.of(content.texts().zh(title), List.of(note)).keeping(KEPT_COLUMNS, 0),
                        list.columns())
                .linking("number", row -> finding.apply(row.listed()))
                .linking("unit", row -> unit.apply(row.listed().row()));
        list.read(content.facts(), table::line, table::add);
        table.finish();
    }
}
