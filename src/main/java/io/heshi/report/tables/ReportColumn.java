package io.heshi.report.tables;

import io.heshi.catalogue.Label;
import io.heshi.catalogue.Texts;
import java.util.Optional;
import java.util.function.Function;

/**
 * A column of a report: what it is called, of what kind it is, and how its value is got from a row. Workbook, page and list of exceptions
 * are printed from it.
 *
 * @param key by which it is chosen; {@code header.<key>} in the message files is its heading
 * @param heading where it is called after something of the job, such as a source
 * @param least narrowest width in the workbook, in half-width characters
 * @param most widest; longer texts wrap when the kind says so
 * @param span how many columns of a sheet of several tables it covers
 * @param filled whether staff fill it in
 */
public record ReportColumn<R>(
        String key,
        Optional<Label> heading,
        Kind kind,
        int least,
        int most,
        int span,
        boolean filled,
        Function<? super R, ? extends Cell> cell) {

    public enum Kind {
        TEXT,
        /** Wraps in the workbook. */
        WRAP,
        /** A short word in the middle. */
        CENTRE,
        COUNT,
        /** One decimal, such as percentages. */
        DECIMAL,
        /** Yuan, two decimals. */
        MONEY,
        /** As many decimals as it has. */
        NUMBER,
        /** Text of a date, such as 2024-12-31 or 2024-12; a whole date is one in the workbook. */
        DATE
    }

    static <R> ReportColumn<R> of(
            String key, Kind kind, int least, int most, Function<? super R, ? extends Cell> cell) {
        return new ReportColumn<>(key, Optional.empty(), kind, least, most, 1, false, cell);
    }

    public Label heading(Texts messages) {
        return heading.orElseGet(() -> messages.of("header." + key));
    }

    public boolean numeric() {
        return kind == Kind.COUNT || kind == Kind.DECIMAL || kind == Kind.MONEY || kind == Kind.NUMBER;
    }

    /** The same column of rows that hold such rows. */
    public <S> ReportColumn<S> on(Function<? super S, ? extends R> row) {
        return new ReportColumn<>(key, heading, kind, least, most, span, filled, cell.compose(row));
    }

    ReportColumn<R> headed(Label label) {
        return new ReportColumn<>(key, Optional.of(label), kind, least, most, span, filled, cell);
    }

    ReportColumn<R> spanning(int columns) {
        return new ReportColumn<>(key, heading, kind, least, most, columns, filled, cell);
    }

    ReportColumn<R> toFillIn() {
        return new ReportColumn<>(key, heading, kind, least, most, span, true, cell);
    }

    public ReportColumn<R> text(int narrowest, int widest) {
        return shown(Kind.TEXT, narrowest, widest);
    }

    public ReportColumn<R> wrap(int width) {
        return shown(Kind.WRAP, width, width);
    }

    public ReportColumn<R> centre(int narrowest) {
        return shown(Kind.CENTRE, narrowest, 40);
    }

    public ReportColumn<R> date() {
        return shown(Kind.DATE, 11, 11);
    }

    public ReportColumn<R> wide(int narrowest) {
        return shown(kind, narrowest, most);
    }

    private ReportColumn<R> shown(Kind as, int narrowest, int widest) {
        return new ReportColumn<>(key, heading, as, narrowest, widest, span, filled, cell);
    }
}
