package io.heshi.gate;

import java.util.List;

/**
 * Totals that stand in the files of a source.
 *
 * @param all how many there are
 * @param wrong those that are not the sum of their rows: file, sheet, line, column, stated and counted sum
 */
record StatedTotals(long all, List<String> wrong) {

    static StatedTotals of(Measured measured) {
        List<Stated> totals =
                measured.statement("50-stated-totals").query(Stated.class).list();
        return new StatedTotals(
                totals.size(),
                totals.stream().filter(total -> !total.fits).map(Stated::told).toList());
    }

    static String told(String fileName, FileFigures.WrongTotal total) {
        return String.join(
                "\t",
                fileName,
                total.sheet(),
                Long.toString(total.line()),
                total.field(),
                total.stated(),
                total.counted());
    }

    private record Stated(boolean fits, String told) {}
}
