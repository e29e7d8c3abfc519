package io.heshi.gate;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How old a source is.
 *
 * @param days by which its oldest file is older than the business date, 0 when no file tells its date
 * @param files those that tell, the oldest first, each with the date, its name and where the date was found
 */
record ExportAge(long days, List<String> files) {

    /** @param payMonths the newest month of pay of a file, for those that have one */
    static ExportAge of(Measured measured, Map<Integer, String> payMonths) {
        return of(
                measured.statement("48-files")
                        .query((row, n) -> new Export(
                                row.getString("file_name"),
                                row.getString("title"),
                                Optional.ofNullable(payMonths.get(row.getInt("file_id")))))
                        .list(),
                measured.run().businessDate());
    }

    /** What may tell the date of a file. @param title the rows above its headers */
    record Export(String fileName, String title, Optional<String> payMonth) {}

    static ExportAge of(List<Export> exports, LocalDate today) {
        List<String> dated = exports.stream()
                .flatMap(export -> dated(export, today).stream())
                .sorted()
                .toList();
        long days = dated.isEmpty() ? 0 : Math.max(0, ChronoUnit.DAYS.between(date(dated.get(0)), today));
        return new ExportAge(days, dated);
    }

    /** The day of an item of {@link #files}. */
    static LocalDate date(String file) {
        return LocalDate.parse(file.substring(0, file.indexOf('\t')));
    }

    private static Optional<String> dated(Export export, LocalDate today) {
        return ExportDate.ofName(export.fileName, today)
                .or(() -> ExportDate.ofTitle(export.title, today))
                .or(() -> export.payMonth.flatMap(ExportDate::ofPayMonth))
                .map(found -> found.date() + "\t" + export.fileName + "\t"
                        + found.found().name().toLowerCase(Locale.ROOT));
    }
}
