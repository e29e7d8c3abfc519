package io.heshi.intake.layout;

import io.heshi.table.Row;
import io.heshi.vocabulary.HeaderName;
import io.heshi.vocabulary.Money;
import io.heshi.vocabulary.date.PartialDate;
import io.heshi.vocabulary.text.MendedText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** One to three rows taken as a header: what stands over each column. */
final class HeaderWindow {
    private static final int DIGITS_OF_A_NUMBER = 12;
    private static final Pattern DATED = Pattern.compile("\\S[：:]\\s*(19|20)\\d\\d");

    private final List<Row> rows;
    private final List<HeaderColumn> columns;

    private HeaderWindow(List<Row> rows, List<HeaderColumn> columns) {
        this.rows = List.copyOf(rows);
        this.columns = List.copyOf(columns);
    }

    /**
     * Reads the columns. A cell of a merged region says what the region says. Where nothing is merged, as in a text file, a
     * blank cell takes the one to its left if both have something below them.
     */
    static HeaderWindow of(List<Row> rows) {
        int width = rows.stream().mapToInt(Row::filledSize).max().orElse(0);
        String[][] texts = new String[rows.size()][width];
        boolean merged = false;
        for (int r = 0; r < texts.length; r++) {
            for (int i = 0; i < width; i++) {
                texts[r][i] = compact(rows.get(r).filled(i));
                merged |= !texts[r][i].isEmpty() && rows.get(r).text(i).isBlank();
            }
        }
        if (!merged) {
            spread(texts, width);
        }
        List<HeaderColumn> columns = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            List<String> parts = new ArrayList<>();
            String last = "";
            for (String[] row : texts) {
                String key = HeaderName.exactKey(row[i]);
                if (!key.isEmpty() && !key.equals(last)) {
                    parts.add(row[i]);
                    last = key;
                }
            }
            if (!parts.isEmpty()) {
                columns.add(new HeaderColumn(i, parts));
            }
        }
        return new HeaderWindow(rows, columns);
    }

    private static void spread(String[][] texts, int width) {
        for (int r = 0; r < texts.length - 1; r++) {
            for (int i = 1; i < width; i++) {
                if (texts[r][i].isEmpty() && saysBelow(texts, r, i) && saysBelow(texts, r, i - 1)) {
                    texts[r][i] = texts[r][i - 1];
                }
            }
        }
    }

    private static boolean saysBelow(String[][] texts, int row, int column) {
        for (int r = row + 1; r < texts.length; r++) {
            if (!texts[r][column].isEmpty()) {
                return true;
            }
        }
        return false;
    }

    List<Row> rows() {
        return rows;
    }

    /** The columns over which something stands, from left to right. */
    List<HeaderColumn> columns() {
        return columns;
    }

    String sheet() {
        return rows.get(0).sheet();
    }

    long firstLine() {
        return rows.get(0).line();
    }

    long lastLine() {
        return rows.get(rows.size() - 1).line();
    }

    /** Whether a row holds what only data has: a number, a date, an amount, an ID number. */
    static boolean isDataLike(Row row) {
        for (int i = 0; i < row.size(); i++) {
            boolean data = switch (row.kind(i)) {
                case NUMBER, DATE_NUMBER, BOOLEAN, ERROR -> true;
                case BLANK -> false;
                case TEXT -> isValue(row.text(i));
            };
            if (data) {
                return true;
            }
        }
        return false;
    }

    private static boolean isValue(String text) {
        return Money.parse(text).isPresent()
                || PartialDate.parse(text).isPresent()
                || text.chars().filter(c -> c >= '0' && c <= '9').count() >= DIGITS_OF_A_NUMBER;
    }

    /**
     * Whether the row goes on with this header: it holds no data, says nothing under the columns given, and at least two
     * things, of which one stands where the header's last row has a blank or merged cell.
     */
    boolean isContinuedBy(Row row, Iterable<Integer> mapped) {
        Row lastRow = rows.get(rows.size() - 1);
        for (int position : mapped) {
            if (!row.text(position).isBlank()) {
                return false;
            }
        }
        int said = 0;
        boolean below = false;
        for (int i = 0; i < row.size(); i++) {
            if (!row.text(i).isBlank()) {
                said++;
                below |= lastRow.text(i).isBlank();
            }
        }
        return said >= 2 && below && !isDataLike(row);
    }

    /**
     * Whether a row above the last is no part of a header but a title over all of it: one text from the first column on, or a label
     * with a date (月份：2024年12月).
     */
    static boolean hasTitle(List<Row> rows) {
        int first = rows.stream().mapToInt(HeaderWindow::firstSaid).min().orElse(0);
        return rows.subList(0, rows.size() - 1).stream()
                .anyMatch(row -> saysOne(row) && firstSaid(row) == first || saysDate(row));
    }

    private static int firstSaid(Row row) {
        int i = 0;
        while (i < row.size() && row.text(i).isBlank()) {
            i++;
        }
        return i;
    }

    private static boolean saysDate(Row row) {
        for (int i = 0; i < row.size(); i++) {
            if (DATED.matcher(row.text(i)).find()) {
                return true;
            }
        }
        return false;
    }

    /** Whether the row has one text only, however many cells it is merged over. */
    static boolean saysOne(Row row) {
        int said = 0;
        for (int i = 0; i < row.size(); i++) {
            said += row.text(i).isBlank() ? 0 : 1;
        }
        return said == 1;
    }

    static String compact(String raw) {
        String text = MendedText.of(raw);
        StringBuilder kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isWhitespace(c) && !Character.isSpaceChar(c) && !Character.isISOControl(c)) {
                kept.append(c);
            }
        }
        return kept.toString();
    }
}
