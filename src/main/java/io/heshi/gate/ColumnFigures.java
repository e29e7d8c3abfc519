package io.heshi.gate;

import io.heshi.catalogue.ClaimKind;
import io.heshi.catalogue.Field;
import io.heshi.catalogue.FieldType;
import io.heshi.definition.ColumnMapping;
import io.heshi.definition.Source;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Figures of the columns of a source, found in one scan of its claims.
 *
 * @param missing claims without a value, per canonical column
 * @param sums sum of each canonical column
 * @param payMonths the newest month of pay of each file that has one, as {@code YYYY-MM…}
 */
record ColumnFigures(Map<String, Long> missing, Map<String, BigDecimal> sums, Map<Integer, String> payMonths) {
    private static final Pattern MONTH = Pattern.compile("[12][0-9]{3}-[0-9]{2}");
    private static final String PAY_MONTH = "pay_month";
    private static final String MENTIONS =
            " left join unit_mention m on m.run_id = c.run_id and m.source = c.source and m.mention = c.unit_mention";

    static ColumnFigures of(JdbcTemplate jdbc, Measured measured) {
        Source source = measured.source();
        List<String> missing =
                source.gates().missing().keySet().stream().sorted().toList();
        List<String> sums = source.gates().sums().keySet().stream().sorted().toList();
        boolean months = source.gates().staleDays().isPresent()
                && source.claims() == ClaimKind.PERSON
                && source.column(PAY_MONTH).isPresent();
        ColumnFigures figures = new ColumnFigures(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
        missing.forEach(name -> figures.missing.put(name, 0L));
        sums.forEach(name -> figures.sums.put(name, BigDecimal.ZERO));
        if (missing.isEmpty() && sums.isEmpty() && !months) {
            return figures;
        }
        List<String> asked = new ArrayList<>();
        missing.forEach(name -> asked.add("count(*) filter (where %s is null)".formatted(column(source, name))));
        sums.forEach(name -> asked.add("coalesce(sum(c.%s), 0)".formatted(name)));
        asked.add(months ? newestMonth(measured.run().businessDate()) : "null::text");
        boolean ofMentions =
                missing.stream().anyMatch(name -> !field(source, name).stored());
        jdbc.query(
                "select c.file_id, %s from %s c%s where %s group by c.file_id"
                        .formatted(
                                String.join(", ", asked),
                                measured.table(),
                                ofMentions ? MENTIONS : "",
                                measured.ofSource()),
                row -> {
                    int at = 2;
                    for (String name : missing) {
                        figures.missing.merge(name, row.getLong(at++), Long::sum);
                    }
                    for (String name : sums) {
                        figures.sums.merge(name, row.getBigDecimal(at++), BigDecimal::add);
                    }
                    String month = row.getString(at);
                    if (month != null && MONTH.matcher(month).lookingAt()) {
                        figures.payMonths.put(row.getInt(1), month);
                    }
                });
        return figures;
    }

    /** A month far ahead is a slip of somebody's pen. */
    private static String newestMonth(LocalDate businessDate) {
        return "max(c.pay_month) filter (where c.pay_month < '%s')"
                .formatted(YearMonth.from(businessDate).plusMonths(2));
    }

    private static String column(Source source, String name) {
        Field field = field(source, name);
        if (field.stored()) {
            return "c." + field.name();
        }
        return field.type() == FieldType.UNIT_CODE ? "m.unit_code" : "m.unit_name";
    }

    private static Field field(Source source, String name) {
        return source.column(name)
                .map(ColumnMapping::field)
                .orElseThrow(() -> new IllegalStateException("gate on unmapped column " + name));
    }
}
