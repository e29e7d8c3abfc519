package io.heshi.link;

import io.heshi.report.words.PairWords;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A pair that is told.
 *
 * @param margin by how much it is surer than the next; empty where nobody else comes into question
 * @param person the number of the person that the two are joined in, or of the first record
 * @param steps what each comparison of the linkage says, in its order
 */
record PairRow(
        String verdict,
        BigDecimal probability,
        BigDecimal weight,
        Optional<BigDecimal> margin,
        long person,
        Side a,
        Side b,
        List<PairWords.Step> steps) {
    /** A record. @param said what its cells say, by the columns of the linkage */
    record Side(String sheet, long line, List<String> said) {
        static Side of(ResultSet row, String prefix) throws SQLException {
            return new Side(
                    row.getString(prefix + "sheet"),
                    row.getLong(prefix + "line"),
                    List.of(row.getString(prefix + "said").split(RecordTable.BETWEEN, -1)));
        }
    }

    static PairRow of(ResultSet row) throws SQLException {
        Integer[] levels = (Integer[]) row.getArray("levels").getArray();
        BigDecimal[] bits = (BigDecimal[]) row.getArray("bits").getArray();
        Long[] records = (Long[]) row.getArray("records").getArray();
        List<PairWords.Step> steps = new ArrayList<>();
        for (int i = 0; i < levels.length; i++) {
            steps.add(new PairWords.Step(levels[i], bits[i], records[i]));
        }
        return new PairRow(
                row.getString("verdict"),
                row.getBigDecimal("probability"),
                row.getBigDecimal("weight"),
                Optional.ofNullable(row.getBigDecimal("margin")),
                row.getLong("lead"),
                Side.of(row, "a_"),
                Side.of(row, "b_"),
                List.copyOf(steps));
    }
}
