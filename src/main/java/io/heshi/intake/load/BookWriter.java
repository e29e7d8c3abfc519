package io.heshi.intake.load;

import static java.util.stream.Collectors.joining;

import io.heshi.intake.cleanse.TotalCheck;
import io.heshi.intake.cleanse.column.ColumnNote;
import io.heshi.intake.load.ClaimPrints.Prints;
import io.heshi.intake.load.ColumnTally.ColumnCount;
import io.heshi.intake.load.ColumnTally.FaultCount;
import io.heshi.store.CopyTarget;
import io.heshi.store.CopyText;
import io.heshi.store.CopyWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** Copies what the tally noted of the lines of a file, its totals and its columns into their tables. */
final class BookWriter {
    private static final CopyTarget LINES =
            target("line_class", "sheet", "from_line", "to_line", "rows", "class", "reason", "hidden");
    private static final CopyTarget TOTALS =
            target("total_check", "sheet", "line", "field", "stated", "counted", "unreadable", "fits");
    private static final CopyTarget FAULTS = target("value_fault", "field", "reason", "word", "claims");
    private static final CopyTarget COLUMNS =
            target("column_count", "field", "filled", "total", "newest", "unread", "damaged", "unknown", "laid");

    private static final CopyTarget NOTES = target("column_note", "field", "note", "cells");

    private static final CopyTarget PRINTS = new CopyTarget(
            "column_print", List.of("run_id", "file_id", "source", "field", "reach", "keys", "prints", "lengths"));

    private final IntakeFile file;
    private final FileTally tally;
    private final CopyText text = new CopyText();

    BookWriter(IntakeFile file, FileTally tally) {
        this.file = file;
        this.tally = tally;
    }

    private static CopyTarget target(String table, String... columns) {
        List<String> all = new ArrayList<>(List.of("run_id", "file_id"));
        all.addAll(List.of(columns));
        return new CopyTarget(table, all);
    }

    /** Writes what was noted since the last call. */
    void write(Connection connection) throws SQLException {
        tally.columns().carry();
        copy(connection, LINES, tally.takeRanges(), BookWriter::add);
        copy(connection, TOTALS, tally.takeTotalChecks(), BookWriter::add);
        copy(connection, FAULTS, tally.columns().takeFaults(), BookWriter::add);
    }

    /** The file is at its end: writes the rest, and what is known only now. */
    void finish(Connection connection) throws SQLException {
        tally.end();
        write(connection);
        copy(connection, COLUMNS, tally.columns().counts(), BookWriter::add);
        copy(connection, NOTES, tally.notes(), BookWriter::add);
        copy(connection, PRINTS, tally.prints().all(), this::add);
    }

    private <T> void copy(Connection connection, CopyTarget target, List<T> items, BiConsumer<CopyText, T> columns)
            throws SQLException {
        if (items.isEmpty()) {
            return;
        }
        text.clear();
        for (T item : items) {
            text.number(file.runId()).number(file.fileId());
            columns.accept(text, item);
            text.end();
        }
        CopyWriter.write(connection, target, text);
    }

    private static void add(CopyText text, LineRange range) {
        text.text(range.sheet())
                .number(range.fromLine())
                .number(range.toLine())
                .number(range.rows())
                .text(range.lineClass())
                .text(range.reason())
                .bool(range.hidden());
    }

    private static void add(CopyText text, TotalCheck check) {
        text.text(check.sheet())
                .number(check.line())
                .text(check.field())
                .decimal(check.stated())
                .decimal(check.counted())
                .number(check.unreadable())
                .bool(check.fits());
    }

    private static void add(CopyText text, FaultCount fault) {
        text.text(fault.field()).text(fault.reason()).text(fault.word()).number(fault.claims());
    }

    private static void add(CopyText text, ColumnNote note) {
        text.text(note.field()).text(note.code()).number(note.cells());
    }

    private static void add(CopyText text, ColumnCount count) {
        text.text(count.field()).number(count.filled()).decimal(count.total());
        if (count.newest().isEmpty()) {
            text.nothing();
        } else {
            text.text(count.newest());
        }
        text.number(count.unread())
                .number(count.damaged())
                .number(count.unknown())
                .bool(count.laid());
    }

    private void add(CopyText to, Prints prints) {
        to.text(file.source().name())
                .text(prints.field())
                .number(prints.reach())
                .text(array(prints.keys()))
                .text(array(prints.prints()))
                .text(array(prints.lengths()));
    }

    private static String array(List<? extends Number> numbers) {
        return numbers.stream().map(String::valueOf).collect(joining(",", "{", "}"));
    }
}
