package io.heshi.report.workbook;

import io.heshi.ledger.OfficeKey;
import io.heshi.report.tables.FindingColumns.Registered;
import io.heshi.report.tables.Listed;
import io.heshi.report.tables.ReportColumn;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** The keys by which the rows of 问题台账 are known when they are read back. */
final class RegisterKeys {
    private final LocalDate day;
    private final List<ReportColumn<Listed>> facts;
    private final List<ReportColumn<Listed>> reason;
    private final List<ReportColumn<Listed>> answers;

    /** @param columns that are filled in or tell the facts */
    RegisterKeys(LocalDate day, List<ReportColumn<Listed>> columns) {
        this.day = day;
        List<String> names = columns.stream().map(ReportColumn::key).toList();
        this.facts = columns.subList(names.indexOf("number"), names.indexOf("basis") + 1);
        this.reason = named(columns, "correction");
        this.answers = named(columns, "verdict", "deadline", "pack_document", "checked_by");
    }

    private static List<ReportColumn<Listed>> named(List<ReportColumn<Listed>> columns, String... keys) {
        return Stream.of(keys)
                .flatMap(key -> columns.stream().filter(column -> column.key().equals(key)))
                .toList();
    }

    /** As it stands in the cell. */
    String of(Registered row) {
        return OfficeKey.of(
                        day,
                        row.listed().row().number(),
                        row.seq(),
                        row.fingerprint(),
                        cells(facts, row),
                        cells(reason, row).get(0),
                        cells(answers, row))
                .text();
    }

    private static List<String> cells(List<ReportColumn<Listed>> columns, Registered row) {
        return columns.stream()
                .map(column -> Cells.readBack(column.cell().apply(row.listed())).strip())
                .toList();
    }
}
