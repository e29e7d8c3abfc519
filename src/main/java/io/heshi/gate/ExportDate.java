package io.heshi.gate;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds out as of which day an export was made. A month stands for its last day; what lies far ahead is no such date. */
record ExportDate(LocalDate date, Found found) {

    /** Where it was found. */
    enum Found {
        NAME,
        TITLE,
        PAY_MONTH
    }

    private static final String YEAR = "(?<!\\d)((?:19|20)\\d\\d)";
    private static final List<Pattern> DATES = List.of(
            Pattern.compile(YEAR + "(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])(?!\\d)"),
            Pattern.compile(YEAR + "\\s*[-./_年]\\s*(1[0-2]|0?[1-9])\\s*[-./_月]\\s*(3[01]|[12]\\d|0?[1-9])(?!\\d)"),
            Pattern.compile(YEAR + "(0[1-9]|1[0-2])(?!\\d)()"),
            Pattern.compile(YEAR + "\\s*[-./_年]\\s*(1[0-2]|0?[1-9])(?!\\d)(?!\\s*[-./_月]\\s*\\d)()"));
    private static final Pattern BEFORE_A_DATE =
            Pattern.compile("(时点|截止|截至|截止至|(?:制表|填报|导出|报表|统计|编制|数据|上报|打印|查询|生成)\\s*(?:日期|时间|时点|年月|月份))[^\\d\\n]{0,8}");
    private static final int FARTHEST_AHEAD_IN_DAYS = 31;

    /**
     * From the name of a file: its last part that holds a date, the newest date in it.
     *
     * @param businessDate dates more than a month after it are taken for something else
     */
    static Optional<ExportDate> ofName(String fileName, LocalDate businessDate) {
        String[] parts = fileName.split("/", -1);
        for (int i = parts.length - 1; i >= 0; i--) {
            Optional<LocalDate> newest = newest(normal(parts[i]), businessDate);
            if (newest.isPresent()) {
                return newest.map(date -> new ExportDate(date, Found.NAME));
            }
        }
        return Optional.empty();
    }

    /** From the rows above a header: the newest date that stands behind a word such as 截止 or 制表日期. */
    static Optional<ExportDate> ofTitle(String title, LocalDate businessDate) {
        String text = normal(title);
        return BEFORE_A_DATE
                .matcher(text)
                .results()
                .map(word -> first(text.substring(word.end()), businessDate))
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder())
                .map(date -> new ExportDate(date, Found.TITLE));
    }

    /** From a month of pay, {@code YYYY-MM} or a day in it. */
    static Optional<ExportDate> ofPayMonth(String month) {
        return date(month.substring(0, 4), month.substring(5, 7), "")
                .map(date -> new ExportDate(date, Found.PAY_MONTH));
    }

    private static Optional<LocalDate> newest(String text, LocalDate businessDate) {
        return DATES.stream()
                .flatMap(pattern -> pattern.matcher(text).results())
                .map(ExportDate::date)
                .flatMap(Optional::stream)
                .filter(date -> likely(date, businessDate))
                .max(Comparator.naturalOrder());
    }

    private static Optional<LocalDate> first(String text, LocalDate businessDate) {
        for (Pattern pattern : DATES) {
            Matcher matcher = pattern.matcher(text);
            if (matcher.lookingAt()) {
                return date(matcher.toMatchResult()).filter(date -> likely(date, businessDate));
            }
        }
        return Optional.empty();
    }

    private static boolean likely(LocalDate date, LocalDate businessDate) {
        return !date.isAfter(businessDate.plusDays(FARTHEST_AHEAD_IN_DAYS));
    }

    private static Optional<LocalDate> date(MatchResult match) {
        return date(match.group(1), match.group(2), match.group(3));
    }

    private static Optional<LocalDate> date(String year, String month, String day) {
        try {
            int y = Integer.parseInt(year);
            int m = Integer.parseInt(month);
            return Optional.of(
                    day.isEmpty() ? YearMonth.of(y, m).atEndOfMonth() : LocalDate.of(y, m, Integer.parseInt(day)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** Full-width digits and marks are common in titles. */
    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }
}
