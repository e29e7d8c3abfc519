package io.heshi.report.workbook;

import io.heshi.report.facts.Change;
import io.heshi.report.facts.FindingRow;
import io.heshi.report.facts.RunFacts;
import io.heshi.report.persons.SamePersonTable;
import io.heshi.report.tables.FindingColumns;
import io.heshi.report.tables.FindingColumns.Registered;
import io.heshi.report.tables.Listed;
import io.heshi.report.tables.ReportColumn;
import io.heshi.report.tables.ReportContent;
import io.heshi.report.words.Wording;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.springframework.jdbc.core.RowMapper;

/** The workbook that staff work in, its sheets in the order of use. The overview is made in memory, the lists are streamed. */
public final class WorkbookReport {
    /** As many as somebody may look at. The register has all. */
    private static final int MOST_TO_DO = 500;

    /** Up to the number of the person. */
    private static final int TODO_KEPT_COLUMNS = 7;

    private static final int CHANGES_KEPT_COLUMNS = 4;
    private static final int REGISTER_KEPT_COLUMNS = 5;

    private final ReportContent content;
    private final Wording wording;

    public WorkbookReport(ReportContent content) {
        this.content = content;
        this.wording = content.wording();
    }

    public void write(Path file) throws IOException {
        new XlsxFile(wording, content.summary().businessDate())
                .write(file, new Warnings(content.summary(), wording).all(), this::sheets);
    }

    private void sheets(Book book) {
        // First in order, last to be filled: it leads to every other.
        XSSFSheet overview = book.workbook().getXSSFWorkbook().createSheet(Book.safe(name("sheet.overview")));
        boolean profileFirst = content.profile().first();
        if (profileFirst) {
            profile(book);
        }
        Heading register = Heading.of(name("sheet.register"), List.of(name("register.note")))
                .keeping(
                        REGISTER_KEPT_COLUMNS,
                        content.findings().printedRegister().size());
        Optional<QuotaSheet> quotas = !profileFirst && content.printable().prints("over")
                ? Optional.of(new QuotaSheet(book, content.quotas(), name("sheet.quotas")))
                : Optional.empty();
        Places places = new Places(book, register, quotas);
        todo(book, places);
        register(book, register, places);
        changes(book, places);
        new AnswerSheets(content, book, places::finding, places::unit).write();
        content.pairWords()
                .map(words -> SamePersonTable.of(content.facts(), words, content.wording()))
                .ifPresent(new ReportTableSheet(book)::write);
        quotas.ifPresent(QuotaSheet::write);
        if (!profileFirst) {
            profile(book);
        }
        new OverviewSheet(content, book).write(overview);
        book.workbook().setActiveSheet(0);
    }

    /** Where findings and units stand. */
    private record Places(Book book, Heading register, Optional<QuotaSheet> quotas) {
        Optional<String> finding(Listed listed) {
            return listed.inRegister() == 0
                    ? Optional.empty()
                    : Optional.of(TableSheet.place(book, register, listed.inRegister()));
        }

        Optional<String> unit(FindingRow row) {
            return quotas.flatMap(sheet -> sheet.place(row.unitCode(), row.unit()));
        }
    }

    private void profile(Book book) {
        ReportTableSheet sheet = new ReportTableSheet(book);
        content.profile().sheets().stream().map(Supplier::get).forEach(sheet::write);
    }

    private void todo(Book book, Places places) {
        long pressing = content.facts().one("56-pressing", Long.class);
        String note =
                content.texts().zh(pressing == 0 ? "todo.none" : "todo.note", Math.min(pressing, MOST_TO_DO), pressing);
        list(
                book,
                Heading.of(name("sheet.todo"), List.of(note)).keeping(TODO_KEPT_COLUMNS, 0),
                content.findings().todo(content.summary().businessDate()),
                "55-todo",
                places);
    }

    private void register(Book book, Heading heading, Places places) {
        RegisterKeys keys = new RegisterKeys(
                content.summary().businessDate(), content.findings().signedRegister());
        TableSheet<Registered> table = new TableSheet<>(
                        book, heading, content.findings().register(keys::of))
                .linking("unit", row -> places.unit(row.listed().row()))
                .hiding(FindingColumns.REGISTER_KEY);
        AtomicLong sequence = new AtomicLong();
        write(
                table,
                "51-register",
                (row, n) ->
                        new Registered(listed(row, sequence), row.getInt("seq"), RunFacts.text(row, "fingerprint")));
    }

    private void changes(Book book, Places places) {
        String since = content.summary()
                .lastDate()
                .map(date -> content.texts().zh("changes.since", date))
                .orElseGet(() -> name("changes.first"));
        String counts = content.texts()
                .zh(
                        "changes.counts",
                        content.summary().count(Change.NEW),
                        content.summary().count(Change.REOPENED),
                        content.summary().count(Change.CLEARED),
                        content.summary().count(Change.STILL),
                        content.summary().count(Change.NOT_JUDGED),
                        content.summary().count(Change.PENDING));
        List<String> notes = Stream.of(Stream.of(since, counts), joinedPersons().stream(), clearedOverGates().stream())
                .flatMap(told -> told)
                .toList();
        list(
                book,
                Heading.of(name("sheet.changes"), notes).keeping(CHANGES_KEPT_COLUMNS, 0),
                content.findings().changes(),
                "53-changes",
                places);
    }

    /** What goes on under another number, or may. */
    private Optional<String> joinedPersons() {
        long merged = content.summary().count(Change.MERGED);
        long held = content.summary().count(Change.HELD);
        return merged + held == 0
                ? Optional.empty()
                : Optional.of(content.texts().zh("changes.persons", merged, held));
    }

    /** What a released source does not tell of looks as if it were mended. */
    private Optional<String> clearedOverGates() {
        List<String> sources = content.summary().releasedGates().stream()
                .map(gate -> wording.sourceTitle(gate.source()).zh())
                .distinct()
                .toList();
        long cleared = content.summary().count(Change.CLEARED);
        return sources.isEmpty() || cleared == 0
                ? Optional.empty()
                : Optional.of(content.texts().zh("changes.released", wording.joined(sources), cleared));
    }

    private void list(Book book, Heading heading, List<ReportColumn<Listed>> columns, String file, Places places) {
        AtomicLong sequence = new AtomicLong();
        write(
                new TableSheet<>(book, heading, columns)
                        .linking("number", places::finding)
                        .linking("unit", listed -> places.unit(listed.row())),
                file,
                (row, n) -> listed(row, sequence));
    }

    private static Listed listed(ResultSet row, AtomicLong sequence) throws SQLException {
        return new Listed(sequence.incrementAndGet(), row.getLong("in_register"), FindingRow.of(row));
    }

    private <R> void write(TableSheet<R> table, String file, RowMapper<R> mapper) {
        content.facts().<R, TableSheet.Line>stream(file, mapper, table::line, table::add);
        table.finish();
    }

    private String name(String key) {
        return content.texts().zh(key);
    }
}
