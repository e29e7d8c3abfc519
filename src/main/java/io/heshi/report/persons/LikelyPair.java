package io.heshi.report.persons;

import static io.heshi.report.facts.RunFacts.text;

import io.heshi.report.words.PairWords;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Two persons who may be one.
 *
 * @param conclusion {@code join}, {@code ambiguous} or {@code review}; {@code two_numbers} where both have a valid number
 * @param prior how likely it was before anything was compared, in bits
 * @param steps what each comparison says
 */
record LikelyPair(
        String conclusion, BigDecimal probability, BigDecimal prior, List<PairWords.Step> steps, Side one, Side other) {

    /** One of the two. @param numbers of his exceptions */
    record Side(String name, String idNo, String unit, List<String> sources, String numbers) {
        private static Side of(ResultSet row, String prefix) throws SQLException {
            return new Side(
                    text(row, prefix + "name"),
                    text(row, prefix + "id_no"),
                    text(row, prefix + "unit_name"),
                    List.of(text(row, prefix + "sources").split(",")),
                    text(row, prefix + "numbers"));
        }
    }

    /** @param name the place of the comparison of names, from 0: it alone is told with how many have the name */
    static LikelyPair of(ResultSet row, int name) throws SQLException {
        Integer[] levels = (Integer[]) row.getArray("levels").getArray();
        BigDecimal[] bits = (BigDecimal[]) row.getArray("bits").getArray();
        List<PairWords.Step> steps = new ArrayList<>();
        for (int i = 0; i < levels.length; i++) {
            steps.add(new PairWords.Step(levels[i], bits[i], i == name ? row.getLong("namesakes") : 0));
        }
        String verdict = row.getString("verdict");
        boolean valid = row.getLong("person_key") > 0 && row.getLong("other_key") > 0;
        return new LikelyPair(
                verdict.equals("join") && valid ? "two_numbers" : verdict,
                row.getBigDecimal("probability"),
                row.getBigDecimal("prior"),
                List.copyOf(steps),
                Side.of(row, ""),
                Side.of(row, "other_"));
    }
}
