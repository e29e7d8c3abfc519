package io.heshi.intake.cleanse;

import io.heshi.table.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Checks the totals of one sheet against the sums of its own rows. 小计 covers the rows since the 小计 before it, a page total
 * those since the page total before, 总计 all since the header, 合计 all or those since the 合计 before it, whichever fits. If
 * the first total of a kind has no row before it, each of them covers the rows below it, up to the next or the end.
 */
public final class Totals {
    private static final int SCALE = 2;

    private final Column[] columns;
    private final long[] sums;
    private final ValueFaults ignored = new ValueFaults();
    private final List<TotalCheck> checks = new ArrayList<>();
    private final Series[] series;
    private long rows;
    private long unreadable;

    /** A number that is summed. @param reader how the row of a total states it */
    record Column(String field, FieldReader reader) {}

    private enum Kind {
        PAGE,
        SUB,
        SUM,
        GRAND
    }

    /** The totals of one kind: how far the last of them reached, and one that still waits for the rows below it. */
    private final class Series {
        private long[] since = new long[columns.length];
        private long unreadableSince;
        private boolean begun;
        private boolean leads;
        private List<Pending> pending = new ArrayList<>();

        void advance() {
            since = sums.clone();
            unreadableSince = unreadable;
        }
    }

    private record Pending(String sheet, long line, int column, BigDecimal stated) {}

    Totals(List<Column> columns) {
        this.columns = columns.toArray(Column[]::new);
        sums = new long[this.columns.length];
        series = new Series[Kind.values().length];
        Arrays.setAll(series, kind -> new Series());
    }

    /** Goes on with the sums of the rows above, which stood under another header of the same sheet. */
    void follow(Totals before) {
        rows = before.rows;
        unreadable = before.unreadable;
        before.end();
        checks.addAll(before.take());
        for (int i = 0; i < columns.length; i++) {
            for (int j = 0; j < before.columns.length; j++) {
                if (columns[i].field.equals(before.columns[j].field)) {
                    sums[i] = before.sums[j];
                    for (int k = 0; k < series.length; k++) {
                        series[k].since[i] = before.series[k].since[j];
                    }
                }
            }
        }
        for (int k = 0; k < series.length; k++) {
            series[k].unreadableSince = before.series[k].unreadableSince;
            series[k].begun = before.series[k].begun;
            series[k].leads = before.series[k].leads;
        }
    }

    /** Adds one value of a row that became a claim; empty text adds nothing. */
    void add(int column, String value) {
        if (!value.isEmpty()) {
            sums[column] += cents(value);
        }
    }

    /** A row became a claim. */
    void row() {
        rows++;
    }

    /** A row was rejected, so that its values are not in the sums. */
    void reject() {
        rows++;
        unreadable++;
    }

    /** A row has an amount that could not be read, so that it is not in the sum. */
    void unreadable() {
        unreadable++;
    }

    /** Checks the row of a total. */
    void total(Row row, String label) {
        if (columns.length == 0) {
            return;
        }
        Kind kind = kind(label);
        Series one = series[kind.ordinal()];
        settle(one);
        if (!one.begun && rows == 0) {
            one.leads = true;
        }
        one.begun = true;
        for (int i = 0; i < columns.length; i++) {
            ignored.clear();
            String stated = columns[i].reader.read(row, ignored);
            if (!stated.isEmpty()) {
                BigDecimal amount = new BigDecimal(stated);
                if (one.leads) {
                    one.pending.add(new Pending(row.sheet(), row.line(), i, amount));
                } else {
                    checks.add(check(row.sheet(), row.line(), i, amount, kind, one));
                }
            }
        }
        one.advance();
    }

    private TotalCheck check(String sheet, long line, int column, BigDecimal stated, Kind kind, Series one) {
        TotalCheck whole = check(sheet, line, column, stated, 0, 0);
        if (kind == Kind.GRAND) {
            return whole;
        }
        TotalCheck part = check(sheet, line, column, stated, one.since[column], one.unreadableSince);
        return kind == Kind.SUM && whole.fits() ? whole : part;
    }

    private TotalCheck check(String sheet, long line, int column, BigDecimal stated, long since, long unreadableSince) {
        return new TotalCheck(
                sheet,
                line,
                columns[column].field,
                stated,
                BigDecimal.valueOf(sums[column] - since, SCALE),
                unreadable - unreadableSince);
    }

    private void settle(Series one) {
        for (Pending waiting : one.pending) {
            checks.add(check(
                    waiting.sheet,
                    waiting.line,
                    waiting.column,
                    waiting.stated,
                    one.since[waiting.column],
                    one.unreadableSince));
        }
        one.pending = new ArrayList<>();
    }

    /** The sheet ends: totals that stood above their rows are checked. */
    void end() {
        for (Series one : series) {
            settle(one);
        }
    }

    /** Notes the check of a sum within one row. */
    void within(TotalCheck check) {
        checks.add(check);
    }

    /** The checks made since the last call. */
    List<TotalCheck> take() {
        if (checks.isEmpty()) {
            return List.of();
        }
        List<TotalCheck> taken = List.copyOf(checks);
        checks.clear();
        return taken;
    }

    private static Kind kind(String label) {
        if (RowWords.isPageTotal(label)) {
            return Kind.PAGE;
        }
        if (label.indexOf('小') >= 0 || label.contains("sub") || label.contains("Sub")) {
            return Kind.SUB;
        }
        return label.contains("总") || label.contains("累") || label.contains("rand") ? Kind.GRAND : Kind.SUM;
    }

    /** The hundredths of a plain decimal with at most two places. */
    public static long cents(String plain) {
        boolean negative = plain.charAt(0) == '-';
        long value = 0;
        int places = -1;
        for (int i = negative ? 1 : 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (c == '.') {
                places = 0;
            } else {
                value = value * 10 + (c - '0');
                places = places < 0 ? places : places + 1;
            }
        }
        for (int i = Math.max(0, places); i < SCALE; i++) {
            value *= 10;
        }
        return negative ? -value : value;
    }
}
