package io.heshi.job;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A way in which one column of an export goes bad between the system that wrote it and the office that reads it. */
record Damage(String name, Way way) {
    private static final Pattern DAY = Pattern.compile("(\\d{4})[-.年/]?(\\d{2})[-.月/]?(\\d{2})日?");

    /** Harms a column of the data rows; {@code head} ends with the row of headers. */
    interface Way {
        void harm(List<List<Object>> head, List<List<Object>> rows, int column);
    }

    static Damage of(String name) {
        return all().stream()
                .filter(damage -> damage.name.equals(name))
                .findFirst()
                .orElseThrow();
    }

    static List<Damage> all() {
        return List.of(
                each("blanked", text -> ""),
                some("second half blanked", (row, rows) -> row >= rows / 2, text -> ""),
                some("every third blanked", (row, rows) -> row % 3 == 0, text -> ""),
                some("cut at three fifths", (row, rows) -> row >= rows * 3 / 5, text -> ""),
                new Damage("moved down a row", (head, rows, column) -> Collections.rotate(cells(rows, column), 1)),
                new Damage("moved up a row", (head, rows, column) -> Collections.rotate(cells(rows, column), -1)),
                new Damage(
                        "moved down from the middle on",
                        (head, rows, column) ->
                                Collections.rotate(cells(rows.subList(rows.size() / 2, rows.size()), column), 1)),
                new Damage("turned upside down", (head, rows, column) -> Collections.reverse(cells(rows, column))),
                new Damage(
                        "sorted apart from the rest",
                        (head, rows, column) -> cells(rows, column).sort(Comparator.comparing(Object::toString))),
                new Damage("shuffled", (head, rows, column) -> Collections.shuffle(cells(rows, column), new Random(7))),
                new Damage("swapped with its right neighbour", (head, rows, column) -> swap(rows, column, 1)),
                new Damage("swapped with its left neighbour", (head, rows, column) -> swap(rows, column, -1)),
                new Damage(
                        "swapped with its neighbour from the middle on",
                        (head, rows, column) -> swap(rows.subList(rows.size() / 2, rows.size()), column, 1)),
                each("cut to half its length", text -> text.substring(0, text.length() / 2)),
                each("cut to four characters", text -> text.substring(0, Math.min(4, text.length()))),
                each("without its last character", text -> text.substring(0, Math.max(0, text.length() - 1))),
                each("without its first character", text -> text.isEmpty() ? text : text.substring(1)),
                each("without leading zeros", text -> text.replaceFirst("^0+", "")),
                each("in wide digits", Damage::wide),
                each("between spaces", text -> " \u00A0" + text + "\u3000"),
                each("spaced out", text -> String.join(" ", text.split(""))),
                each("doubled in its cell", text -> text + text),
                new Damage("filled with its first value", (head, rows, column) -> {
                    List<Object> cells = cells(rows, column);
                    Collections.fill(cells, cells.get(0));
                }),
                each("dashes", text -> "-"),
                each("#N/A", text -> "#N/A"),
                each("hash marks", text -> "########"),
                each("NULL", text -> "NULL"),
                each("days as day/month/year", text -> day(text, "%3$s/%2$s/%1$s")),
                each("days as month/day/two digits", text -> day(text, "%2$s/%3$s/%4$s")),
                each("days as serial numbers", Damage::serial),
                each("long numbers in exponents", Damage::exponent),
                each("read in another encoding", text -> new String(text.getBytes(UTF_8), ISO_8859_1)),
                each("question marks for characters", text -> text.replaceAll("[^\\x00-\\x7F]", "?")),
                each("an ordinal number instead", text -> "7"),
                each("a hundred times as much", text -> text.replaceFirst("^(\\d+)\\.(\\d\\d)$", "$1$2")),
                each(
                        "with a decimal comma",
                        text -> text.replaceFirst("^(\\d+)\\.(\\d\\d)$", "$1;$2")
                                .replace(';', '，')),
                each("with a note mark", text -> text + "*"),
                new Damage("without its header", (head, rows, column) -> header(head, column, "")),
                new Damage("under another header", (head, rows, column) -> header(head, column, "备用字段三")),
                new Damage("without the column", (head, rows, column) -> {
                    header(head, column, null);
                    rows.replaceAll(row -> without(row, column));
                }));
    }

    private static Damage each(String name, UnaryOperator<String> change) {
        return some(name, (row, rows) -> true, change);
    }

    private interface Chosen {
        boolean has(int row, int rows);
    }

    private static Damage some(String name, Chosen chosen, UnaryOperator<String> change) {
        return new Damage(name, (head, rows, column) -> {
            IntPredicate at = row -> chosen.has(row, rows.size());
            List<Object> cells = cells(rows, column);
            for (int row = 0; row < cells.size(); row++) {
                if (at.test(row)) {
                    cells.set(row, change.apply(Exports.text(cells.get(row))));
                }
            }
        });
    }

    /** A view: what is set in it is set in the rows. */
    private static List<Object> cells(List<List<Object>> rows, int column) {
        return new java.util.AbstractList<>() {
            @Override
            public Object get(int row) {
                List<Object> cells = rows.get(row);
                return column < cells.size() ? cells.get(column) : "";
            }

            @Override
            public Object set(int row, Object value) {
                List<Object> cells = new ArrayList<>(rows.get(row));
                while (cells.size() <= column) {
                    cells.add("");
                }
                Object old = cells.set(column, value);
                rows.set(row, cells);
                return old;
            }

            @Override
            public int size() {
                return rows.size();
            }
        };
    }

    private static void swap(List<List<Object>> rows, int column, int step) {
        int width = rows.stream().mapToInt(List::size).max().orElse(1);
        int other = Math.floorMod(column + step, width);
        List<Object> one = cells(rows, column);
        List<Object> two = cells(rows, other);
        for (int row = 0; row < rows.size(); row++) {
            one.set(row, two.set(row, one.get(row)));
        }
    }

    private static void header(List<List<Object>> head, int column, Object title) {
        List<Object> cells = new ArrayList<>(head.get(head.size() - 1));
        if (title == null) {
            cells.remove(column);
        } else {
            cells.set(column, title);
        }
        head.set(head.size() - 1, cells);
    }

    private static List<Object> without(List<Object> row, int column) {
        List<Object> cells = new ArrayList<>(row);
        if (column < cells.size()) {
            cells.remove(column);
        }
        return cells;
    }

    private static String wide(String text) {
        return text.codePoints()
                .map(c -> c >= '0' && c <= '9' ? c - '0' + '０' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String day(String text, String form) {
        Matcher day = DAY.matcher(text);
        return day.matches()
                ? form.formatted(
                        day.group(1), day.group(2), day.group(3), day.group(1).substring(2))
                : text;
    }

    private static String serial(String text) {
        Matcher day = DAY.matcher(text);
        return day.matches()
                ? Long.toString(ChronoUnit.DAYS.between(
                        LocalDate.of(1899, 12, 30),
                        LocalDate.parse(day.group(1) + "-" + day.group(2) + "-" + day.group(3))))
                : text;
    }

    private static String exponent(String text) {
        return text.matches("\\d{12,}") ? "%.5E".formatted(Double.parseDouble(text)) : text;
    }
}
