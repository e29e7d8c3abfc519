package io.heshi.intake.layout;

import io.heshi.catalogue.FieldType;
import io.heshi.definition.ColumnMapping;
import io.heshi.definition.Source;
import io.heshi.definition.ValueOrigin.TitleText;
import io.heshi.table.Row;
import io.heshi.vocabulary.HeaderName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the rows above a header say of every row below it, for columns that the header does not have: what a source declares; by
 * itself a date behind the name of its column (发放月份：2024年12月), and the month of a table that names one month only.
 */
final class TitleValues {
    private static final Pattern DATE = Pattern.compile(
            "(?<!\\d)((?:19|20)\\d{2})(?:[年./-](1[0-2]|0?[1-9])(?!\\d)(?:[月./-](?:(3[01]|[12]\\d|0?[1-9])(?!\\d)日?)?)?|(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])?(?!\\d))");
    /** Who made a table when says nothing of what stands in it. */
    private static final Pattern MADE =
            Pattern.compile(".*(?:制表|填报|填表|导出|打印|生成|上报|报送|审核|复核|截止|截至|时点|日期|时间)[^\\d]{0,4}", Pattern.DOTALL);

    private static final Pattern RANGE = Pattern.compile("月?(?:份)?[-—–~～至到和、及].*\\d.*", Pattern.DOTALL);

    private TitleValues() {}

    /** Canonical column to text. @param given the columns that have cells or a text already */
    static Map<String, String> of(Source source, List<Row> above, Predicate<String> given) {
        if (above.isEmpty()) {
            return Map.of();
        }
        List<String> titles = above.stream()
                .map(Titles::key)
                .filter(key -> !key.isEmpty())
                .map(HeaderName::exactKey)
                .toList();
        String spelled = above.stream().map(Titles::key).collect(Collectors.joining("\n"));
        Map<String, String> values = new HashMap<>();
        for (ColumnMapping mapping : source.columns()) {
            if (!given.test(mapping.field().name())) {
                value(mapping, titles, spelled)
                        .ifPresent(value -> values.put(mapping.field().name(), value));
            }
        }
        return values;
    }

    private static Optional<String> value(ColumnMapping mapping, List<String> titles, String spelled) {
        FieldType type = mapping.field().type();
        if (mapping.origin().stated() instanceof TitleText declared) {
            return Optional.of(StatedText.found(declared.regex(), spelled, type).strip())
                    .filter(text -> !text.isEmpty());
        }
        if ((type != FieldType.DATE && type != FieldType.MONTH)
                || mapping.origin().isStated()) {
            return Optional.empty();
        }
        Optional<String> labelled = labelled(mapping.headers(), spelled);
        return labelled.isPresent() || type != FieldType.MONTH ? labelled : onlyMonth(titles);
    }

    /** A date behind the name of the column and a colon. */
    private static Optional<String> labelled(List<String> headers, String titles) {
        for (String header : headers) {
            if (!titles.contains(header)) {
                continue;
            }
            Matcher label = Pattern.compile("(?<!\\p{IsHan})" + Pattern.quote(header) + "[:：]")
                    .matcher(titles);
            if (label.find()) {
                Matcher date = DATE.matcher(titles).region(label.end(), titles.length());
                if (date.lookingAt()) {
                    return Optional.of(text(date.toMatchResult(), true));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> onlyMonth(List<String> titles) {
        Set<String> months = new TreeSet<>();
        for (String title : titles) {
            Matcher date = DATE.matcher(title);
            while (date.find()) {
                if (RANGE.matcher(title.substring(date.end())).lookingAt()) {
                    return Optional.empty();
                }
                if (!MADE.matcher(title.substring(0, date.start())).matches()) {
                    months.add(text(date.toMatchResult(), false));
                }
            }
        }
        return months.size() == 1 ? months.stream().findFirst() : Optional.empty();
    }

    private static String text(MatchResult date, boolean withDay) {
        String month = date.group(2) == null ? date.group(4) : date.group(2);
        String day = date.group(3) == null ? date.group(5) : date.group(3);
        String text = date.group(1) + "-" + padded(month);
        return withDay && day != null ? text + "-" + padded(day) : text;
    }

    private static String padded(String digits) {
        return digits.length() == 1 ? "0" + digits : digits;
    }
}
