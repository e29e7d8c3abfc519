package io.heshi.gate;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Totals that stand in the files of a source.
 *
 * @param all how many there are
 * @param wrong those that are not the sum of their rows: file, sheet, line, column, stated and counted sum
 */
record StatedTotals(long all, List<String> wrong) {

    private static final String TOTALS = """
            select t.fits, concat_ws(E'\\t', f.file_name, t.sheet, t.line, t.field, t.stated, t.counted)
            from total_check t join source_file f on f.run_id = t.run_id and f.file_id = t.file_id
            where t.run_id = ? and f.source = ? order by f.file_name, f.file_id, t.sheet, t.line, t.field""";

    static StatedTotals of(JdbcTemplate jdbc, Measured measured) {
        List<Stated> totals = jdbc.query(
                TOTALS,
                (row, n) -> new Stated(row.getBoolean(1), row.getString(2)),
                measured.run().id(),
                measured.source().name());
        return new StatedTotals(
                totals.size(),
                totals.stream().filter(total -> !total.fits).map(Stated::text).toList());
    }

    private record Stated(boolean fits, String text) {}
}
