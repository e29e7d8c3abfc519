package io.heshi.intake.load;

import io.heshi.intake.cleanse.TotalCheck;
import io.heshi.store.CopyTarget;
import io.heshi.store.CopyText;
import io.heshi.store.CopyWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Copies what the tally noted of the lines of a file, and of its totals, into their tables. */
final class BookWriter {
    private static final CopyTarget LINES = new CopyTarget(
            "line_class",
            List.of("run_id", "file_id", "sheet", "from_line", "to_line", "rows", "class", "reason", "hidden"));
    private static final CopyTarget TOTALS = new CopyTarget(
            "total_check",
            List.of("run_id", "file_id", "sheet", "line", "field", "stated", "counted", "unreadable", "fits"));

    private final IntakeFile file;
    private final FileTally tally;
    private final CopyText lines = new CopyText();
    private final CopyText totals = new CopyText();

    BookWriter(IntakeFile file, FileTally tally) {
        this.file = file;
        this.tally = tally;
    }

    void write(Connection connection) throws SQLException {
        lines.clear();
        totals.clear();
        tally.takeRanges().forEach(this::add);
        tally.takeTotalChecks().forEach(this::add);
        if (lines.rows() > 0) {
            CopyWriter.write(connection, LINES, lines);
        }
        if (totals.rows() > 0) {
            CopyWriter.write(connection, TOTALS, totals);
        }
    }

    private void add(LineRange range) {
        lines.number(file.runId())
                .number(file.fileId())
                .text(range.sheet())
                .number(range.fromLine())
                .number(range.toLine())
                .number(range.rows())
                .text(range.lineClass())
                .text(range.reason())
                .bool(range.hidden())
                .end();
    }

    private void add(TotalCheck check) {
        totals.number(file.runId())
                .number(file.fileId())
                .text(check.sheet())
                .number(check.line())
                .text(check.field())
                .decimal(check.stated())
                .decimal(check.counted())
                .number(check.unreadable())
                .bool(check.fits())
                .end();
    }
}
