package io.heshi.gate;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Figures of the columns of a source, as the loader has counted them.
 *
 * @param missing claims without a value, per canonical column
 * @param sums sum of each canonical column
 * @param payMonths the newest month of pay of each file that has one, as {@code YYYY-MM…}
 */
record ColumnFigures(Map<String, Long> missing, Map<String, BigDecimal> sums, Map<Integer, String> payMonths) {
    private static final Pattern MONTH = Pattern.compile("[12][0-9]{3}-[0-9]{2}");
    private static final String PAY_MONTH = "pay_month";

    static ColumnFigures of(Measured measured) {
        ColumnFigures figures = new ColumnFigures(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
        measured.statement("20-column").query(row -> {
            String field = row.getString("field");
            figures.missing.merge(field, row.getLong("missing"), Long::sum);
            figures.sums.merge(field, row.getBigDecimal("total"), BigDecimal::add);
            String newest = row.getString("newest");
            if (field.equals(PAY_MONTH)
                    && newest != null
                    && MONTH.matcher(newest).lookingAt()) {
                figures.payMonths.put(row.getInt("file_id"), newest);
            }
        });
        return figures;
    }
}
