package io.heshi.report.tables;

import io.heshi.catalogue.Label;
import io.heshi.report.tables.ReportColumn.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** Columns of a table, said one after the other. */
public final class TableColumns<R> {
    private static final int WIDEST_TEXT = 44;
    private static final int BLANK = 16;
    private static final Map<String, Integer> WIDTHS = Map.of(
            "unit", 26,
            "rollup_name", 26,
            "supervisor", 18,
            "pool", 26,
            "filing_no", 18,
            "document_no", 18,
            "payer", 26,
            "id_no", 20,
            "checked_by", 10,
            "decision", 24);

    private final List<ReportColumn<R>> columns = new ArrayList<>();

    public List<ReportColumn<R>> list() {
        return List.copyOf(columns);
    }

    public TableColumns<R> add(ReportColumn<R> column) {
        columns.add(column);
        return this;
    }

    public TableColumns<R> text(String key, Function<R, String> value) {
        return text(key, WIDTHS.getOrDefault(key, 10), WIDEST_TEXT, value);
    }

    public TableColumns<R> text(String key, int least, int most, Function<R, String> value) {
        return add(ReportColumn.of(key, Kind.TEXT, least, most, row -> Cell.words(value.apply(row))));
    }

    /** @param span columns that it covers on a sheet of several tables */
    public TableColumns<R> text(String key, int span, Function<R, String> value) {
        return add(ReportColumn.<R>of(key, Kind.TEXT, 10, WIDEST_TEXT, row -> Cell.words(value.apply(row)))
                .spanning(span));
    }

    /** In both languages on the page. */
    public TableColumns<R> label(String key, Function<R, Label> value) {
        return labelIfAny(key, row -> Optional.of(value.apply(row)));
    }

    public TableColumns<R> label(String key, int span, Function<R, Label> value) {
        return add(ReportColumn.<R>of(key, Kind.TEXT, 10, WIDEST_TEXT, row -> words(value.apply(row)))
                .spanning(span));
    }

    public TableColumns<R> labelIfAny(String key, Function<R, Optional<Label>> value) {
        return add(ReportColumn.of(
                key,
                Kind.TEXT,
                WIDTHS.getOrDefault(key, 10),
                WIDEST_TEXT,
                row -> value.apply(row).map(TableColumns::words).orElse(Cell.EMPTY)));
    }

    public TableColumns<R> longText(String key, Function<R, String> value) {
        return wrapped(key, 30, value);
    }

    /** A text of any length, which wraps in the workbook. */
    public TableColumns<R> wrapped(String key, int width, Function<R, String> value) {
        return add(ReportColumn.of(key, Kind.WRAP, width, width, row -> Cell.words(value.apply(row))));
    }

    public TableColumns<R> mark(String key, Function<R, Cell.Mark> value) {
        return add(ReportColumn.of(key, Kind.CENTRE, 10, 40, value));
    }

    public TableColumns<R> count(String key, ToLongFunction<R> value) {
        return add(ReportColumn.of(key, Kind.COUNT, 9, 16, row -> new Cell.Count(value.applyAsLong(row), false)));
    }

    public TableColumns<R> countIfKnown(String key, Function<R, Optional<Long>> value) {
        return add(ReportColumn.of(
                key,
                Kind.COUNT,
                9,
                16,
                row -> value.apply(row)
                        .<Cell>map(number -> new Cell.Count(number, false))
                        .orElse(Cell.EMPTY)));
    }

    /** A count that staff must not overlook where it is above zero. */
    public TableColumns<R> alarm(String key, ToLongFunction<R> value) {
        return add(ReportColumn.of(
                key, Kind.COUNT, 9, 16, row -> new Cell.Count(value.applyAsLong(row), value.applyAsLong(row) > 0)));
    }

    /** A percentage or a mean. */
    public TableColumns<R> decimal(String key, Function<R, Optional<BigDecimal>> value) {
        return amount(key, Kind.DECIMAL, 8, 12, value);
    }

    public TableColumns<R> money(String key, Function<R, Optional<BigDecimal>> value) {
        return amount(key, Kind.MONEY, 12, 20, value);
    }

    public TableColumns<R> number(String key, Function<R, Optional<BigDecimal>> value) {
        return amount(key, Kind.NUMBER, 9, 16, value);
    }

    /** A column that staff fill in. */
    public TableColumns<R> blank(String key) {
        return add(ReportColumn.<R>of(key, Kind.WRAP, BLANK, BLANK, row -> Cell.EMPTY)
                .toFillIn());
    }

    /** Text of a date. */
    public TableColumns<R> date(String key, Function<R, String> value) {
        return add(ReportColumn.of(key, Kind.DATE, 11, 11, row -> Cell.words(value.apply(row))));
    }

    static Cell words(Label label) {
        return new Cell.Words(label.zh(), label.en().equals(label.zh()) ? "" : label.en());
    }

    private TableColumns<R> amount(
            String key, Kind kind, int least, int most, Function<R, Optional<BigDecimal>> value) {
        return add(ReportColumn.of(
                key,
                kind,
                least,
                most,
                row -> value.apply(row).<Cell>map(Cell.Amount::new).orElse(Cell.EMPTY)));
    }
}
